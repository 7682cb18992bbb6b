"""Which gaps a connection runs through, before anything has coordinates.

Vertical gap i lies left of column i, horizontal gap j above row j. A way leaves a card by a side,
runs through vertical and horizontal gaps in turn and enters a card by a side; none means straight
from card to card. Along an axis, gap i has the key 2i and column or row i the key 2i + 1, so that
places of both sorts compare.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from journeymapper.layout.cells import APART, Cell, Cells

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeymapper.layout.facts import LinkFacts

Side = Literal["left", "right", "top", "bottom"]
EDGE_BONUS = 2.0
CROWD = 0.25
LONG = 3
"""So many gaps has a way over several columns."""


class Gap(NamedTuple):
    """A gap between columns (`upright`) or between rows."""

    upright: bool
    number: int


class Way(NamedTuple):
    """The sides a connection leaves and enters by, and the gaps between.

    `key`: the connection's, one string for all who remember something of its line.
    """

    link: LinkFacts
    key: str
    source: Cell
    target: Cell
    leaves: Side
    enters: Side
    gaps: tuple[Gap, ...] = ()


Sides = tuple[Side, Side, tuple[Gap, ...]]
"""As in a way: the side of the first card, that of the second, and the gaps between."""


def ways_of(links: Iterable[LinkFacts], cells: Cells) -> list[Way]:
    """A way for every connection of a stage, in their order."""
    chooser = _Chooser(cells)
    return [chooser.way(link) for link in links]


def keeps(way: Way, cells: Cells) -> bool:
    """Whether a connection still finds this way, if all others of its stage find theirs."""
    link, _, a, b, *sides = way
    if (a, b) != (cells.of[link.source], cells.of[link.target]):
        return False
    long = way.gaps[1] if len(way.gaps) == LONG else None
    return _Chooser(cells, long).sides(link.kind, a, b) == (*sides,)


class _Chooser:
    """`long`: what is known already of the gap for a way over several columns."""

    def __init__(self, cells: Cells, long: Gap | None = None) -> None:
        self.cells, self.grid, self._of = cells, cells.grid, cells.of
        self._long = long
        self.load: dict[int, int] = {}

    def way(self, link: LinkFacts) -> Way:
        a, b = self._of[link.source], self._of[link.target]
        if a.column == b.column and b.row == a.row + 1 and link.kind != "loopback":
            return Way(link, link.key, a, b, "bottom", "top")  # as most lines of a map do
        leaves, enters, gaps = self.sides(link.kind, a, b)
        for gap in gaps:
            if not gap.upright:
                self.load[gap.number] = self.load.get(gap.number, 0) + 1
        return Way(link, link.key, a, b, leaves, enters, gaps)

    def sides(self, kind: str, a: Cell, b: Cell) -> Sides:
        """The sides and the gaps for a connection between two cells."""
        choose = self._in_column if a.column == b.column else self._over_columns
        return choose(kind, a, b)

    def _over_columns(self, kind: str, a: Cell, b: Cell) -> Sides:
        if kind == "loopback" and b.column < a.column:
            return self._round_again(a, b)
        onwards = b.column > a.column
        out: Side = "right" if onwards else "left"
        back: Side = "left" if onwards else "right"
        a_is_clear = self.cells.is_clear(a.row, a.column, b.column)
        if a.row == b.row and a_is_clear:
            return out, back, ()
        right_of = self.grid.gap_right_of
        if a_is_clear:
            return out, back, (Gap(True, b.column if onwards else right_of(b.column)),)
        beside_a = Gap(True, right_of(a.column) if onwards else a.column)
        if self.cells.is_clear(b.row, b.column, a.column):
            return out, back, (beside_a,)
        if onwards:
            long = self._long or self._long_way(a, b)
            return out, back, (beside_a, long, Gap(True, b.column))
        below = b.row >= a.row and a.row != self.grid.rows[-1]
        side: Side = "bottom" if below else "top"
        level = self.grid.gap_below(a.row) if below else self.grid.gap_above(a.row)
        return side, "left", (Gap(False, level), Gap(True, b.column))

    def _in_column(self, kind: str, a: Cell, b: Cell) -> Sides:
        down = a.row < b.row
        if kind != "loopback" and self.cells.is_free(a.column, a.row, b.row):
            return ("bottom", "top", ()) if down else ("top", "bottom", ())
        if down:
            return "right", "right", (Gap(True, self.grid.gap_right_of(a.column)),)
        return "left", "left", (Gap(True, a.column),)

    def _round_again(self, a: Cell, b: Cell) -> Sides:
        """Along the lower edge of the lane, and up the gap before the card."""
        end = self.grid.lane_end(a.row)
        edge, up = Gap(False, end), Gap(True, b.column)
        if not self.cells.is_free(a.column, a.row, end):
            return "right", "left", (Gap(True, self.grid.gap_right_of(a.column)), edge, up)
        return "bottom", "left", (edge, up)

    def _long_way(self, a: Cell, b: Cell) -> Gap:
        """The gap for a way over several columns: a lane's edge, if that is not far off.

        Lines of the same stage that run there already count against it.
        """
        grid, edges = self.grid, self.grid.edges
        low, high = sorted((grid.row_places[a.row], grid.row_places[b.row]))
        inner = {*grid.gaps[low : high + 2], *edges} - {grid.gaps[0], grid.last_row_gap}

        def detour(gap: int) -> float:
            row = grid.gap_places[gap]
            far = abs(2 * row - 2 * low - 1) + abs(2 * row - 2 * high - 1)
            return far - EDGE_BONUS * (gap in edges) + CROWD * self.load.get(gap, 0)

        return Gap(False, min(sorted(inner), key=detour))


def minds_rows(way: Way) -> bool:
    """Whether the way, or the room it needs, can be another when a lane gets more rows."""
    if way.gaps:
        return any(not gap.upright for gap in way.gaps) and way.link.kind != "loopback"
    return way.source.row // APART != way.target.row // APART


def looks_between(way: Way) -> bool:
    """Whether cards between its two ends can change a way."""
    return not (way.link.kind == "loopback" and way.target.column < way.source.column)
