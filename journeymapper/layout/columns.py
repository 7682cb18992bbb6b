"""Which cell every card of a stage stands in: stages are columns, lanes are rows.

Cards keep the order of the list, down each column, columns from left to right. Where the way ends
comes last. A card outside the busiest lane seeks the column of the card it belongs to; which row
of its column a card gets, `stacks` says.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING

from journeymapper.layout.cells import Cell, Span
from journeymapper.layout.own_places import meant_cell
from journeymapper.layout.stacks import Stacks, Ties

if TYPE_CHECKING:
    from journeymapper.layout.facts import StageFacts

FreeRows = dict[int, list[int]]


def cells_of(facts: StageFacts, columns: Span, lanes: Mapping[str, Span]) -> dict[str, Cell]:
    """A cell for every card of a stage, found without looking at any other stage."""
    placing = _Placing(facts, columns, lanes)
    groups = facts.lanes
    for lane in sorted(groups, key=lambda name: (-len(groups[name]), name != "frontstage")):
        placing.place(lane, groups[lane])
    return placing.stacks.of


def minds_rows(facts: StageFacts, columns: Span) -> bool:
    """Whether how many rows there are can change in which of them its cards stand."""
    return columns[1] > 1 or any(card.position is not None for card in facts.cards)


class _Placing:
    def __init__(self, facts: StageFacts, columns: Span, lanes: Mapping[str, Span]) -> None:
        self.columns, self.lanes = columns, lanes
        self.ties = Ties(facts)
        self.stacks = Stacks(columns[0], self.ties)
        self.own = {
            card.id: (place.x, place.y)
            for card in facts.cards
            if (place := card.position) is not None
        }
        """The places that cards were given by hand."""

    def place(self, lane: str, cards: Sequence[str]) -> None:
        """Stand the cards of one lane in its cells."""
        own = [card for card in cards if card in self.own] if self.own else ()
        for card in sorted(own, key=lambda each: _off_cell(lane, *self.own[each])):
            self._snap(lane, card, *self.own[card])
        loose = [card for card in cards if card not in self.own] if self.own else [*cards]
        if self.ties.ends:
            loose.sort(key=self.ties.ends.__contains__)
        first, count = self.columns
        if count == 1:
            self.stacks.stand(first, loose, self._free_rows(first, lane), lane)
            return
        free = {column: self._free_rows(column, lane) for column in range(first, first + count)}
        for column, group in self._columns(loose, free).items():
            self.stacks.stand(column, group, free[column], lane)

    def _free_rows(self, column: int, lane: str) -> list[int]:
        """The rows of a lane that are free in a column, from the top."""
        first, count = self.lanes[lane]
        taken = self.stacks.taken
        if not taken:
            return _rows(first, count)
        return [row for row in range(first, first + count) if (column, row) not in taken]

    def _snap(self, lane: str, card: str, x: float, y: float) -> None:
        """Stand a card in the free cell of its stage and lane nearest to its own place."""
        first, count = self.columns
        column, row = meant_cell(lane, x, y)
        top = self.lanes[lane][0]
        free = (
            Cell(each, free_row)
            for each in range(first, first + count)
            for free_row in self._free_rows(each, lane)
        )

        def away(cell: Cell) -> tuple[float, int, int]:
            far = abs(cell.column - first - column) + abs(cell.row - top - row)
            return far, cell.column, -cell.row  # below before above: it makes room for the first

        self.stacks.put(card, min(free, key=away))

    def _columns(self, cards: list[str], free: FreeRows) -> dict[int, list[str]]:
        """The cards of each column: evenly in list order, or where their company stands."""
        groups: dict[int, list[str]] = {column: [] for column in free}
        planned = _dealt_out(cards, free)
        for card in cards:
            wish = self._company(card, free)
            wish = planned[card] if wish is None else wish
            open_columns = [c for c in free if len(groups[c]) < len(free[c])]
            groups[min(open_columns, key=lambda c: (abs(c - wish), c))].append(card)
        return groups

    def _company(self, card: str, free: FreeRows) -> int | None:
        """The column of a card in another lane of the stage that this one hangs together with."""
        ties = self.ties
        for other in (*ties.after.get(card, ()), *ties.before.get(card, ())):
            cell = self.stacks.of.get(other)
            if cell is not None:
                step = card in ties.ends and cell.column + 1 in free
                return cell.column + step
        return None


@lru_cache(64)  # the same numbers for all stages: a large map has very many cells
def _rows(first: int, count: int) -> list[int]:
    return [*range(first, first + count)]


def _off_cell(lane: str, x: float, y: float) -> float:
    """How far a place is from the cell it is nearest to; those put on one exactly come first."""
    return sum(abs(each - round(each)) for each in meant_cell(lane, x, y))


def _dealt_out(cards: list[str], free: FreeRows) -> dict[str, int]:
    """The column of each card when all columns get about as many, in order."""
    columns = [column for column in free if free[column]]
    planned: dict[str, int] = {}
    for place, column in enumerate(columns):
        left = cards[len(planned) :]
        room_behind = sum(len(free[each]) for each in columns[place + 1 :])
        even = ceil(len(left) / (len(columns) - place))
        count = min(len(free[column]), max(even, len(left) - room_behind))
        planned.update(dict.fromkeys(left[:count], column))
    return planned
