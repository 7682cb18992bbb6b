"""Which spots are free: of cards, of marks already placed, and of other lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import inf

from journeymapper.layout.geometry import Point, Rect
from journeymapper.layout.obstacles import Obstacles
from journeymapper.layout.plan import Plan
from journeymapper.layout.routes import Edges

ON_CARD, OFF_MAP, ON_OWN_MARK = 1e6, 1e5, 1e4
ON_MARK, ON_OTHER_LINE, LATER = 40.0, 6.0, 2.0


class Room:
    """The free room for the marks of one stage's lines, which make way for those `taken`.

    `asked`: all boxes for which it mattered which marks stand there.
    """

    def __init__(self, plan: Plan, obstacles: Obstacles, taken: Iterable[Edges] = ()) -> None:
        self.frame = plan.frame
        self.asked: list[Edges] = []
        self._cells, self._obstacles = plan.cells, obstacles
        self._marks = [*taken]

    def best(
        self, spots: Iterable[Point], width: float, height: float, line: str, own: Sequence[Rect]
    ) -> Point:
        """The spot where a mark of this size disturbs least; earlier ones are liked better."""
        best, best_cost = Point(0, 0), inf
        own_edges = [edges_of(box) for box in own]
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
        self._marks.append(edges_of(box))

    def _cost(self, edges: Edges, line: str, own: list[Edges], enough: float) -> float:
        """What a mark would disturb there, or anything from `enough` on where it is too much."""
        left, top, right, bottom = edges
        frame = self.frame
        near = frame.cells_near(left - 1, top - 1, right + 1, bottom + 1)
        if any(map(self._cells.has_card, near)):
            return ON_CARD  # its lip and a hair's breadth count as well
        if left < 0 or right > frame.width or top < 0:
            return OFF_MAP
        self.asked.append(edges)
        cost = 0.0
        for other in own:
            if _overlap(edges, other):
                cost += ON_OWN_MARK
        for x, y, to_x, to_y in self._marks:
            if x <= right and to_x >= left and y <= bottom and to_y >= top:
                cost += ON_MARK
        if cost >= enough:
            return cost
        lines, votes = self._obstacles.at(edges)
        return cost + ON_MARK * votes + ON_OTHER_LINE * (len(lines) - (line in lines))


def around(centre: Point, width: float, height: float) -> Rect:
    """The rectangle of this size around a point."""
    return Rect(centre.x - width / 2, centre.y - height / 2, width, height)


def edges_of(box: Rect) -> Edges:
    """The edges of a rectangle."""
    x, y, width, height = box
    return x, y, x + width, y + height


def meet(a: Edges, b: Edges) -> bool:
    """Whether two boxes share any area or edge."""
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


def _overlap(a: Edges, b: Edges) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
