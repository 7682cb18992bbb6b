"""The ways of all connections as right-angled lines: no line runs through a card.

The plan says which gaps a line runs through and on which track; here it gets its corners, and only
when somebody asks for them: an edit of a large map moves thousands of lines that nobody sees.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from math import inf
from typing import NamedTuple

from journeymapper.layout.cells import APART, Cell
from journeymapper.layout.courses import Crossing
from journeymapper.layout.gaps import across
from journeymapper.layout.geometry import CARD_HEIGHT, CARD_WIDTH, Point
from journeymapper.layout.plan import Plan
from journeymapper.layout.ports import Port, PortKey, apart, on_edge, spread
from journeymapper.layout.ways import Side, Way

Edges = tuple[float, float, float, float]
"""Left, top, right, bottom: for what is asked too often to make a rectangle each time."""

KEPT = 64
"""Lines and marks are asked for from stage to stage: so many stages are kept sorted for them."""
FEW = 8
"""A line over more stages than these is looked for among all such lines."""


class Sides(NamedTuple):
    """The lines at each side of one stage's cards, in the order of all lines.

    `ports`: where they end, of the sides asked for; `apart`: which of these make way for others.
    """

    ways: dict[PortKey, list[Way]]
    ports: dict[PortKey, list[Port]]
    apart: set[PortKey]


class Routes:
    """The corners of the lines of one plan, worked out as they are asked for."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.stages = tuple(plan.facts.stages)
        self.known: dict[str, tuple[Point, ...]] = {}
        """The corners that were asked for, by line."""
        self._passing: dict[str, tuple[float, float, float]] = {}
        self.sides: dict[int, Sides] = {}
        """The lines at the sides of cards, of the stages asked for lately, by their slot."""

    def of(self, way: Way) -> tuple[Point, ...]:
        """The corners of a line, from card edge to card edge."""
        key = way.key
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = self._found(way)
        return found

    def straight(self, way: Way) -> float | None:
        """How long a line is that runs straight from card to card; None for all others."""
        if way.gaps:
            return None
        (column, row), (to_column, to_row) = way.source, way.target
        left, top = self.plan.frame.left, self.plan.frame.top
        if column == to_column:
            return abs(top[row] - top[to_row]) - CARD_HEIGHT
        return abs(left[column] - left[to_column]) - CARD_WIDTH

    @cached_property
    def crossings(self) -> list[Crossing]:
        """The lines with ends in two stages, in the order of all lines."""
        courses = self.plan.courses.values()
        return [each for course in courses if course.crossings for each in course.crossings]

    def crossing(self, first: int, last: int) -> Iterator[Crossing]:
        """The lines with ends in two stages that touch or pass any from `first` to `last`."""
        short, long = self._by_place
        slots = self.plan.cells.grid.slots
        found = {
            id(each): each for place in range(first, last + 1) for each in short.get(place, ())
        }
        yield from found.values()
        yield from (
            each for each in long if each.first <= slots[last] and each.last >= slots[first]
        )

    @cached_property
    def _by_place(self) -> tuple[dict[int, list[Crossing]], list[Crossing]]:
        """The lines that cross few stages, by the place of each of these; and all others."""
        short: dict[int, list[Crossing]] = defaultdict(list)
        long, places = [], self.plan.cells.grid.places
        for each in self.crossings:
            start, end = places[each.first], places[each.last]
            if end - start > FEW:
                long.append(each)
                continue
            for place in range(start, end + 1):
                short[place].append(each)
        return short, long

    def passing(self, way: Way) -> tuple[float, float, float]:
        """From which x, at which y and to which x a line passes the stages between its ends.

        Towards a card it goes on without end, where it does not turn off before.
        """
        found = self._passing.get(way.key)
        if found is None:
            found = self._passing[way.key] = self._passed(way)
        return found

    def _passed(self, way: Way) -> tuple[float, float, float]:
        gaps = way.gaps
        level = next((place for place, gap in enumerate(gaps) if not gap.upright), None)
        if level is not None:
            y, turns = self._track(way, level), [level - 1] * (level > 0) + [level + 1]
        else:
            points, turns = self.of(way), [0] if gaps else []
            y = points[-1 if gaps and self._is_beside(way.source, gaps[0].number) else 0].y
        onwards = way.target.column > way.source.column
        left, right = -inf, inf
        for turn in turns:
            x = self._track(way, turn)
            if self._is_beside(way.source, gaps[turn].number) is onwards:
                left = x
            else:
                right = x
        return left, y, right

    def _is_beside(self, cell: Cell, gap: int) -> bool:
        return gap in (cell.column, self.plan.cells.grid.gap_right_of(cell.column))

    @cached_property
    def _arriving(self) -> dict[int, list[Way]]:
        """The lines that end in each slot and begin in another."""
        found: dict[int, list[Way]] = defaultdict(list)
        for each in self.crossings:
            found[each.way.target.column // APART].append(each.way)
        return found

    def _found(self, way: Way) -> tuple[Point, ...]:
        key = way.key
        first = self._end(key, way.source, way.leaves)
        last = self._end(key, way.target, way.enters)
        points, here = [first], first
        for place, gap in enumerate(way.gaps):
            track = self._track(way, place)
            here = Point(track, here.y) if gap.upright else Point(here.x, track)
            points.append(here)
        if way.gaps:
            points.append(Point(here.x, last.y) if way.gaps[-1].upright else Point(last.x, here.y))
        points.append(last)
        return tuple(points)

    def _track(self, way: Way, place: int) -> float:
        """The x of an upright arm of a line, the y of a level one."""
        gap, lots = way.gaps[place], self.plan.lots
        lot = gap, way.link.kind == "loopback" and not gap.upright
        return across(lot, lots[lot].tracks[way.key], self.plan.frame, lots)

    def _end(self, line: str, cell: Cell, side: Side) -> Point:
        return on_edge(self.plan.frame, cell, side, self._offset(line, cell, side))

    def _offset(self, line: str, cell: Cell, side: Side) -> float:
        """How far from the middle of its card's side a line ends."""
        ways = self._sides_of(cell).ways[cell, side]
        if len(ways) == 1 and (not ways[0].gaps or side in ("right", "bottom")):
            return 0.0  # alone, and in nobody's way
        return next(each for each in self._ports(cell, side) if each.line == line).offset

    def _ports(self, cell: Cell, side: Side) -> Sequence[Port]:
        """Where lines leave and enter a card by one of its sides."""
        group, cells = self._spread_ports(cell, side), self.plan.cells
        done = self._sides_of(cell).apart
        if side in ("left", "top") and (cell, side) not in done:
            done.add((cell, side))
            opposite: Side = "right" if side == "left" else "bottom"
            other = cells.before(cell) if side == "left" else cells.above(cell)
            if other is not None:
                apart(self._spread_ports(other, opposite), group)
        return group

    def _spread_ports(self, cell: Cell, side: Side) -> list[Port]:
        """The ports of a card's side, spread by themselves."""
        sides = self._sides_of(cell)
        found = sides.ports.get((cell, side))
        if found is None:
            ways = sides.ways.get((cell, side), ())
            found = sides.ports[cell, side] = [self._port(way, cell) for way in ways]
            spread(found, self.plan.frame.card(cell), side)
        return found

    def _port(self, way: Way, cell: Cell) -> Port:
        if not way.gaps:
            return Port(way.key)
        is_start = way.source == cell
        place = 0 if is_start else len(way.gaps) - 1
        return Port(way.key, _turns(way)[0 if is_start else 1], self._track(way, place))

    def _sides_of(self, cell: Cell) -> Sides:
        """The lines at each side of the cards of a cell's stage."""
        slot = cell.column // APART
        found = self.sides.get(slot)
        if found is None:
            found = self.sides[slot] = Sides(self._ways_at(slot), {}, set())
            if len(self.sides) > KEPT:
                del self.sides[next(iter(self.sides))]
        return found

    def _ways_at(self, slot: int) -> dict[PortKey, list[Way]]:
        """The lines at each side of the cards in a slot, in the order of all lines."""
        found: dict[PortKey, list[Way]] = defaultdict(list)
        arriving = self._arriving.get(slot, ())
        stage = self.stages[self.plan.cells.grid.places[slot]]
        for way in arriving:
            if way.source.column // APART < slot:
                found[way.target, way.enters].append(way)
        for way in self.plan.courses[stage].ways.values():
            found[way.source, way.leaves].append(way)
            if way.target.column // APART == slot:
                found[way.target, way.enters].append(way)
        for way in arriving:
            if way.source.column // APART > slot:
                found[way.target, way.enters].append(way)
        return found


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
