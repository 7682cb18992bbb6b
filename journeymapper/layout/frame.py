"""The coordinates of columns, rows and lanes, given how much room the gaps between them need.

Vertical gap i lies left of column i, horizontal gap j above row j; the last of each lies behind
the last column or row.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from journeymapper.layout.cells import Cell, Cells
from journeymapper.layout.geometry import (
    CARD_HEIGHT,
    CARD_WIDTH,
    COLUMN_MARGIN,
    LANE_PADDING,
    ROW_GAP,
    LaneBox,
    Rect,
    StageBox,
)


class Frame:
    """Where columns and rows stand. `lower` is what a row needs below, before a lane's edge."""

    def __init__(
        self, cells: Cells, widths: Sequence[float] = (), heights: Sequence[Sequence[float]] = ()
    ) -> None:
        self.cells = cells
        self.gap_left: list[float] = []
        self.column_x: list[float] = []
        self.gap_top: list[float] = []
        self.row_y: list[float] = []
        self.edge: dict[int, float] = {}
        """The y of the lane edge inside a horizontal gap."""
        self._columns(widths or [0.0] * (cells.columns + 1))
        self._rows(heights or [(0.0, 0.0)] * (cells.rows + 1))

    def _columns(self, widths: Sequence[float]) -> None:
        x = 0.0
        for column in range(self.cells.columns + 1):
            outer = column in (0, self.cells.columns)
            self.gap_left.append(x)
            x += max(widths[column], COLUMN_MARGIN * (1 if outer else 2))
            if column < self.cells.columns:
                self.column_x.append(x)
                x += CARD_WIDTH
        self.width = x

    def _rows(self, heights: Sequence[Sequence[float]]) -> None:
        edges = {first for first, _ in self.cells.lanes.values()} | {self.cells.rows}
        y = 0.0
        for row in range(self.cells.rows + 1):
            above, below = heights[row]
            self.gap_top.append(y)
            if row in edges:
                y += max(above, LANE_PADDING) if row else 0.0
                self.edge[row] = y
                y += max(below, LANE_PADDING) if row < self.cells.rows else 0.0
            else:
                y += max(above + below, ROW_GAP)
            if row < self.cells.rows:
                self.row_y.append(y)
                y += CARD_HEIGHT
        self.height = y

    def gap_width(self, gap: int) -> float:
        """How wide a vertical gap is."""
        end = self.column_x[gap] if gap < self.cells.columns else self.width
        return end - self.gap_left[gap]

    def gap_height(self, gap: int) -> float:
        """How high a horizontal gap is."""
        end = self.row_y[gap] if gap < self.cells.rows else self.height
        return end - self.gap_top[gap]

    def between_rows(self, low: float, high: float) -> list[float]:
        """The middles of the horizontal gaps in a range of y, and of those next to it."""
        first, last = bisect_left(self.gap_top, low), bisect_right(self.gap_top, high)
        return [
            self.gap_top[gap] + self.gap_height(gap) / 2
            for gap in range(max(first - 1, 0), min(last + 1, len(self.gap_top)))
        ]

    def card(self, cell: Cell) -> Rect:
        """The rectangle of a card in this cell."""
        return Rect(self.column_x[cell.column], self.row_y[cell.row], CARD_WIDTH, CARD_HEIGHT)

    def lane_boxes(self) -> dict[str, LaneBox]:
        """The lanes from the top down, touching each other."""
        edges = [self.edge[row] for row in sorted(self.edge)]
        return {
            lane: LaneBox(lane, Rect(0, top, self.width, bottom - top))
            for lane, (top, bottom) in zip(self.cells.lanes, pairwise(edges), strict=True)
        }

    def stage_boxes(self, height: float) -> dict[str, StageBox]:
        """The stages from left to right, touching.

        Their cards stand 32 from their left edge: room for lines goes to the stage before.
        """
        starts = [self.column_x[first] - COLUMN_MARGIN for first, _ in self.cells.stages.values()]
        spans = zip(self.cells.stages, pairwise([*starts, self.width]), strict=True)
        return {
            stage: StageBox(stage, place, Rect(left, 0, right - left, height), self._first(stage))
            for place, (stage, (left, right)) in enumerate(spans)
        }

    def _first(self, stage: str) -> int:
        return self.cells.stages[stage][0]
