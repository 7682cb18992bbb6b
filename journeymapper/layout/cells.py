"""The grid a map stands on: every card has a cell of its own.

Columns and rows have numbers that rise to the right and downwards, with free numbers after those
of each stage and each lane: so a stage that gets a column leaves the numbers of all others alone,
and so does one that comes or goes.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import accumulate, pairwise
from typing import NamedTuple

from journeymapper.layout.slots import ASIDE, slots_of
from journeymapper.model.words import LANES

APART = 1 << 20
"""From the first column of a slot to that of the next, and from lane to lane."""

Span = tuple[int, int]
"""The first number of a stage's columns or a lane's rows, and how many there are."""


class Cell(NamedTuple):
    """A place for one card: column over the map, row over all lanes."""

    column: int
    row: int


class Grid:
    """The columns of every stage and the rows of every lane; at least one column.

    The gap at the edge between two lanes has a number of the upper one, so that a lane that comes
    in between leaves it alone. What stages `known` before held lies where it lay.
    """

    def __init__(
        self, columns: Mapping[str, int], rows: Mapping[str, int], known: Grid | None = None
    ) -> None:
        self.counts = columns, rows
        had = {stage: first // APART for stage, (first, _) in known.stages.items()} if known else {}
        self.slots = slots_of([*columns], had)
        """The slot of each stage, in order."""
        self.is_even = all(after - slot == ASIDE for slot, after in pairwise([0, *self.slots]))
        """Whether all slots are equally far apart."""
        self.by_slot = dict(zip(self.slots, columns, strict=True))
        self.places = {slot: place for place, slot in enumerate(self.slots)}
        """Which stage has a slot."""
        self.stages: dict[str, Span] = {
            stage: (slot * APART, count)
            for slot, (stage, count) in zip(self.slots, columns.items(), strict=True)
        }
        self.lanes: dict[str, Span] = {
            lane: (_first_row(lane, count), count) for lane, count in rows.items()
        }
        spans = [*self.stages.values()] or [(0, 1)]
        self.last_gap = spans[-1][0] + ASIDE * APART
        """The number of the gap behind the last column."""
        after = [*(first for first, _ in spans[1:]), self.last_gap]
        self.ends = {
            (first + count - 1): gap for (first, count), gap in zip(spans, after, strict=True)
        }
        """The last column of each stage, and the gap right of it."""
        self.columns = [first + each for first, count in spans for each in range(count)]
        self.rows = [first + each for first, count in self.lanes.values() for each in range(count)]
        self.columns_before = [0, *accumulate(count for _, count in spans)]
        """How many columns stand before each stage."""
        self._lane_ends = {
            first + count: self.lane_end(first) for first, count in self.lanes.values()
        }
        *self.edges, self.last_row_gap = self._lane_ends.values()
        """The gaps at the edges between lanes, and below the last row."""
        self.gaps = [self.rows[0], *map(self.gap_below, self.rows)]
        """The gaps above each row, and the last one."""
        self.row_places = {row: place for place, row in enumerate(self.rows)}
        self.gap_places = {gap: place for place, gap in enumerate(self.gaps)}

    def is_of(self, columns: Mapping[str, int], rows: Mapping[str, int]) -> bool:
        """Whether the stages in order have so many columns, and the lanes so many rows."""
        are_same = self.counts == (columns, rows)
        return are_same and [*columns] == [*self.stages]

    def gap_right_of(self, column: int) -> int:
        """The number of the gap right of a column."""
        return self.ends.get(column, column + 1)

    def place_of(self, column: int) -> int:
        """The place of the stage that has a column."""
        return self.places[column // APART]

    def evenly(self, key: int) -> int:
        """Where the key of a column or of a gap lies, slots being as far apart as lanes are."""
        slot, inside = divmod(key, 2 * APART)
        return 2 * APART * self.places.get(slot, len(self.slots)) + inside

    def gap_below(self, row: int) -> int:
        """The number of the gap below a row."""
        return self._lane_ends.get(row + 1, row + 1)

    def gap_above(self, row: int) -> int:
        """The number of the gap above a row."""
        return self.gaps[self.row_places[row]]

    def lane_end(self, row: int) -> int:
        """The number of the gap below the lane of a row."""
        return (row // APART + 1) * APART


def _first_row(lane: str, count: int) -> int:
    """A lane above the frontstage grows upwards: its last row keeps its number."""
    place = LANES.index(lane)
    return (place + 1) * APART - count if lane == "customer" else place * APART


class Cells:
    """Where every card stands in the grid of columns and rows."""

    def __init__(self, grid: Grid, known: Cells | None = None) -> None:
        self.grid = grid
        self.of: dict[str, Cell] = {} if known is None else known.of.copy()
        self._in_row: dict[int, list[int]] = {} if known is None else known._in_row.copy()
        self._in_column: dict[int, list[int]] = {} if known is None else known._in_column.copy()

    @classmethod
    def of_all(cls, grid: Grid, standing: Iterable[Mapping[str, Cell]]) -> Cells:
        """Where all cards stand, given those of each stage, stages in order."""
        made = cls(grid)
        in_row: dict[int, list[int]] = defaultdict(list)
        in_column: dict[int, list[int]] = defaultdict(list)
        for cards in standing:
            made.of.update(cards)
            for column, row in sorted(cards.values()):
                in_row[row].append(column)
                in_column[column].append(row)
        made._in_row, made._in_column = dict(in_row), dict(in_column)
        return made

    def stand(self, slot: int, before: Mapping[str, Cell], now: Mapping[str, Cell]) -> None:
        """Let the cards in a slot stand where they stand now and no longer where they did."""
        for card, cell in before.items():
            if self.of.get(card) == cell:
                del self.of[card]
        self.of.update(now)
        self._in_row.update(self._rows_with(slot, {*before.values(), *now.values()}, now))
        columns: dict[int, list[int]] = {cell.column: [] for cell in before.values()}
        for cell in now.values():
            insort(columns.setdefault(cell.column, []), cell.row)
        self._in_column.update(columns)

    def _rows_with(
        self, slot: int, cells: Iterable[Cell], now: Mapping[str, Cell]
    ) -> dict[int, list[int]]:
        """The occupied columns of the rows the cards in a slot stand in."""
        own: dict[int, list[int]] = {cell.row: [] for cell in cells}
        for cell in now.values():
            own[cell.row].append(cell.column)
        found = {}
        for row, columns in own.items():
            taken = self._in_row.get(row, [])
            start, end = bisect_left(taken, slot * APART), bisect_left(taken, (slot + 1) * APART)
            found[row] = [*taken[:start], *sorted(columns), *taken[end:]]
        return found

    def before(self, cell: Cell) -> Cell | None:
        """The next occupied cell to the left in its row."""
        taken = self._in_row.get(cell.row, [])
        at = bisect_left(taken, cell.column)
        return Cell(taken[at - 1], cell.row) if at else None

    def after(self, cell: Cell) -> Cell | None:
        """The next occupied cell to the right in its row."""
        taken = self._in_row.get(cell.row, [])
        at = bisect_right(taken, cell.column)
        return Cell(taken[at], cell.row) if at < len(taken) else None

    def above(self, cell: Cell) -> Cell | None:
        """The next occupied cell above it in its column."""
        taken = self._in_column.get(cell.column, [])
        at = bisect_left(taken, cell.row)
        return Cell(cell.column, taken[at - 1]) if at else None

    def has_card(self, cell: Cell) -> bool:
        """Whether a card stands in a cell."""
        return cell.row in self._in_column.get(cell.column, ())

    def is_clear(self, row: int, one: int, other: int) -> bool:
        """Whether nothing stands in a row between two columns, these excluded."""
        taken = self._in_row.get(row, [])
        left, right = (one, other) if one < other else (other, one)
        return bisect_right(taken, left) >= bisect_left(taken, right)

    def is_free(self, column: int, one: int, other: int) -> bool:
        """Whether nothing stands in a column between two rows, these excluded."""
        top, bottom = (one, other) if one < other else (other, one)
        if bottom == top + 1:
            return True
        taken = self._in_column.get(column, [])
        return bisect_right(taken, top) >= bisect_left(taken, bottom)
