"""The ways of all connections as right-angled lines: no line runs through a card.

The plan says which gaps a line runs through and on which track; here it gets its corners, and only
when somebody asks for them: an edit of a large map moves thousands of lines that nobody sees.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from journeymapper.layout.cells import APART, Cell
from journeymapper.layout.gaps import across
from journeymapper.layout.geometry import Point
from journeymapper.layout.plan import Plan
from journeymapper.layout.ports import Port, PortKey, apart, on_edge, spread
from journeymapper.layout.ways import Side, Way

Ports = dict[PortKey, list[Port]]


class Crossing(NamedTuple):
    """A line with an end in another stage: it crosses the stages from `first` to `last`."""

    first: int
    last: int
    way: Way


class Routes:
    """The corners of the lines of one plan, worked out as they are asked for."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.stages = tuple(plan.facts.stages)
        self.corners: dict[str, tuple[Point, ...]] = {}
        """What is known so far, by line."""
        self._tracks: dict[str, list[float]] = {}
        self._spread: dict[int, Ports] = {}
        self._apart: set[int] = set()

    def of(self, way: Way) -> tuple[Point, ...]:
        """The corners of a line, from card edge to card edge."""
        key = way.link.key
        found = self.corners.get(key)
        if found is None:
            found = self.corners[key] = self._corners(way)
        return found

    def touching(self, place: int) -> Iterator[Way]:
        """All lines that begin, end or pass in a stage."""
        yield from self.plan.courses[self.stages[place]].ways.values()
        for crossing in self.crossings:
            if crossing.first <= place <= crossing.last:
                yield crossing.way

    @cached_property
    def crossings(self) -> list[Crossing]:
        """The lines with ends in two stages, in the order of all lines."""
        return [
            Crossing(reach.first, reach.last, course.ways[key])
            for course in self.plan.courses.values()
            for key, reach in course.leaving.items()
        ]

    @cached_property
    def _arriving(self) -> dict[int, list[Way]]:
        """The lines that end in each stage and begin in another."""
        found: dict[int, list[Way]] = defaultdict(list)
        for crossing in self.crossings:
            found[crossing.way.target.column // APART].append(crossing.way)
        return found

    def _corners(self, way: Way) -> tuple[Point, ...]:
        key = way.link.key
        first = self._end(key, way.source, way.leaves)
        last = self._end(key, way.target, way.enters)
        points, here = [first], first
        for gap, track in zip(way.gaps, self._tracks_of(way), strict=True):
            here = Point(track, here.y) if gap.upright else Point(here.x, track)
            points.append(here)
        if way.gaps:
            points.append(Point(here.x, last.y) if way.gaps[-1].upright else Point(last.x, here.y))
        points.append(last)
        return tuple(points)

    def _tracks_of(self, way: Way) -> list[float]:
        """The x of each upright arm of a line, the y of each level one."""
        key = way.link.key
        found = self._tracks.get(key)
        if found is None:
            lots, frame, loops = self.plan.lots, self.plan.frame, way.link.kind == "loopback"
            found = self._tracks[key] = []
            for gap in way.gaps:
                lot = gap, loops and not gap.upright
                found.append(across(lot, lots[lot].tracks[key], frame, lots))
        return found

    def _end(self, line: str, cell: Cell, side: Side) -> Point:
        group = self._ports(cell.column // APART)[cell, side]
        port = group[0] if len(group) == 1 else next(each for each in group if each.line == line)
        return on_edge(self.plan.frame.card(cell), side, port.offset)

    def _ports(self, place: int) -> Ports:
        """Where lines leave and enter the cards of a stage."""
        ports = self._spread_ports(place)
        if place not in self._apart:
            self._apart.add(place)
            cells = self.plan.cells
            for (cell, side), group in ports.items():
                if side == "left" and (left := cells.before(cell)):
                    other = self._spread_ports(left.column // APART)
                    apart(other.get((left, "right"), ()), group)
                elif side == "top" and (above := cells.above(cell)):
                    apart(ports.get((above, "bottom"), ()), group)
        return ports

    def _spread_ports(self, place: int) -> Ports:
        """The ports of a stage's cards, each side's spread by itself."""
        known = self._spread.get(place)
        if known is not None:
            return known
        ports: Ports = defaultdict(list)
        own = self.plan.courses[self.stages[place]].ways.values()
        arriving = self._arriving.get(place, ())
        earlier = (way for way in arriving if way.source.column // APART < place)
        later = (way for way in arriving if way.source.column // APART > place)
        for way in (*earlier, *own, *later):
            tracks = self._tracks_of(way)
            turns = _turns(way) if tracks else (0, 0)
            key = way.link.key
            if way.source.column // APART == place:
                track = tracks[0] if tracks else None
                ports[way.source, way.leaves].append(Port(key, turns[0], track))
            if way.target.column // APART == place:
                track = tracks[-1] if tracks else None
                ports[way.target, way.enters].append(Port(key, turns[1], track))
        frame = self.plan.frame
        for (cell, side), group in ports.items():
            spread(group, frame.card(cell), side)
        self._spread[place] = ports
        return ports


def _turns(way: Way) -> tuple[int, int]:
    """To which side a line turns where it leaves its card, and where it reaches the other."""
    first, last, a, b = way.gaps[0], way.gaps[-1], way.source, way.target
    if len(way.gaps) == 1:
        here, there = (a.row, b.row) if first.upright else (a.column, b.column)
        return (1 if there > here else -1), (1 if here > there else -1)
    start = 2 * (a.row if first.upright else a.column) + 1
    end = 2 * (b.row if last.upright else b.column) + 1
    return (
        1 if 2 * way.gaps[1].number > start else -1,
        1 if 2 * way.gaps[-2].number > end else -1,
    )
