"""Everything about a map that is decided before coordinates: cells, ways, tracks, and the frame.

A plan is made from the plan before it: only stages with other facts stand anew, only lines that
this concerns find their ways anew, only gaps with other arms are untangled again. What it says
never depends on the plan before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple, TypeVar

from journeymapper.layout.cells import APART, Cell, Cells, Grid
from journeymapper.layout.columns import cells_of, minds_rows
from journeymapper.layout.courses import NO_COURSE, Course, Needs, course_of, is_kept
from journeymapper.layout.facts import Facts
from journeymapper.layout.frame import Frame
from journeymapper.layout.gaps import height_of, width_of
from journeymapper.layout.records import other_values
from journeymapper.layout.rows import Spread, best_spread
from journeymapper.layout.tracks import Arm, Lot, LotKey, left, untangled
from journeymapper.layout.ways import Gap

Standing = Mapping[str, Cell]
"""The cells of the cards of one stage."""
Lots = Mapping[LotKey, Lot]
T = TypeVar("T")


class Work(NamedTuple):
    """What a plan had to do: the stages laid out and routed anew, the gaps untangled again."""

    stood: frozenset[str] = frozenset()
    routed: frozenset[str] = frozenset()
    untangled: frozenset[LotKey] = frozenset()


class Plan(NamedTuple):
    """Where every card stands, which way every line takes, and the frame with room for all.

    `down`: what the marks of straight lines need in the gaps between rows. `later`: stages of which
    only such lines have their ways that show elsewhere, or make a row higher.
    """

    facts: Facts
    spread: Spread
    cells: Cells
    standing: Mapping[str, Standing]
    courses: Mapping[str, Course]
    lots: Lots
    down: Needs
    frame: Frame
    work: Work
    later: frozenset[str] = frozenset()


def planned(facts: Facts, before: Plan | None = None, first: int | None = None) -> Plan:
    """The plan of a map; the very one before where nothing of it differs.

    `first`: only so many stages get all their lines, and those that had them before.
    """
    if before is not None and not before.later and _are_same(facts, before.facts):
        return before
    return _Planning(facts, before, first).plan()


def _are_same(now: Facts, before: Facts) -> bool:
    same = now.lanes == before.lanes and now.stages == before.stages
    return same and [*now.stages] == [*before.stages]


class _Planning:
    def __init__(self, facts: Facts, before: Plan | None, first: int | None) -> None:
        self.facts = facts
        self.known = before
        self.stages = tuple(facts.stages)
        self.others = {*other_values(before.facts.stages if before else {}, facts.stages)}
        """The stages with other facts than before."""
        self.spread = spread = best_spread(facts)
        columns = self._columns()
        old = before.cells.grid if before else None
        is_same = old is not None and old.is_of(columns, spread.rows)
        self.grid = old if old and is_same else Grid(columns, spread.rows, old)
        self.was = old.by_slot if old else {}
        """The stage that had each slot."""
        self.gone = set() if is_same else self.was.keys() - self.grid.places.keys()
        self.has_other_rows = old is None or old.lanes != self.grid.lanes
        behind = frozenset(() if first is None else self.stages[first:])
        self.later = behind & before.later if before else behind

    def _columns(self) -> Mapping[str, int]:
        """How many columns every stage gets."""
        known, stages, columns = self.known, self.facts.stages, self.spread.columns
        were = known.spread.columns if known else {}
        if known is None or any(were.get(counts, many) != many for counts, many in columns.items()):
            return {stage: columns[each.counts] for stage, each in stages.items()}
        before = known.cells.grid.counts[0]
        now = {**before, **{stage: columns[stages[stage].counts] for stage in self.others}}
        return _in_order(now, self.stages)

    def plan(self) -> Plan:
        """All of it, step by step."""
        standing, stood = self._stand()
        cells, moved = self._cells(standing, stood)
        courses, routed = self._route(cells, moved, standing)
        lots, tangled = self._untangle(courses, routed)
        down = self._down(courses, routed)
        frame = self._frame(courses, routed, lots, tangled, down)
        untangled_now = frozenset(lot for lot in tangled if not self._is_left(lot))
        work = Work(frozenset(stood), frozenset(routed), untangled_now)
        made = standing, courses, lots, down, frame, work
        return Plan(self.facts, self.spread, cells, *made, self.later)

    def _stand(self) -> tuple[dict[str, Standing], list[str]]:
        """The cells of every stage, and the stages that stand anew."""
        known, grid, stages = self.known, self.grid, self.facts.stages
        if known is None:
            stood = [*self.stages]
        else:
            concerned, spans = self.others, known.cells.grid.stages
            if grid is not known.cells.grid:
                concerned = concerned | {
                    stage
                    for stage, span in grid.stages.items()
                    if span != spans.get(stage)
                    or (self.has_other_rows and minds_rows(stages[stage], span))
                }
            stood = [stage for stage in self.stages if stage in concerned]
        standing = dict(known.standing) if known else {}
        for stage in stood:
            standing[stage] = cells_of(stages[stage], grid.stages[stage], grid.lanes)
        return _in_order(standing, self.stages), stood

    def _cells(self, standing: Mapping[str, Standing], stood: list[str]) -> tuple[Cells, set[int]]:
        """Where all cards stand, and the slots where some stand elsewhere now.

        Where a stage has another gap at its right it is as if they did.
        """
        known, grid = self.known, self.grid
        if known is None:
            return Cells.of_all(grid, standing.values()), {*grid.slots}
        cells, old = Cells(grid, known.cells), known.cells.grid
        moved = {*self.gone}
        for slot in self.gone:
            cells.stand(slot, self._standing_before(slot), {})
        for stage in stood:
            slot, span = self._slot(stage), grid.stages[stage]
            before = self._standing_before(slot)
            if old.stages.get(stage) != span or before != standing[stage]:
                cells.stand(slot, before, standing[stage])
                moved.add(slot)
        if grid is not old:
            moved |= {last // APART for last, gap in grid.ends.items() if old.ends.get(last) != gap}
        return cells, moved

    def _slot(self, stage: str) -> int:
        return self.grid.stages[stage][0] // APART

    def _standing_before(self, slot: int) -> Standing:
        return self.known.standing[self.was[slot]] if self.known and slot in self.was else {}

    def _route(
        self, cells: Cells, moved: set[int], standing: Mapping[str, Standing]
    ) -> tuple[dict[str, Course], list[str]]:
        """The course of every stage's lines, and the stages that have others than before."""
        courses = dict(self.known.courses) if self.known else {}
        anew, passed = self._to_route(moved)
        anew |= {each for each in passed if not is_kept(courses[each], cells, moved)}
        routed = [stage for stage in self.stages if stage in anew]
        for stage in routed:
            is_left = stage in self.later and self.grid.stages[stage][1] == 1
            within = standing[stage] if is_left else None
            courses[stage] = course_of(self.facts.stages[stage], cells, within)
        return _in_order(courses, self.stages), routed

    def _to_route(self, moved: set[int]) -> tuple[set[str], set[str]]:
        """The stages of which any line may run otherwise now; those where one that passes may."""
        if self.known is None:
            return {*self.stages}, set()
        stages, places = self.facts.stages, self.grid.places
        courses, were = self.known.courses, self.known.facts.stages
        anew = {self.stages[places[slot]] for slot in moved if slot in places}
        anew |= self.known.later - self.later
        anew |= {
            stage
            for stage in self.others
            if not (old := were.get(stage)) or stages[stage].links != old.links
        }
        if self.has_other_rows:
            anew |= {stage for stage, each in courses.items() if each.minds_rows}
        first, last = min(moved, default=0), max(moved, default=-1)
        passed = {
            stage
            for stage, each in courses.items()
            if each.first <= last and each.last >= first and each.minds(moved)
        }
        return anew, (passed - anew) & stages.keys()

    def _untangle(
        self, courses: Mapping[str, Course], routed: list[str]
    ) -> tuple[Lots, set[LotKey]]:
        """The arms in every gap with their tracks, and the gaps that were untangled."""
        lots = dict(self.known.lots) if self.known else {}
        touched: dict[LotKey, dict[int, tuple[Arm, ...]]] = {}
        for slot, before, now in self._routed(courses, routed):
            for lot in {*before.arms, *now.arms}:
                arms = now.arms.get(lot, ())
                if arms != before.arms.get(lot, ()):
                    touched.setdefault(lot, {})[slot] = arms
        if self.known and self.known.cells.grid.slots != self.grid.slots:
            for lot in lots:
                if not lot[0].upright:  # how long its arms are depends on what they pass
                    touched.setdefault(lot, {})
        if self.known and self.known.later:
            for lot in filter(self._was_left, lots):
                touched.setdefault(lot, {})
        for lot, changed in touched.items():
            held = {**lots[lot].arms, **changed} if lot in lots else changed
            held = {slot: arms for slot, arms in held.items() if arms}
            if held:
                place = int if lot[0].upright or self.grid.is_even else self.grid.evenly
                lots[lot] = left(held) if self._is_left(lot) else untangled(held, place)
            else:
                del lots[lot]
        return lots, {*touched}

    def _is_left(self, lot: LotKey) -> bool:
        """Whether a gap lies among stages that get their lines later."""
        return bool(self.later) and _lies_in(lot, self.grid.by_slot, self.later)

    def _was_left(self, lot: LotKey) -> bool:
        was_left = self.known is not None and _lies_in(lot, self.was, self.known.later)
        return was_left and not self._is_left(lot)

    def _routed(
        self, courses: Mapping[str, Course], routed: Iterable[str]
    ) -> Iterator[tuple[int, Course, Course]]:
        """The courses before and now in every slot where they may differ."""
        for slot in self.gone:
            yield slot, self._course_before(slot), NO_COURSE
        for stage in routed:
            slot = self._slot(stage)
            yield slot, self._course_before(slot), courses[stage]

    def _course_before(self, slot: int) -> Course:
        return self.known.courses[self.was[slot]] if self.known and slot in self.was else NO_COURSE

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
        for slot in self.gone:
            widths.pop(slot * APART, None)
        asked = {gap for (upright, gap), _ in tangled if upright}
        for _, before, now in self._routed(courses, routed):
            asked |= before.across.keys() | now.across.keys()
        for each in (grid, known.cells.grid if known else grid):
            asked |= {each.columns[0], each.last_gap}
        for gap in asked:
            if self._is_left((Gap(upright=True, number=gap), False)):
                continue
            place = grid.places.get(gap // APART, len(self.stages))
            beside = (courses[stage] for stage in self.stages[max(place - 1, 0) : place + 1])
            widths[gap] = width_of(gap, grid, lots, [each.across for each in beside])
        old = known.frame if known else None
        are_levels_same = known and known.down is down and all(key[0].upright for key in tangled)
        if old and old.grid is grid and are_levels_same:
            heights = old.heights
        else:
            levels = {gap for (upright, gap), _ in lots if not upright} | {*down}
            heights = {gap: height_of(gap, grid, lots, down.get(gap, 0.0)) for gap in levels}
        if old and old.grid is grid and old.widths == widths and old.heights == heights:
            return old
        return Frame(grid, widths, heights)


def _lies_in(lot: LotKey, by_slot: Mapping[int, str], stages: Collection[str]) -> bool:
    """Whether a gap between columns is at the left of one of these stages, or the last of all."""
    upright, number = lot[0]
    stage = by_slot.get(number // APART)
    return upright and (stage is None or stage in stages)


def _in_order(found: dict[str, T], stages: tuple[str, ...]) -> dict[str, T]:
    """What was found of these stages, in their order."""
    return found if tuple(found) == stages else {stage: found[stage] for stage in stages}
