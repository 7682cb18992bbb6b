"""A map, or a part of one, as shapes: ground, connectors, cards, badges, curve."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

from journeymapper.language import inside, tr
from journeymapper.layout.facts import wait_text
from journeymapper.layout.geometry import Point
from journeymapper.model.titles import title_of
from journeymapper.painting.badges import draw_badges
from journeymapper.painting.connections import draw_line_marks
from journeymapper.painting.ground import ground_of
from journeymapper.painting.kinds import KINDS, kind_colour
from journeymapper.painting.near import BADGE_X, BADGE_Y, line_opacity
from journeymapper.painting.seen import is_dimmed
from journeymapper.pictures.slides.card_shapes import card_group
from journeymapper.pictures.slides.connector import Glue, connector, side_of
from journeymapper.pictures.slides.drawn import Paint, Pen
from journeymapper.pictures.slides.on_slide import OnSlide
from journeymapper.pictures.slides.shapes import Shape, Shapes

if TYPE_CHECKING:
    from journeymapper.layout.geometry import Layout
    from journeymapper.layout.line import Line
    from journeymapper.model.journey import Journey
    from journeymapper.painting.look import Look
    from journeymapper.painting.numbering import Mark

_BADGE_SCALE = 1.35
"""At least so large are badges where they are read from afar: their digits are 12 pt high."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A journey, where its records lie, and how they look."""

    journey: Journey
    layout: Layout
    look: Look
    marks: Mapping[str, list[Mark]]
    """By record, its badges with their findings."""


def map_shapes(shapes: Shapes, shown: Shown, place: OnSlide) -> list[Shape]:
    """Lines below, cards above, what stands on lines and the findings in front."""
    numbers: dict[str, int] = {}
    cards: list[Shape] = []
    for key, box in shown.layout.cards.items():
        group, numbers[key] = card_group(shapes, shown.journey, box, shown.look, place)
        cards.append(group)
    lines = [_line(shapes, shown, line, numbers, place) for line in shown.layout.lines.values()]
    return [*lines, *cards, *_line_marks(shapes, shown, place), *_badges(shapes, shown, place)]


def badge_words(marks: Iterable[Mark]) -> str:
    """The findings of one record as its alt text."""
    said = tr("Finding {number}: {headline}")
    told = ((badge.number, finding.message) for badge, finding in marks)
    return ". ".join(said.format(number=number, headline=headline) for number, headline in told)


def _line(
    shapes: Shapes, shown: Shown, line: Line, numbers: dict[str, int], place: OnSlide
) -> Shape:
    cards, kind = shown.layout.cards, KINDS[line.kind]
    glue = (
        Glue(numbers[line.source], side_of(cards[line.source].rect, line.points[0])),
        Glue(numbers[line.target], side_of(cards[line.target].rect, line.points[-1])),
    )
    paint = Paint(kind_colour(line.kind, shown.look.theme), line_opacity(line, shown.look))
    scale = place.scale
    dashes = tuple(length * scale for length in kind.dashes)
    pen = Pen(paint, kind.width * scale, kind.round_cap, dashes)
    return connector(
        shapes,
        title_of(shown.journey, "connections", line.key),
        _line_words(shown.journey, line),
        tuple(place.point(at) for at in line.points),
        glue,
        pen,
        "oval" if kind.ring_end else "triangle",
    )


def _line_words(journey: Journey, line: Line) -> str:
    """A connection in words: its kind, its ends, its label, and how long it keeps one waiting."""
    connection = journey.connections[line.key]
    kind = tr("comes back") if line.kind == "loopback" else inside(tr(line.kind.capitalize()))
    ends = title_of(journey, "connections", line.key)
    wait = wait_text(connection.wait_hours)
    said = [
        tr("{ends} ({kind})").format(ends=ends, kind=kind),
        connection.label,
        tr("{time} of waiting").format(time=wait) if wait else "",
    ]
    return ". ".join(filter(None, said))


def _line_marks(shapes: Shapes, shown: Shown, place: OnSlide) -> list[Shape]:
    """Signs, labels and waits; the badges stand in front of all that."""
    ground = ground_of(shown.layout, shown.look.theme)
    look = shown.look._replace(badges={})
    made: list[Shape] = []
    for line in shown.layout.lines.values():

        def draw(painter: QPainter, line: Line = line) -> None:
            painter.setOpacity(line_opacity(line, shown.look))
            connection = shown.journey.connections[line.key]
            draw_line_marks(painter, line, connection, look, ground)

        made += place.drawing(shapes, tr("Mark"), _line_words(shown.journey, line), draw)
    return made


def _badges(shapes: Shapes, shown: Shown, place: OnSlide) -> list[Shape]:
    made: list[Shape] = []
    for key, at in _badge_places(shown):
        if marks := shown.marks.get(key, ()):
            here = place.shifted(*at)
            if shown.look.wall:
                here = replace(here, scale=max(here.scale, _BADGE_SCALE))
            made += _badge_shapes(shapes, shown.look, marks, here)
    return made


def _badge_places(shown: Shown) -> Iterator[tuple[str, Point]]:
    for key, box in shown.layout.cards.items():
        if not is_dimmed(key, shown.look):
            yield key, Point(box.rect.x + BADGE_X, box.rect.y + BADGE_Y)
    yield from ((key, line.badge) for key, line in shown.layout.lines.items())


def _badge_shapes(shapes: Shapes, look: Look, marks: Sequence[Mark], at: OnSlide) -> list[Shape]:
    """The badges of one record around a place."""

    def draw(painter: QPainter) -> None:
        draw_badges(painter, tuple(badge for badge, _ in marks), 0, 0, look.theme)

    return at.drawing(shapes, tr("Findings"), badge_words(marks), draw)
