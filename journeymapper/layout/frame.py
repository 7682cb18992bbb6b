"""The coordinates of columns, rows and lanes, given how much room the gaps between them need.

Columns, rows and gaps go by their numbers in the grid of cells; the last gap of each kind lies
behind the last column or row.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from functools import cached_property
from itertools import accumulate, chain, pairwise, repeat, zip_longest

from journeymapper.layout.cells import Cell, Grid
from journeymapper.layout.geometry import (
    CARD_HEIGHT,
    CARD_WIDTH,
    COLUMN_MARGIN,
    LANE_PADDING,
    ROW_GAP,
    LaneBox,
    Rect,
)


class Frame:
    """Where columns and rows stand, with the room their gaps need: widths, and above and below.

    `below` is what a row needs before a lane's edge.
    """

    def __init__(
        self,
        grid: Grid,
        widths: Mapping[int, float],
        heights: Mapping[int, tuple[float, float]],
    ) -> None:
        self.grid, self.widths, self.heights = grid, widths, heights
        self.gap_left: dict[int, float] = {}
        self.left: dict[int, float] = {}
        """The x of each column."""
        self.gap_top: dict[int, float] = {}
        self._gap_bottom: dict[int, float] = {}
        self.top: dict[int, float] = {}
        """The y of each row."""
        self.edge: dict[int, float] = {}
        """The y of the lane edge inside a horizontal gap."""
        self.width = self._columns()
        self.height = self._rows()
        self.column_x, self.row_y = [*self.left.values()], [*self.top.values()]
        self._gap_tops = [*self.gap_top.values()]

    def _columns(self) -> float:
        grid, widths = self.grid, self.widths
        needed = map(widths.get, grid.columns, repeat(0.0))
        gaps = [*map(max, needed, repeat(2 * COLUMN_MARGIN))]
        gaps[0] = max(widths.get(grid.columns[0], 0.0), COLUMN_MARGIN)
        edges = accumulate(chain.from_iterable(zip(gaps, repeat(CARD_WIDTH))))
        lefts = [0.0, *edges]
        self.left = dict(zip(grid.columns, lefts[1::2], strict=True))
        self.gap_left = dict(zip([*grid.columns, grid.last_gap], lefts[::2], strict=True))
        return lefts[-1] + max(widths.get(grid.last_gap, 0.0), COLUMN_MARGIN)

    def _rows(self) -> float:
        y, grid = 0.0, self.grid
        edges = {*grid.edges, grid.gaps[0], grid.last_row_gap}
        for gap, row in zip_longest(grid.gaps, grid.rows):
            above, below = self.heights.get(gap, (0.0, 0.0))
            self.gap_top[gap] = y
            if gap in edges:
                y += max(above, LANE_PADDING) if gap != grid.gaps[0] else 0.0
                self.edge[gap] = y
                y += max(below, LANE_PADDING) if row is not None else 0.0
            else:
                y += max(above + below, ROW_GAP)
            self._gap_bottom[gap] = y
            if row is not None:
                self.top[row] = y
                y += CARD_HEIGHT
        return y

    def gap_width(self, gap: int) -> float:
        """How wide a vertical gap is."""
        return self.left.get(gap, self.width) - self.gap_left[gap]

    def gap_height(self, gap: int) -> float:
        """How high a horizontal gap is."""
        return self._gap_bottom[gap] - self.gap_top[gap]

    def between_rows(self, low: float, high: float) -> list[float]:
        """The middles of the horizontal gaps in a range of y, and of those next to it."""
        first, last = bisect_left(self._gap_tops, low), bisect_right(self._gap_tops, high)
        return [
            self._gap_tops[place] + self.gap_height(self.grid.gaps[place]) / 2
            for place in range(max(first - 1, 0), min(last + 1, len(self._gap_tops)))
        ]

    def cells_near(self, left: float, top: float, right: float, bottom: float) -> list[Cell]:
        """The cells whose cards would meet an area, their edges included."""
        rows = self.grid.rows[
            bisect_left(self.row_y, top - CARD_HEIGHT) : bisect_right(self.row_y, bottom)
        ]
        if not rows:
            return []
        columns = self.grid.columns[
            bisect_left(self.column_x, left - CARD_WIDTH) : bisect_right(self.column_x, right)
        ]
        return [Cell(column, row) for column in columns for row in rows]

    def stages_near(self, left: float, right: float) -> range:
        """The places of the stages that have cards or lines of their own in a range of x."""
        starts = self._stage_starts
        first = bisect_right(starts, left) - 1
        if first > 0 and left <= self.left[self._firsts[first]]:
            first -= 1  # lines of the stage before run in the gap between the two
        return range(max(first, 0), max(bisect_right(starts, right), 1))

    def extent(self, place: int) -> tuple[float, float]:
        """From x to x where the cards of a stage stand, with the gaps on both sides."""
        first, after = self._firsts[place], place + 1
        right = self.left[self._firsts[after]] if after < len(self._firsts) else self.width
        return self.gap_left[first], right

    @cached_property
    def _firsts(self) -> list[int]:
        """The first column of each stage."""
        return [first for first, _ in self.grid.stages.values()]

    @cached_property
    def _stage_starts(self) -> list[float]:
        """Where the gap before each stage's first column begins."""
        return [self.gap_left[first] for first in self._firsts] or [0.0]

    def card(self, cell: Cell) -> Rect:
        """The rectangle of a card in this cell."""
        return Rect(self.left[cell.column], self.top[cell.row], CARD_WIDTH, CARD_HEIGHT)

    def lane_boxes(self) -> dict[str, LaneBox]:
        """The lanes from the top down, touching each other."""
        edges = [self.edge[row] for row in sorted(self.edge)]
        return {
            lane: LaneBox(lane, Rect(0, top, self.width, bottom - top))
            for lane, (top, bottom) in zip(self.grid.lanes, pairwise(edges), strict=True)
        }

    @cached_property
    def stages(self) -> tuple[str, ...]:
        """The stages from left to right."""
        return tuple(self.grid.stages)

    @cached_property
    def spans(self) -> list[tuple[float, float]]:
        """Where each stage begins, and how wide it is.

        Their cards stand 32 from their left edge: room for lines goes to the stage before.
        """
        stages = self.grid.stages.values()
        starts = [self.left[first] - COLUMN_MARGIN for first, _ in stages]
        return [(left, right - left) for left, right in pairwise([*starts, self.width])]
