"""A card's stub: the lens fills it, channels and level are written on it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath

from journeymapper.layout.geometry import CARD_HEIGHT
from journeymapper.model.dimensions import BY_FIELD, CHANNEL
from journeymapper.model.words import LEVELS
from journeymapper.painting.brushes import fill
from journeymapper.painting.icons import draw_icon
from journeymapper.painting.marks import draw_stair
from journeymapper.painting.swatches import draw_hatch
from journeymapper.painting.tags import Swatch, lens_value, swatch
from journeymapper.painting.text import write

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Touchpoint
    from journeymapper.painting.look import Look

STUB_WIDTH = 28.0
_SECOND_IS_GLYPH = ("evidence", "owner", "lane", "share_of_cases")
"""Lenses whose value no other mark of the card says: the stub shows it below the channel."""
_FIRST, _SECOND = QRectF(6, 12, 16, 16), QRectF(6, 33, 16, 16)


def stub_swatch(journey: Journey, touchpoint: Touchpoint, lens: str) -> Swatch:
    """The look of the value a card has under a lens."""
    dimension = BY_FIELD[lens]
    return swatch(journey, dimension, lens_value(dimension, touchpoint))


def draw_stub(painter: QPainter, journey: Journey, touchpoint: Touchpoint, look: Look) -> None:
    """Draw the stub of a card whose upper left is the painter's origin."""
    value = draw_stub_ground(painter, journey, touchpoint, look)
    draw_stub_marks(painter, journey, touchpoint, look, value.mark_ink(look.theme))


def draw_stub_marks(
    painter: QPainter, journey: Journey, touchpoint: Touchpoint, look: Look, ink: str
) -> None:
    """Draw what is written on a stub, in this ink."""
    value = stub_swatch(journey, touchpoint, look.lens)
    _draw_channels(painter, journey, touchpoint, value, look, ink)
    if touchpoint.level is not None:
        level = LEVELS.index(touchpoint.level) + 1
        if not look.wall:
            write(painter, str(level), STUB_WIDTH / 2, 69, 11, 700, ink, "middle")
        draw_stair(painter, 4.5, 73, level, ink)


def draw_stub_ground(
    painter: QPainter, journey: Journey, touchpoint: Touchpoint, look: Look
) -> Swatch:
    """Draw the stub without marks; gives the look of its value."""
    value = stub_swatch(journey, touchpoint, look.lens)
    fill(painter, value.ground(look.theme))
    painter.drawPath(stub_outline())
    if value.hatched:
        draw_hatch(painter, (STUB_WIDTH, CARD_HEIGHT, 9))
    return value


def _draw_channels(
    painter: QPainter,
    journey: Journey,
    touchpoint: Touchpoint,
    value: Swatch,
    look: Look,
    ink: str,
) -> None:
    glyphs = [swatch(journey, CHANNEL, each).glyph for each in touchpoint.channels]
    if glyphs:
        draw_icon(painter, glyphs[0], _FIRST, ink)
    px = 15 if look.wall else 11
    if look.lens in _SECOND_IS_GLYPH:
        if value.glyph:
            draw_icon(painter, value.glyph, _SECOND, ink)
        elif value.mark:
            write(painter, str(value.mark), STUB_WIDTH / 2, 45, px, 700, ink, "middle")
    elif len(glyphs) == 2:
        draw_icon(painter, glyphs[1], _SECOND, ink)
    elif glyphs[2:]:
        write(painter, f"+{len(glyphs) - 1}", STUB_WIDTH / 2, 45, px, 700, ink, "middle")


@cache
def stub_outline() -> QPainterPath:
    """The stub's form: round on the left, one unit inside the card's edge."""
    top, bottom, radius = 0.5, CARD_HEIGHT - 0.5, 9.5
    path = QPainterPath()
    path.moveTo(STUB_WIDTH, top)
    path.lineTo(0.5 + radius, top)
    path.arcTo(0.5, top, 2 * radius, 2 * radius, 90, 90)
    path.lineTo(0.5, bottom - radius)
    path.arcTo(0.5, bottom - 2 * radius, 2 * radius, 2 * radius, 180, 90)
    path.lineTo(STUB_WIDTH, bottom)
    path.closeSubpath()
    return path
