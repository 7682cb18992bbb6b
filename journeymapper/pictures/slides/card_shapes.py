"""A touchpoint's card as a group: a rounded rectangle that holds its title, and its marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

from journeymapper.language import tr
from journeymapper.layout.geometry import CARD_HEIGHT
from journeymapper.model.dimensions import DIMENSIONS
from journeymapper.model.value_words import in_words
from journeymapper.painting.card_row import draw_bottom_row, draw_middle_row
from journeymapper.painting.card_stub import draw_stub, draw_stub_ground
from journeymapper.painting.cards import RADIUS, TITLE_BASELINES, TITLE_LEFT, TITLE_WIDTH
from journeymapper.painting.curve import DIMMED
from journeymapper.painting.fonts import metrics
from journeymapper.painting.marks import draw_role, draw_votes
from journeymapper.painting.seen import is_dimmed
from journeymapper.painting.text import reads_from_right
from journeymapper.pictures.slides.drawn import Paint, Pen
from journeymapper.pictures.slides.fitted import fitted
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
_END, _BARE_END = 49.0, 70.0
"""Where the room for a title ends, above marks and without."""
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
        names = dimension.names(journey)
        said = [names.get(key, key) for key in held]
    words = tr("{dimension}: {values}")
    return words.format(dimension=tr(dimension.label), values=", ".join(said))


def cut_titles(journey: Journey) -> tuple[str, ...]:
    """The titles of which cards on slides show the beginning only."""
    titles = ((each.title, _shown(each)[0]) for each in journey.touchpoints)
    return tuple(title for title, shown in titles if shown != " ".join(title.split()))


def _title(touchpoint: Touchpoint, look: Look, scale: float, opacity: float) -> Text:
    shown, px = _shown(touchpoint)
    top = max(TITLE_BASELINES[0] - metrics(px, 600).ascent(), 0.0)
    words = Words(shown, px * scale, look.theme.ink, bold=True, opacity=opacity)
    return Text(
        [[words]],
        inset=(TITLE_LEFT * scale, top * scale, 8.0 * scale, _below(touchpoint) * scale),
        shrinks=True,
        from_right=reads_from_right(touchpoint.title),
    )


def _below(touchpoint: Touchpoint) -> float:
    """What of a card lies below the room for its title."""
    return CARD_HEIGHT - (_BARE_END if _is_bare(touchpoint) else _END)


def _is_bare(touchpoint: Touchpoint) -> bool:
    """Whether no mark stands right below the title."""
    marked = touchpoint.pillars or touchpoint.moment_of_truth or touchpoint.fail_point
    return not marked


def _shown(touchpoint: Touchpoint) -> tuple[str, int]:
    """The title in the largest letters that show all of it; cut where it is too long for all."""
    bare = _is_bare(touchpoint)
    room, whole = TITLE_WIDTH * _SAFE, " ".join(touchpoint.title.split())
    shown = ""
    for px in _SIZES:
        lines = 3 if bare and px < _SIZES[1] else 2
        shown = fitted(whole, room, lines, px, 700)
        if shown == whole:
            return shown, px
    return shown, _SIZES[-1]
