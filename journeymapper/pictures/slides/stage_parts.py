"""A stage laid out for slides: from left to right, in as many parts as can be read from afar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymapper.layout.arrange import layout
from journeymapper.layout.geometry import Layout, Rect
from journeymapper.model.members import members
from journeymapper.model.records import Stage
from journeymapper.model.table import Table
from journeymapper.model.words import WALKED_LANES
from journeymapper.pictures.slides.shapes import around

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Touchpoint

LEAST_SCALE, LARGEST_SCALE = 1.07, 1.8
"""At the least of them a title is 12 pt high."""
_MOST_ROWS = 4
_RIM = 18.0


@dataclass(frozen=True, slots=True)
class Part:
    """Cards of one stage as one slide shows them, and the part of the scene they take."""

    journey: Journey
    layout: Layout
    area: Rect
    scale: float


def parts_of(journey: Journey, stage: str, width: float, height: float) -> list[Part]:
    """A stage as one part or more, each fitting into a room of this size; none of no cards."""
    cards = members(journey)[stage]
    return list(_parts(journey, cards, width, height)) if cards else []


def _parts(
    journey: Journey, cards: Sequence[Touchpoint], width: float, height: float
) -> Iterator[Part]:
    tried = [_part(journey, cards, rows, width, height) for rows in range(1, _MOST_ROWS + 1)]
    best = max(tried, key=lambda part: part.scale)
    if best.scale >= LEAST_SCALE or len(cards) == 1:
        yield best
        return
    half = (len(cards) + 1) // 2
    yield from _parts(journey, cards[:half], width, height)
    yield from _parts(journey, cards[half:], width, height)


def _part(
    journey: Journey, cards: Sequence[Touchpoint], rows: int, width: float, height: float
) -> Part:
    shown = _in_columns(journey, cards, rows)
    arranged = layout(shown)
    area = _taken(arranged)
    scale = min(width / area.width, height / area.height, LARGEST_SCALE)
    return Part(shown, arranged, area, scale)


def _in_columns(journey: Journey, cards: Sequence[Touchpoint], rows: int) -> Journey:
    """The cards in columns of so many rows, each of them a stage of its own: they stand so."""
    walked = [each for each in cards if each.lane in WALKED_LANES] or list(cards)
    columns = {each.id: place // rows for place, each in enumerate(walked)}
    last = (len(walked) - 1) // rows
    for each in cards:
        columns.setdefault(each.id, _beside(journey, each.id, columns, last))
    stages = [Stage(id=f"column-{place}", name=str(place + 1)) for place in range(last + 1)]
    moved = (each.changed(stage=stages[columns[each.id]].id, position=None) for each in cards)
    links = (each for each in journey.connections if {each.source, each.target} <= columns.keys())
    return journey.with_tables(
        stages=Table(stages), touchpoints=Table(moved), connections=Table(links)
    ).ordered()


def _beside(journey: Journey, card: str, columns: dict[str, int], last: int) -> int:
    """The column of the first card that this one is connected with."""
    others = (
        each.target if each.source == card else each.source
        for each in journey.connections
        if card in (each.source, each.target)
    )
    return next((columns[each] for each in others if each in columns), last)


def _taken(arranged: Layout) -> Rect:
    """The room of cards, lines and what stands at their edges."""
    drawn = [card.rect.grown(_RIM) for card in arranged.cards.values()]
    return around([*drawn, *(line.bounds.grown(_RIM / 4) for line in arranged.lines.values())])
