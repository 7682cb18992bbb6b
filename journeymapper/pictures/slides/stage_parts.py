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
    walked = _walked(cards, 2)
    half = (len(walked) + 1) // 2
    sides = _placed(journey, cards, {each.id: place // half for place, each in enumerate(walked)})
    for side in (0, 1):
        if held := [each for each in cards if sides[each.id] == side]:
            yield from _parts(journey, held, width, height)


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
    walked = _walked(cards, 1)
    last = (len(walked) - 1) // rows
    columns = _placed(journey, cards, {each.id: place // rows for place, each in enumerate(walked)})
    stages = [Stage(id=f"column-{place}", name=str(place + 1)) for place in range(last + 1)]
    moved = (each.changed(stage=stages[columns[each.id]].id, position=None) for each in cards)
    links = (each for each in journey.connections if {each.source, each.target} <= columns.keys())
    return journey.with_tables(
        stages=Table(stages), touchpoints=Table(moved), connections=Table(links)
    ).ordered()


def _walked(cards: Sequence[Touchpoint], least: int) -> list[Touchpoint]:
    """The cards that the customer sees, in order; all where there are not so many."""
    seen = [each for each in cards if each.lane in WALKED_LANES]
    return seen if len(seen) >= least else list(cards)


def _placed(
    journey: Journey, cards: Sequence[Touchpoint], places: dict[str, int]
) -> dict[str, int]:
    """A place for every card: the others stand beside what they hang together with, or last."""
    here = {each.id for each in cards}
    ties = [
        pair
        for each in journey.connections
        if {each.source, each.target} <= here
        for pair in ((each.source, each.target), (each.target, each.source))
    ]
    found = dict(places)
    before = 0
    while before < len(found) < len(here):  # what supports a support comes after it
        before = len(found)
        for card, other in ties:
            if card not in found and other in found:
                found[card] = found[other]
    return dict.fromkeys(here, max(places.values())) | found


def _taken(arranged: Layout) -> Rect:
    """The room of cards, lines and what stands at their edges."""
    drawn = [card.rect.grown(_RIM) for card in arranged.cards.values()]
    return around([*drawn, *(line.bounds.grown(_RIM / 4) for line in arranged.lines.values())])
