"""A touchpoint's card as a group: a rounded rectangle that holds its title, and its marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

from journeymapper.language import tr
from journeymapper.model.dimensions import DIMENSIONS
from journeymapper.model.value_words import in_words
from journeymapper.painting.card_row import draw_bottom_row, draw_middle_row
from journeymapper.painting.card_stub import draw_stub, draw_stub_ground
from journeymapper.painting.cards import RADIUS, TITLE_BASELINES, TITLE_LEFT, TITLE_WIDTH
from journeymapper.painting.curve import DIMMED
from journeymapper.painting.fonts import metrics
from journeymapper.painting.marks import draw_role, draw_votes
from journeymapper.painting.seen import is_dimmed
from journeymapper.painting.text import broken, reads_from_right
from journeymapper.pictures.slides.drawn import Paint, Pen
from journeymapper.pictures.slides.on_slide import OnSlide
from journeymapper.pictures.slides.shapes import Shape, Shapes, Text, Words

if TYPE_CHECKING:
    from journeymapper.layout.geometry import CardBox
    from journeymapper.model.dimensions import Dimension
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Touchpoint
    from journeymapper.painting.look import Look

_MARKS_CAN_BE_SEEN = 0.3
"""A scale; below it a map is so large that its cards show their titles and colours only."""
_SIZES = (15, 14, 13, 12)
_SAFE = 0.94
"""What letters may take of their room: another typeface may be wider."""


def card_group(
    shapes: Shapes, journey: Journey, box: CardBox, look: Look, place: OnSlide
) -> tuple[Shape, int]:
    """The group of a card, and the number of the rectangle that connectors are glued to."""
    touchpoint, theme = journey.touchpoints[box.id], look.theme
    here = place.shifted(box.rect.x, box.rect.y)
    opacity = DIMMED if is_dimmed(box.id, look) else 1.0
    told = summary(journey, touchpoint)
    body = shapes.box(
        touchpoint.title,
        place.rect(box.rect),
        "roundRect",
        fill=Paint(theme.card, opacity),
        pen=Pen(Paint(theme.edge, opacity), place.scale),
        text=_title(touchpoint, look, place.scale, opacity),
        told=told,
        adjust=[("adj", round(RADIUS / min(box.rect[2:]) * 100_000))],
    )

    def marks(painter: QPainter) -> None:
        painter.setOpacity(opacity)
        if place.scale < _MARKS_CAN_BE_SEEN:
            draw_stub_ground(painter, journey, touchpoint, look)
            return
        draw_stub(painter, journey, touchpoint, look)
        draw_middle_row(painter, touchpoint, look)
        draw_bottom_row(painter, journey, touchpoint, look)
        if touchpoint.role != "step":
            draw_role(painter, 2, 0, touchpoint.role, theme)
        if look.show_votes and touchpoint.votes:
            draw_votes(painter, 36, 88, touchpoint.votes, theme)

    drawn = here.draw(shapes, tr("Mark"), marks)
    return shapes.group(touchpoint.title, [body, *drawn], told), body.number


def summary(journey: Journey, touchpoint: Touchpoint) -> str:
    """A card in words: its title and all its tags."""
    tags = (_tag(journey, dimension, touchpoint) for dimension in DIMENSIONS)
    return ". ".join([touchpoint.title, *filter(None, tags)])


def _tag(journey: Journey, dimension: Dimension, touchpoint: Touchpoint) -> str:
    held = [key for key in dimension.values_of(touchpoint) if key != dimension.default]
    if not held or dimension.kind == "yes":
        return tr(dimension.label) if held else ""
    if dimension.kind == "scale":
        said = [in_words(dimension, int(key)) for key in held]
    else:
        known = dimension.options(journey) if dimension.table or dimension.values else ()
        names = {value.key: value.name for value in known}
        said = [names.get(key, key) for key in held]
    words = tr("{dimension}: {values}")
    return words.format(dimension=tr(dimension.label), values=", ".join(said))


def _title(touchpoint: Touchpoint, look: Look, scale: float, opacity: float) -> Text:
    """The title in the largest letters that show all of it; cut where it is too long for all."""
    bare = not (touchpoint.pillars or touchpoint.moment_of_truth or touchpoint.fail_point)
    lines = 3 if bare else 2
    room = TITLE_WIDTH * _SAFE
    for px in _SIZES:
        most = lines if px < _SIZES[1] else 2
        found = broken(touchpoint.title, room, most, px, 700)
        if not found[-1].endswith("…"):
            break
    ascent = metrics(px, 600).ascent() if px else 0.0
    top = max(TITLE_BASELINES[0] - ascent, 0)
    inset = tuple(each * scale for each in (TITLE_LEFT, top, 8.0, 0.0))
    words = Words(" ".join(found), px * scale, look.theme.ink, bold=True, opacity=opacity)
    return Text(
        [[words]],
        inset=(inset[0], inset[1], inset[2], inset[3]),
        from_right=reads_from_right(touchpoint.title),
    )
