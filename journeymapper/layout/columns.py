"""Which cell every card stands in: stages are columns, lanes are rows, cards find free places.

Cards keep the order of the list, down each column, columns from left to right. Where the way ends
comes last. A card outside the busiest lane seeks the column of the card it belongs to; which row
of its column a card gets, `stacks` says.
"""

from __future__ import annotations

from collections import defaultdict
from math import ceil

from journeymapper.layout.cells import Cell, Cells
from journeymapper.layout.facts import CardFacts, Facts
from journeymapper.layout.own_places import meant_cell
from journeymapper.layout.rows import best_size
from journeymapper.layout.stacks import Stacks, Ties

FreeRows = dict[int, list[int]]


def cells_of(facts: Facts) -> Cells:
    """A cell for every card."""
    size = best_size(facts)
    cells = Cells(_spans(facts.stages, size.columns), _spans(facts.lanes, size.rows))
    placing = _Placing(cells, Ties(facts))
    by_stage: dict[str, dict[str, list[CardFacts]]] = defaultdict(lambda: defaultdict(list))
    for card in facts.cards:
        by_stage[card.stage][card.lane].append(card)
    for stage in facts.stages:
        lanes = by_stage[stage]
        for lane in sorted(lanes, key=lambda name: (-len(lanes[name]), name != "frontstage")):
            placing.place(stage, lane, lanes[lane])
    return cells


def _spans(names: tuple[str, ...], counts: dict[str, int]) -> dict[str, tuple[int, int]]:
    spans, first = {}, 0
    for name in names:
        spans[name] = (first, counts[name])
        first += counts[name]
    return spans


class _Placing:
    def __init__(self, cells: Cells, ties: Ties) -> None:
        self.cells, self.ties = cells, ties
        self.stacks = Stacks(cells, ties)

    def place(self, stage: str, lane: str, cards: list[CardFacts]) -> None:
        """Stand the cards of one stage and lane in its cells."""
        own = [(card, card.position) for card in cards if card.position is not None]
        for card, place in sorted(own, key=lambda each: _off_cell(each[0].lane, *each[1])):
            self._snap(card, *place)
        loose = sorted(
            (card for card in cards if card.position is None),
            key=lambda card: card.id in self.ties.ends,
        )
        first, count = self.cells.stages[stage]
        free = {
            column: self.cells.free_rows(column, lane) for column in range(first, first + count)
        }
        for column, group in self._columns([card.id for card in loose], free).items():
            self.stacks.stand(column, group, free[column], lane)

    def _snap(self, card: CardFacts, x: float, y: float) -> None:
        """Stand a card in the free cell of its stage and lane nearest to its own place."""
        first, count = self.cells.stages[card.stage]
        column, row = meant_cell(card.lane, x, y)
        column, row = column + first, row + self.cells.lanes[card.lane][0]
        free = (
            Cell(each, free_row)
            for each in range(first, first + count)
            for free_row in self.cells.free_rows(each, card.lane)
        )

        def away(cell: Cell) -> tuple[float, int, int]:
            far = abs(cell.column - column) + abs(cell.row - row)
            return far, cell.column, -cell.row  # below before above: it makes room for the first

        self.cells.put(card.id, min(free, key=away))

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
        for other in (*self.ties.after[card], *self.ties.before[card]):
            cell = self.cells.of.get(other)
            if cell is not None and cell.column in free:
                step = card in self.ties.ends and cell.column + 1 in free
                return cell.column + step
        return None


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
