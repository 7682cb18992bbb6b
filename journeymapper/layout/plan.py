"""Everything about a map that is decided before coordinates: cells, ways, tracks, and the frame.

A plan is made from the plan before it: only stages with other facts stand anew, only lines that
this concerns find their ways anew, only gaps with other arms are untangled again. What it says
never depends on the plan before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from journeymapper.layout.cells import APART, Cell, Cells, Grid
from journeymapper.layout.columns import cells_of, minds_rows
from journeymapper.layout.courses import NO_COURSE, Course, Needs, course_of
from journeymapper.layout.facts import Facts
from journeymapper.layout.frame import Frame
from journeymapper.layout.gaps import height_of, width_of
from journeymapper.layout.rows import best_size
from journeymapper.layout.tracks import Arm, Lot, LotKey, untangled

Standing = Mapping[str, Cell]
"""The cells of the cards of one stage."""
Lots = Mapping[LotKey, Lot]
T = TypeVar("T")


class Work(NamedTuple):
    """What a plan had to do: the stages laid out and routed anew, the gaps untangled again."""

    stood: frozenset[str] = frozenset()
    routed: frozenset[str] = frozenset()
    untangled: frozenset[LotKey] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """Where every card stands, which way every line takes, and the frame with room for all.

    `down`: what the marks of straight lines need in the gaps between rows.
    """

    facts: Facts
    cells: Cells
    standing: Mapping[str, Standing]
    courses: Mapping[str, Course]
    lots: Lots
    down: Needs
    frame: Frame
    work: Work = field(default=Work())


def planned(facts: Facts, before: Plan | None = None) -> Plan:
    """The plan of a map; the very one before where nothing of it differs."""
    if before is not None and _are_same(facts, before.facts):
        return before
    return _Planning(facts, before).plan()


def _are_same(now: Facts, before: Facts) -> bool:
    same = now.lanes == before.lanes and now.stages == before.stages
    return same and [*now.stages] == [*before.stages]


class _Planning:
    def __init__(self, facts: Facts, before: Plan | None) -> None:
        self.facts = facts
        self.known = before
        self.stages = tuple(facts.stages)
        self.was = tuple(self.known.facts.stages) if self.known else ()
        size = best_size(facts)
        columns = {stage: size.columns[each.counts] for stage, each in facts.stages.items()}
        old = self.known.cells.grid if self.known else None
        is_same = old is not None and old.is_of(columns, size.rows)
        self.grid = old if old and is_same else Grid(columns, size.rows)
        self.has_other_rows = old is None or old.lanes != self.grid.lanes

    def plan(self) -> Plan:
        """All of it, step by step."""
        standing, stood = self._stand()
        cells, moved = self._cells(standing, stood)
        courses, routed = self._route(cells, moved)
        lots, tangled = self._untangle(courses, routed)
        down = self._down(courses, routed)
        frame = self._frame(courses, routed, lots, tangled, down)
        work = Work(frozenset(stood), frozenset(routed), frozenset(tangled))
        return Plan(self.facts, cells, standing, courses, lots, down, frame, work)

    def _stand(self) -> tuple[dict[str, Standing], list[str]]:
        """The cells of every stage, and the stages that stand anew."""
        known, grid, stages = self.known, self.grid, self.facts.stages
        if known is None:
            stood = [*self.stages]
        else:
            were, spans = known.facts.stages, known.cells.grid.stages
            stood = [
                stage
                for stage, facts in stages.items()
                if facts is not were.get(stage)
                or grid.stages[stage] != spans.get(stage)
                or (self.has_other_rows and minds_rows(facts, grid.stages[stage]))
            ]
        standing = dict(known.standing) if known else {}
        for stage in stood:
            standing[stage] = cells_of(stages[stage], grid.stages[stage], grid.lanes)
        return _in_order(standing, self.stages), stood

    def _cells(self, standing: Mapping[str, Standing], stood: list[str]) -> tuple[Cells, set[int]]:
        """Where all cards stand, and the places of the stages where some stand elsewhere now."""
        known = self.known
        if known is None:
            return Cells.of_all(self.grid, standing.values()), {*range(len(self.stages))}
        cells = Cells(self.grid, known.cells)
        moved = {*range(len(self.stages), len(self.was))}
        for place in moved:
            cells.stand(place, self._standing_before(place), {})
        for stage in stood:
            place, span = self._place(stage), self.grid.stages[stage]
            before = self._standing_before(place)
            was = known.cells.grid.stages.get(stage)
            if was != span or before != standing[stage]:
                cells.stand(place, before, standing[stage])
                moved.add(place)
        return cells, moved

    def _place(self, stage: str) -> int:
        return self.grid.stages[stage][0] // APART

    def _standing_before(self, place: int) -> Standing:
        return self.known.standing[self.was[place]] if self.known and place < len(self.was) else {}

    def _route(self, cells: Cells, moved: set[int]) -> tuple[dict[str, Course], list[str]]:
        """The course of every stage's lines, and the stages that have others than before."""
        known, stages = self.known, self.facts.stages
        if known is None:
            routed = [*self.stages]
        else:
            were, courses = known.facts.stages, known.courses
            concerned = {self.stages[place] for place in moved if place < len(self.stages)}
            concerned |= {
                stage
                for stage, facts in stages.items()
                if facts is not (old := were.get(stage)) and (not old or facts.links != old.links)
            }
            first, last = min(moved, default=0), max(moved, default=-1)
            concerned |= {
                stage
                for stage, course in courses.items()
                for each in course.crossings
                if each.first <= last and each.last >= first and each.minds(moved)
            }
            if self.has_other_rows:
                concerned |= {stage for stage, each in courses.items() if each.minds_rows}
            routed = [stage for stage in self.stages if stage in concerned]
        courses = dict(known.courses) if known else {}
        for stage in routed:
            courses[stage] = course_of(stages[stage], cells)
        return _in_order(courses, self.stages), routed

    def _untangle(
        self, courses: Mapping[str, Course], routed: list[str]
    ) -> tuple[Lots, set[LotKey]]:
        """The arms in every gap with their tracks, and the gaps that were untangled."""
        lots = dict(self.known.lots) if self.known else {}
        touched: dict[LotKey, dict[int, tuple[Arm, ...]]] = {}
        for place, before, now in self._routed(courses, routed):
            for lot in {*before.arms, *now.arms}:
                arms = now.arms.get(lot, ())
                if arms != before.arms.get(lot, ()):
                    touched.setdefault(lot, {})[place] = arms
        for lot, changed in touched.items():
            held = {**lots[lot].arms, **changed} if lot in lots else changed
            held = {place: arms for place, arms in held.items() if arms}
            if held:
                lots[lot] = untangled(held)
            else:
                del lots[lot]
        return lots, {*touched}

    def _routed(
        self, courses: Mapping[str, Course], routed: Iterable[str]
    ) -> Iterator[tuple[int, Course, Course]]:
        """The courses before and now at every place where they may differ."""
        for place in range(len(self.stages), len(self.was)):
            yield place, self._course_before(place), NO_COURSE
        for stage in routed:
            place = self._place(stage)
            yield place, self._course_before(place), courses[stage]

    def _course_before(self, place: int) -> Course:
        if self.known is None or place >= len(self.was):
            return NO_COURSE
        return self.known.courses[self.was[place]]

    def _down(self, courses: Mapping[str, Course], routed: list[str]) -> Needs:
        """What the marks of straight lines need in the gaps between rows."""
        known = self.known
        if known and all(old.down == new.down for _, old, new in self._routed(courses, routed)):
            return known.down
        down: Needs = {}
        for course in courses.values():
            for gap, height in course.down.items():
                if height > down.get(gap, 0.0):
                    down[gap] = height
        return down

    def _frame(
        self,
        courses: Mapping[str, Course],
        routed: list[str],
        lots: Lots,
        tangled: set[LotKey],
        down: Needs,
    ) -> Frame:
        grid, known = self.grid, self.known
        widths = dict(known.frame.widths) if known else {}
        asked = {gap for (upright, gap), _ in tangled if upright}
        for _, before, now in self._routed(courses, routed):
            asked |= before.across.keys() | now.across.keys()
        asked |= {grid.last_gap, *([known.cells.grid.last_gap] if known else ())}
        for gap in asked:
            place = gap // APART
            beside = (courses[stage] for stage in self.stages[max(place - 1, 0) : place + 1])
            widths[gap] = width_of(gap, grid, lots, [each.across for each in beside])
        levels = {gap for (upright, gap), _ in lots if not upright}
        heights = {gap: height_of(gap, grid, lots, down.get(gap, 0.0)) for gap in levels | {*down}}
        old = known.frame if known else None
        if old and old.grid is grid and old.widths == widths and old.heights == heights:
            return old
        return Frame(grid, widths, heights)


def _in_order(found: dict[str, T], stages: tuple[str, ...]) -> dict[str, T]:
    """What was found of these stages, in their order."""
    return found if tuple(found) == stages else {stage: found[stage] for stage in stages}
