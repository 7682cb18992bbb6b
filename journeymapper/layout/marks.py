"""Where the marks of all lines stand: sign, label, waiting pill and the badge of their findings.

The marks of a stage's lines are placed as if no other stage had any; where those of an earlier
stage, placed likewise, stand in their way, they are placed once more and make way for these.
So no mark depends on more than its neighbourhood.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from journeymapper.layout.finish import finished
from journeymapper.layout.geometry import FARTHEST, LineMarks, Point, within_sight
from journeymapper.layout.line import Line
from journeymapper.layout.obstacles import Obstacles, arms
from journeymapper.layout.plan import Plan
from journeymapper.layout.room import Room, edges_of, meet
from journeymapper.layout.routes import Edges, Routes
from journeymapper.layout.sizes import is_marked
from journeymapper.layout.spots import Spots
from journeymapper.layout.stretch import stretches
from journeymapper.layout.ways import Way

Marked = dict[str, LineMarks]
BESIDE_X, BESIDE_Y = 200.0, 64.0
"""No mark reaches farther beside its line."""


class Draft(NamedTuple):
    """The marks of a stage's lines, their boxes, and all boxes that were looked at."""

    marks: Marked
    taken: list[Edges]
    asked: list[Edges]


class Marks:
    """The marks of the lines of one plan, stage by stage, worked out as they are asked for."""

    def __init__(self, plan: Plan) -> None:
        self.plan, self.routes = plan, Routes(plan)
        self._obstacles = Obstacles(self.routes)
        self._known: dict[int, Marked] = {}
        self.drafts: dict[int, Draft] = {}
        self._spans: dict[int, tuple[int, int] | None] = {}

    def of(self, line: Line) -> LineMarks:
        """Where the marks of a line stand."""
        return self._marked(line.place[0]).get(line.key) or _bare(line.points)

    def _marked(self, place: int) -> Marked:
        found = self._known.get(place)
        if found is None:
            found = self._known[place] = self._made(place)
        return found

    def _made(self, place: int) -> Marked:
        draft = self._draft(place)
        self.drafts[place] = draft._replace(asked=[])  # what nobody asks for again
        earlier = [*self._earlier(place)] if draft.marks else []
        near = (other for other in earlier if self._may_meet(other, draft.asked))
        if not any(_meet_any(self._draft(other).taken, draft.asked) for other in near):
            return draft.marks
        others = [box for other in earlier for box in self._draft(other).taken]
        return self._placed(place, others).marks

    def _may_meet(self, place: int, asked: list[Edges]) -> bool:
        """Whether a stage has lines so near to one of these boxes that their marks may be there."""
        course = self.plan.courses[self.routes.stages[place]]
        arounds = [
            (x - BESIDE_X, y - BESIDE_Y, to_x + BESIDE_X, to_y + BESIDE_Y)
            for way in course.ways.values()
            if is_marked(way.link)
            for x, y, to_x, to_y in arms(within_sight(self.routes.of(way)))
        ]
        return _meet_any(arounds, asked)

    def _draft(self, place: int) -> Draft:
        found = self.drafts.get(place)
        if found is None:
            found = self.drafts[place] = self._placed(place, [])
        return found

    def _placed(self, place: int, others: list[Edges]) -> Draft:
        course = self.plan.courses[self.routes.stages[place]]
        room = Room(self.plan, self._obstacles, others)
        marks: Marked = {}
        taken: list[Edges] = []
        for key, way in course.ways.items():
            if is_marked(way.link):
                spots = Spots(room, way, self.routes.of(way))
                marks[key] = spots.marks()
                taken += map(edges_of, spots.taken)
        return Draft(marks, taken, room.asked)

    def _earlier(self, place: int) -> Iterator[int]:
        """The earlier stages whose marks may stand where those of this one might."""
        span = self._span(place)
        if span is None:
            return
        left = self.plan.frame.extent(span[0])[0] - FARTHEST
        for other in range(self.plan.frame.stages_near(left, left)[0], place):
            theirs = self._span(other)
            if theirs is not None and theirs[0] <= span[1] and span[0] <= theirs[1]:
                yield other

    def _span(self, place: int) -> tuple[int, int] | None:
        """From which to which stage the marks of a stage's lines may stand; None without any."""
        if place not in self._spans:
            course = self.plan.courses[self.routes.stages[place]]
            ways = [way for way in course.ways.values() if is_marked(way.link)]
            spans = [self._in_sight(way) for way in ways]
            self._spans[place] = (
                (min(first for first, _ in spans), max(last for _, last in spans))
                if spans
                else None
            )
        return self._spans[place]

    def _in_sight(self, way: Way) -> tuple[int, int]:
        frame, (a, b) = self.plan.frame, (way.source.column, way.target.column)
        place_of = self.plan.cells.grid.place_of
        if (place := place_of(a)) == place_of(b):
            return place, place
        start, end = frame.left[a], frame.left[b]
        end = min(max(end, start - FARTHEST), start + FARTHEST)
        near = frame.stages_near(min(start, end), max(start, end))
        return near[0], near[-1]


def _meet_any(boxes: Iterable[Edges], others: Iterable[Edges]) -> bool:
    return any(meet(box, other) for box in boxes for other in others)


def _bare(points: tuple[Point, ...]) -> LineMarks:
    longest = max(stretches(within_sight(points)), key=lambda each: each.length)
    return finished(points, None, None, None, longest.middle, ())
