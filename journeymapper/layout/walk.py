"""Which card an arrow key walks to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from journeymapper.layout.geometry import CardBox, Layout

Direction = Literal["left", "right", "up", "down"]


def neighbour(layout: Layout, card: str, direction: Direction) -> str | None:
    """The nearest card in a direction: straight ahead before aside; None at the edge.

    Up and down walk a column and go on at its neighbour's end, so that every card can be
    reached with the arrows.
    """
    here = layout.cards[card]
    if direction in ("left", "right"):
        return _sideways(layout, here, 1 if direction == "right" else -1)
    return _along(layout, here, 1 if direction == "down" else -1)


def _sideways(layout: Layout, here: CardBox, step: int) -> str | None:
    """The card of the nearest column on that side that stands most nearly at the same height."""
    for boxes in _stage_by_stage(layout, here, step):
        aside = [
            (step * (box.column - here.column), abs(box.rect.y - here.rect.y), box.rect.y, box.id)
            for box in boxes
            if step * (box.column - here.column) > 0
        ]
        if aside:
            return min(aside)[-1]
    return None


def _along(layout: Layout, here: CardBox, step: int) -> str | None:
    """The next card of the column; behind its end, the end of the next column that has cards."""
    for boxes in _stage_by_stage(layout, here, step):
        ahead = [
            (step * (box.column - here.column), step * box.rect.y, box.id)
            for box in boxes
            if step * box.column > step * here.column
            or (box.column == here.column and step * box.rect.y > step * here.rect.y)
        ]
        if ahead:
            return min(ahead)[-1]
    return None


def _stage_by_stage(layout: Layout, here: CardBox, step: int) -> Iterator[Iterable[CardBox]]:
    """The cards of its own stage, then those of the next one to that side, and so on."""
    end = len(layout.stages) if step > 0 else -1
    for place in range(layout.stages[here.stage].place, end, step):
        yield layout.cards.of(place).values()
