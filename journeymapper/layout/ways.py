"""Which gaps a connection runs through, before anything has coordinates.

Vertical gap i lies left of column i, horizontal gap j above row j. A way leaves a card by a side,
runs through vertical and horizontal gaps in turn and enters a card by a side; none means straight
from card to card. Along an axis, gap i has the key 2i and column or row i the key 2i + 1, so that
places of both sorts compare.
"""

from __future__ import annotations

from collections import Counter
from typing import Literal, NamedTuple

from journeymapper.layout.cells import Cell, Cells
from journeymapper.layout.facts import Facts, LinkFacts

Side = Literal["left", "right", "top", "bottom"]
EDGE_BONUS = 2.0
CROWD = 0.25


class Gap(NamedTuple):
    """A gap between columns (`upright`) or between rows."""

    upright: bool
    number: int


class Way(NamedTuple):
    """The sides a connection leaves and enters by, and the gaps between."""

    link: LinkFacts
    source: Cell
    target: Cell
    leaves: Side
    enters: Side
    gaps: tuple[Gap, ...] = ()


def ways_of(facts: Facts, cells: Cells) -> list[Way]:
    """A way for every connection, in their order."""
    chooser = _Chooser(facts, cells)
    return [chooser.way(link) for link in facts.links]


class _Chooser:
    def __init__(self, facts: Facts, cells: Cells) -> None:
        self.cells = cells
        self.edges = sorted(first for first, _ in cells.lanes.values() if first)
        self.lane_end = {
            row: first + count
            for first, count in cells.lanes.values()
            for row in range(first, first + count)
        }
        self.load: Counter[int] = Counter()

    def way(self, link: LinkFacts) -> Way:
        a, b = self.cells.of[link.source], self.cells.of[link.target]
        leaves, enters, gaps = self._choose(link.kind, a, b)
        self.load.update(gap.number for gap in gaps if not gap.upright)
        return Way(link, a, b, leaves, enters, gaps)

    def _choose(self, kind: str, a: Cell, b: Cell) -> tuple[Side, Side, tuple[Gap, ...]]:
        if a.column == b.column:
            return self._in_column(a, b, kind)
        if kind == "loopback" and b.column < a.column:
            return self._round_again(a, b)
        onwards = b.column > a.column
        out: Side = "right" if onwards else "left"
        back: Side = "left" if onwards else "right"
        beside_a = Gap(True, a.column + onwards)
        beside_b = Gap(True, b.column + (not onwards))
        if a.row == b.row and self._clear_row(a, b.column):
            return out, back, ()
        if self._clear_row(a, b.column):
            return out, back, (beside_b,)
        if self._clear_row(b, a.column):
            return out, back, (beside_a,)
        if onwards:
            return out, back, (beside_a, self._long_way(a, b), beside_b)
        below = b.row >= a.row and a.row + 1 < self.cells.rows
        side: Side = "bottom" if below else "top"
        return side, "left", (Gap(False, a.row + below), Gap(True, b.column))

    def _in_column(self, a: Cell, b: Cell, kind: str) -> tuple[Side, Side, tuple[Gap, ...]]:
        down = a.row < b.row
        between = range(min(a.row, b.row) + 1, max(a.row, b.row))
        if kind != "loopback" and not any(
            Cell(a.column, row) in self.cells.card for row in between
        ):
            return ("bottom", "top", ()) if down else ("top", "bottom", ())
        if down:
            return "right", "right", (Gap(True, a.column + 1),)
        return "left", "left", (Gap(True, a.column),)

    def _round_again(self, a: Cell, b: Cell) -> tuple[Side, Side, tuple[Gap, ...]]:
        """Along the lower edge of the lane, and up the gap before the card."""
        edge = Gap(False, self.lane_end[a.row])
        up = Gap(True, b.column)
        below = range(a.row + 1, self.lane_end[a.row])
        if any(Cell(a.column, row) in self.cells.card for row in below):
            return "right", "left", (Gap(True, a.column + 1), edge, up)
        return "bottom", "left", (edge, up)

    def _clear_row(self, start: Cell, column: int) -> bool:
        """Whether nothing stands in the row between the start and a column, it excluded."""
        step = 1 if column > start.column else -1
        return not any(
            Cell(each, start.row) in self.cells.card
            for each in range(start.column + step, column, step)
        )

    def _long_way(self, a: Cell, b: Cell) -> Gap:
        """The gap for a way over several columns: a lane's edge, if that is not far off."""
        low, high = sorted((a.row, b.row))
        near = {*range(low, high + 2), *(row for row in self.edges)} - {0, self.cells.rows}

        def detour(row: int) -> float:
            far = abs(2 * row - 2 * a.row - 1) + abs(2 * row - 2 * b.row - 1)
            return far - EDGE_BONUS * (row in self.edges) + CROWD * self.load[row]

        return Gap(False, min(sorted(near), key=detour))
