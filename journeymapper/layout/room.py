"""Which spots are free: of cards, of marks already placed, and of other lines."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from math import inf

from journeymapper.layout.cells import Cell
from journeymapper.layout.frame import Frame
from journeymapper.layout.geometry import CARD_HEIGHT, CARD_WIDTH, Point, Rect

BIN = 128.0
ON_CARD, OFF_MAP, ON_OWN_MARK = 1e6, 1e5, 1e4
ON_MARK, ON_OTHER_LINE, LATER = 40.0, 6.0, 1.0

Bins = dict[tuple[int, int], list[tuple[int, float, float, float, float]]]


class Room:
    """The free room of one map. Lines are sorted in once, marks as they are placed."""

    def __init__(self, frame: Frame, corners: Sequence[tuple[Point, ...]]) -> None:
        self.frame = frame
        self.marks: Bins = defaultdict(list)
        self.taken = 0
        self.corners = corners
        self._arms: Bins | None = None

    def best(
        self, spots: list[Point], width: float, height: float, line: int, own: Sequence[Rect]
    ) -> Point:
        """The spot where a mark of this size disturbs least; earlier ones are liked better."""
        best, best_cost = spots[0], inf
        for rank, spot in enumerate(spots):
            cost = rank * LATER
            if cost >= best_cost:
                break
            box = around(spot, width, height)
            cost += self._cost(box, line, own)
            if cost < best_cost:
                best, best_cost = spot, cost
        return best

    def take(self, box: Rect) -> None:
        """Remember a placed mark."""
        self.taken += 1
        for where in _bins(box.x, box.y, box.right, box.bottom):
            self.marks[where].append((self.taken, box.x, box.y, box.right, box.bottom))

    def _cost(self, box: Rect, line: int, own: Sequence[Rect]) -> float:
        if self._on_card(box):
            return ON_CARD
        if not 0 <= box.x <= box.right <= self.frame.width or box.y < 0:
            return OFF_MAP
        cost = ON_OWN_MARK * sum(_overlap(box, other) for other in own)
        cost += ON_MARK * len(_owners(self.marks, box))
        return cost + ON_OTHER_LINE * len(_owners(self._lines(), box) - {line})

    def _on_card(self, box: Rect) -> bool:
        """Whether a box meets a card, its lip and a hair's breadth."""
        frame = self.frame
        first_column = bisect_left(frame.column_x, box.x - CARD_WIDTH - 1)
        last_column = bisect_right(frame.column_x, box.right + 1)
        first_row = bisect_left(frame.row_y, box.y - CARD_HEIGHT - 1)
        last_row = bisect_right(frame.row_y, box.bottom + 1)
        return any(
            Cell(column, row) in frame.cells.card
            for column in range(first_column, last_column)
            for row in range(first_row, last_row)
        )

    def _lines(self) -> Bins:
        if self._arms is None:
            self._arms = defaultdict(list)
            for line, points in enumerate(self.corners):
                for (ax, ay), (bx, by) in pairwise(points):
                    left, right = (ax, bx) if ax < bx else (bx, ax)
                    top, bottom = (ay, by) if ay < by else (by, ay)
                    for where in _bins(left, top, right, bottom):
                        self._arms[where].append((line, left, top, right, bottom))
        return self._arms


def around(centre: Point, width: float, height: float) -> Rect:
    """The rectangle of this size around a point."""
    return Rect(centre.x - width / 2, centre.y - height / 2, width, height)


def _overlap(a: Rect, b: Rect) -> bool:
    return a.x < b.right and b.x < a.right and a.y < b.bottom and b.y < a.bottom


def _owners(bins: Bins, box: Rect) -> set[int]:
    """Who has something that meets a box."""
    left, top, right, bottom = box.x, box.y, box.right, box.bottom
    return {
        owner
        for where in _bins(left, top, right, bottom)
        for owner, x, y, to_x, to_y in bins.get(where, ())
        if x <= right and to_x >= left and y <= bottom and to_y >= top
    }


def _bins(left: float, top: float, right: float, bottom: float) -> list[tuple[int, int]]:
    across = range(int(left // BIN), int(right // BIN) + 1)
    down = range(int(top // BIN), int(bottom // BIN) + 1)
    return [(x, y) for x in across for y in down]
