"""All lines with their marks: sign, label, waiting pill and the badge of their findings.

The marks of a stage's lines are placed as if no other stage had any; where those of an earlier
stage, placed likewise, stand in their way, they are placed once more and make way for these.
So no mark depends on more than its neighbourhood.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from journeymapper.layout.cells import APART
from journeymapper.layout.facts import LinkFacts
from journeymapper.layout.finish import finished
from journeymapper.layout.geometry import Line, Point
from journeymapper.layout.obstacles import Edges, Obstacles
from journeymapper.layout.plan import Plan
from journeymapper.layout.room import Room, edges_of, meet
from journeymapper.layout.routes import Routes
from journeymapper.layout.sizes import SIGNED
from journeymapper.layout.spots import Spots
from journeymapper.layout.stretch import FARTHEST, stretches, within_sight
from journeymapper.layout.ways import Way

Lines = dict[str, Line]


class Draft(NamedTuple):
    """The lines of a stage with marks, the boxes of these, and all boxes that were looked at."""

    lines: Lines
    taken: list[Edges]
    asked: list[Edges]


class Marks:
    """The marked lines of one plan, stage by stage, worked out as they are asked for."""

    def __init__(self, plan: Plan) -> None:
        self.plan, self.routes = plan, Routes(plan)
        self._obstacles = Obstacles(self.routes)
        self._drafts: dict[int, Draft] = {}
        self._spans: dict[int, tuple[int, int] | None] = {}

    def lines(self, place: int) -> Lines:
        """The lines that leave a stage, in their order."""
        marked = self._marked(place)
        course = self.plan.courses[self.routes.stages[place]]
        found: Lines = {}
        for number, (key, way) in enumerate(course.ways.items()):
            found[key] = marked.get(key) or _bare((place, number), way.link, self.routes.of(way))
        return found

    def _marked(self, place: int) -> Lines:
        draft = self._draft(place)
        if not draft.lines:
            return draft.lines
        others = [box for other in self._earlier(place) for box in self._draft(other).taken]
        if not any(meet(box, asked) for asked in draft.asked for box in others):
            return draft.lines
        return self._placed(place, others).lines

    def _draft(self, place: int) -> Draft:
        found = self._drafts.get(place)
        if found is None:
            found = self._drafts[place] = self._placed(place, [])
        return found

    def _placed(self, place: int, others: list[Edges]) -> Draft:
        course = self.plan.courses[self.routes.stages[place]]
        room = Room(self.plan, self._obstacles, others)
        lines: Lines = {}
        taken: list[Edges] = []
        for number, (key, way) in enumerate(course.ways.items()):
            if is_marked(way.link):
                spots = Spots(room, (place, number), way.link, self.routes.of(way))
                lines[key] = spots.line()
                taken += map(edges_of, spots.taken)
        return Draft(lines, taken, room.asked)

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
        if a // APART == b // APART:
            return a // APART, a // APART
        start, end = frame.left[a], frame.left[b]
        end = min(max(end, start - FARTHEST), start + FARTHEST)
        near = frame.stages_near(min(start, end), max(start, end))
        return near[0], near[-1]


def is_marked(link: LinkFacts) -> bool:
    """Whether a line carries more than the badge of its findings."""
    return bool(link.label or link.wait or link.kind in SIGNED)


def _bare(place: tuple[int, int], link: LinkFacts, points: tuple[Point, ...]) -> Line:
    longest = max(stretches(within_sight(points)), key=lambda each: each.length)
    return finished(place, link, points, None, None, None, longest.middle, ())
