"""Which spots are free: of cards, of marks already placed, and of other lines."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import inf

from journeymapper.layout.cells import Cell
from journeymapper.layout.frame import Frame
from journeymapper.layout.geometry import CARD_HEIGHT, CARD_WIDTH, Point, Rect

BIN = 128.0
ON_CARD, OFF_MAP, ON_OWN_MARK = 1e6, 1e5, 1e4
ON_MARK, ON_OTHER_LINE, LATER = 40.0, 6.0, 2.0

Edges = tuple[float, float, float, float]
"""Left, top, right, bottom: for what is asked too often to make a rectangle each time."""
Bins = dict[tuple[int, int], list[tuple[int, Edges]]]


class Room:
    """The free room of one map. Lines are sorted in once, marks as they are placed."""

    def __init__(self, frame: Frame, corners: Sequence[tuple[Point, ...]]) -> None:
        self.frame = frame
        self.corners = corners
        self._marks: Bins = defaultdict(list)
        self._taken = 0
        self._arms: Bins | None = None

    def best(
        self, spots: Iterable[Point], width: float, height: float, line: int, own: Sequence[Rect]
    ) -> Point:
        """The spot where a mark of this size disturbs least; earlier ones are liked better."""
        best, best_cost = Point(0, 0), inf
        own_edges = [(box.x, box.y, box.right, box.bottom) for box in own]
        for rank, spot in enumerate(spots):
            cost = rank * LATER
            if cost >= best_cost:
                break
            x, y = spot
            edges = (x - width / 2, y - height / 2, x + width / 2, y + height / 2)
            cost += self._cost(edges, line, own_edges, best_cost - cost)
            if cost < best_cost:
                best, best_cost = spot, cost
        return best

    def take(self, box: Rect) -> None:
        """Remember a placed mark."""
        self._taken += 1
        edges = (box.x, box.y, box.right, box.bottom)
        for where in _bins(*edges):
            self._marks[where].append((self._taken, edges))

    def _cost(self, edges: Edges, line: int, own: list[Edges], enough: float) -> float:
        """What a mark would disturb there, or anything from `enough` on where it is too much."""
        left, top, right, _ = edges
        if self._on_card(*edges):
            return ON_CARD
        if left < 0 or right > self.frame.width or top < 0:
            return OFF_MAP
        cost = ON_OWN_MARK * sum(_overlap(edges, other) for other in own)
        cost += ON_MARK * len(_owners(self._marks, edges))
        if cost >= enough:
            return cost
        return cost + ON_OTHER_LINE * len(_owners(self._lines(), edges) - {line})

    def _on_card(self, left: float, top: float, right: float, bottom: float) -> bool:
        """Whether a box meets a card, its lip and a hair's breadth."""
        columns, rows = self.frame.column_x, self.frame.row_y
        first_row = bisect_left(rows, top - CARD_HEIGHT - 1)
        last_row = bisect_right(rows, bottom + 1)
        if first_row == last_row:
            return False
        first_column = bisect_left(columns, left - CARD_WIDTH - 1)
        last_column = bisect_right(columns, right + 1)
        return any(
            Cell(column, row) in self.frame.cells.card
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
                    arm = (line, (left, top, right, bottom))
                    for where in _bins(left, top, right, bottom):
                        self._arms[where].append(arm)
        return self._arms


def around(centre: Point, width: float, height: float) -> Rect:
    """The rectangle of this size around a point."""
    return Rect(centre.x - width / 2, centre.y - height / 2, width, height)


def _overlap(a: Edges, b: Edges) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _owners(bins: Bins, edges: Edges) -> set[int]:
    """Who has something that meets a box."""
    left, top, right, bottom = edges
    return {
        owner
        for where in _bins(left, top, right, bottom)
        for owner, (x, y, to_x, to_y) in bins.get(where, ())
        if x <= right and to_x >= left and y <= bottom and to_y >= top
    }


def _bins(left: float, top: float, right: float, bottom: float) -> list[tuple[int, int]]:
    across = range(int(left // BIN), int(right // BIN) + 1)
    down = range(int(top // BIN), int(bottom // BIN) + 1)
    return [(x, y) for x in across for y in down]
