from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from journeymapper.model.dimensions import CHANNEL_GLYPHS, DIMENSIONS, GLYPH_OF_KIND
from journeymapper.painting.icons import draw_icon, icon, pixmap
from journeymapper.painting.kinds import KINDS
from journeymapper.painting.marks import PILLAR_GLYPHS, ROLE_GLYPHS
from journeymapper.painting.theme import LIGHT
from journeymapper.places import resources
from tests.helpers.drawn import svg_of

NAMES = {
    *PILLAR_GLYPHS.values(),
    *ROLE_GLYPHS.values(),
    *GLYPH_OF_KIND.values(),
    *(glyph for glyph, *_ in CHANNEL_GLYPHS),
    *(look.sign for look in KINDS.values() if look.sign),
    *(dimension.icon for dimension in DIMENSIONS),
    *(value.glyph for dimension in DIMENSIONS for value in dimension.values if value.glyph),
}


@pytest.mark.parametrize("name", sorted(NAMES))
def test_every_glyph_of_a_tag_is_bundled(name: str) -> None:
    assert resources("icons", f"{name}.svg").is_file()


def inked(picture: QImage, colour: str) -> int:
    places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return sum(picture.pixelColor(*place).name() == colour for place in places)


def test_an_icon_takes_the_colour_asked_for() -> None:
    assert inked(pixmap("square-plus", "#112233", 24).toImage(), "#112233") > 20


def test_a_filled_icon_has_more_ink() -> None:
    drawn = [pixmap("star", "#112233", 24, filled=filled).toImage() for filled in (True, False)]
    assert inked(drawn[0], "#112233") > 2 * inked(drawn[1], "#112233")


def test_an_icon_is_as_sharp_as_the_screen() -> None:
    assert (pixmap("star", "#112233", 16, 2.0).width(), icon("star", LIGHT).isNull()) == (32, False)


def test_an_icon_in_svg_is_made_of_lines() -> None:
    def draw(painter: QPainter) -> None:
        draw_icon(painter, "star", QRectF(0, 0, 16, 16), "#112233")

    kinds = {element.tag.rpartition("}")[2] for element in svg_of(draw).iter()}
    assert ("path" in kinds, "image" in kinds) == (True, False)


def test_an_icon_that_is_not_there_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="no-such-icon"):
        pixmap("no-such-icon", "#112233", 16)
