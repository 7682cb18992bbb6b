"""Which cell every card stands in: stages are columns, lanes are rows, cards find free places.

Cards keep the order of the list, down each column, columns from left to right. Exits go last.
A recovery stands above what it mends. A card outside the busiest lane seeks the column of the
card it belongs to, and a shorter column lines up with where it is reached from.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from math import ceil
from typing import NamedTuple

from journeymapper.layout.facts import CardFacts, Facts
from journeymapper.layout.geometry import CARD_HEIGHT, COLUMN_WIDTH, LANE_PADDING, ROW_GAP
from journeymapper.layout.rows import best_size

PITCH = CARD_HEIGHT + ROW_GAP


class Cell(NamedTuple):
    """A place for one card: column over the map, row over all lanes."""

    column: int
    row: int


@dataclass
class Cells:
    """Where every card stands in the grid of columns and rows.

    `stages`: first column and number of columns. `lanes`: first row and number of rows.
    """

    stages: dict[str, tuple[int, int]]
    lanes: dict[str, tuple[int, int]]
    of: dict[str, Cell] = field(default_factory=dict)
    card: dict[Cell, str] = field(default_factory=dict)

    @cached_property
    def columns(self) -> int:
        """How many columns there are, at least one."""
        return max(1, sum(count for _, count in self.stages.values()))

    @cached_property
    def rows(self) -> int:
        """How many rows there are."""
        return sum(count for _, count in self.lanes.values())

    def put(self, card: str, cell: Cell) -> None:
        """Stand a card in a free cell."""
        self.of[card] = cell
        self.card[cell] = card


def cells_of(facts: Facts) -> Cells:
    """A cell for every card."""
    size = best_size(facts)
    cells = Cells(_spans(facts.stages, size.columns), _spans(facts.lanes, size.rows))
    placing = _Placing(facts, cells)
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
    def __init__(self, facts: Facts, cells: Cells) -> None:
        self.cells = cells
        self.beginnings = {first for first, _ in cells.stages.values()}
        self.mended_by: dict[str, str] = {}
        self.before: dict[str, list[str]] = defaultdict(list)
        self.after: dict[str, list[str]] = defaultdict(list)
        for link in facts.links:
            self.before[link.target].append(link.source)
            self.after[link.source].append(link.target)
            if link.kind == "recovery":
                self.mended_by.setdefault(link.source, link.target)

    def place(self, stage: str, lane: str, cards: list[CardFacts]) -> None:
        """Stand the cards of one stage and lane in its cells."""
        first_column, columns = self.cells.stages[stage]
        first_row, rows = self.cells.lanes[lane]
        corner = Cell(first_column, first_row)
        for card in cards:
            if card.position is not None:
                self._snap(card, corner, columns, rows)
        loose = [card for card in cards if card.position is None]
        loose.sort(key=self._leaves)
        free = {
            column: [r for r in range(first_row, first_row + rows) if self._free(column, r)]
            for column in range(first_column, first_column + columns)
        }
        for column, group in self._columns(loose, free):
            self._down(column, self._upright(group), free[column])

    def _leaves(self, card: CardFacts) -> bool:
        """Whether the customer's way ends here, away from the goal."""
        return card.leaves and not self.after[card.id]

    def _free(self, column: int, row: int) -> bool:
        return Cell(column, row) not in self.cells.card

    def _snap(self, card: CardFacts, corner: Cell, columns: int, rows: int) -> None:
        assert card.position is not None
        x, y = card.position
        column = corner.column + x / COLUMN_WIDTH - 0.125
        lanes_above = list(self.cells.lanes).index(card.lane)
        y -= LANE_PADDING + lanes_above * (2 * LANE_PADDING - ROW_GAP)
        row = y / PITCH
        cells = (
            Cell(c, r)
            for c in range(corner.column, corner.column + columns)
            for r in range(corner.row, corner.row + rows)
            if self._free(c, r)
        )
        near = min(cells, key=lambda cell: (abs(cell.column - column) + abs(cell.row - row), cell))
        self.cells.put(card.id, near)

    def _columns(
        self, cards: list[CardFacts], free: dict[int, list[int]]
    ) -> list[tuple[int, list[str]]]:
        """The cards of each column: evenly in list order, or where their company stands."""
        groups: dict[int, list[str]] = {column: [] for column in free}
        planned = {card: column for column, group in self._in_order(cards, free) for card in group}
        for card in cards:
            wanted = self._company(card, free)
            wish = planned[card.id] if wanted is None else wanted
            open_columns = [c for c in free if len(groups[c]) < len(free[c])]
            groups[min(open_columns, key=lambda c: (abs(c - wish), c))].append(card.id)
        return list(groups.items())

    def _in_order(
        self, cards: list[CardFacts], free: dict[int, list[int]]
    ) -> list[tuple[int, list[str]]]:
        groups, start = [], 0
        for place, (column, rows) in enumerate(free.items()):
            left = len(cards) - start
            room_after = sum(len(free[c]) for c in list(free)[place + 1 :])
            even = ceil(left / (len(free) - place))
            count = min(len(rows), max(even, left - room_after))
            groups.append((column, [card.id for card in cards[start : start + count]]))
            start += count
        return groups

    def _company(self, card: CardFacts, free: dict[int, list[int]]) -> int | None:
        """The column of a card in another lane of the stage that this one hangs together with."""
        for other in (*self.after[card.id], *self.before[card.id]):
            cell = self.cells.of.get(other)
            if cell is not None and cell.column in free:
                step = self._leaves(card) and cell.column + 1 in free
                return cell.column + step
        return None

    def _upright(self, group: list[str]) -> list[str]:
        """The group with a recovery above what it mends, where the column begins with that."""
        if len(group) > 1 and self.mended_by.get(group[0]) == group[1]:
            return [group[1], group[0], *group[2:]]
        return group

    def _down(self, column: int, group: list[str], rows: list[int]) -> None:
        """Stand a group down a column; where there is slack, beside where it is reached from."""
        at = 0
        for place, card in enumerate(group):
            last = len(rows) - (len(group) - place)
            wanted = self._beside(card, column)
            if wanted in rows:
                at = max(at, min(rows.index(wanted), last))
            self.cells.put(card, Cell(column, rows[at]))
            at += 1

    def _beside(self, card: str, column: int) -> int | None:
        if column in self.beginnings:
            return None
        neighbours = (self.cells.of.get(other) for other in self.before[card])
        return next((cell.row for cell in neighbours if cell and cell.column == column - 1), None)
