"""The records a layout is made from, by stage: an edit asks only for its own stages anew."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from journeymapper.model.texts import Raised, raised

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Connection, Touchpoint

T = TypeVar("T")
Groups = dict[str, tuple[T, ...]]
_STAGE = attrgetter("stage")


class Records:
    """The touchpoints of each stage in their order, and the connections that leave it.

    What `before` held already is held again, not sorted again.
    """

    def __init__(self, journey: Journey, before: Records | None = None) -> None:
        self.stages: tuple[str, ...] = journey.stages.keys
        self._tables = journey.touchpoints, journey.connections, journey.opportunities
        self.touchpoints: Groups[Touchpoint]
        self.stage_of: dict[str, str]
        self.connections: Groups[Connection]
        known = before._tables if before else (None, None, None)
        has_others = before is None or before.stages != self.stages
        if before and not has_others and known[0] is journey.touchpoints:
            self.touchpoints, self.stage_of = before.touchpoints, before.stage_of
            restaged = set[str]()
        else:
            cards, held = tuple(journey.touchpoints), before.touchpoints if before else {}
            self.touchpoints = _by_stage(cards, self.stages, _STAGE, held)
            self.stage_of, restaged = self._stages_since(before)
        if before and not has_others and not restaged and known[1] is journey.connections:
            self.connections = before.connections
        else:
            links, stage_of = tuple(journey.connections), self.stage_of
            self.connections = _by_stage(
                links,
                self.stages,
                lambda link: stage_of[link.source],
                before.connections if before else {},
                restaged,
            )
        same = before is not None and known[2] is journey.opportunities
        self.raised: Raised = before.raised if before and same else raised(journey)

    def _stages_since(self, before: Records | None) -> tuple[dict[str, str], set[str]]:
        """The stage of each touchpoint, and the stages that one left for another, or joined."""
        old, new = before.touchpoints if before else {}, self.touchpoints
        differing = [key for key in {**old, **new} if old.get(key) is not new.get(key)]
        was, now = (
            {each.id: key for key in differing for each in groups.get(key, ())}
            for groups in (old, new)
        )
        if before and was == now:
            return before.stage_of, set()
        stage_of = before.stage_of.copy() if before else {}
        for card in was.keys() - now.keys():
            del stage_of[card]
        stage_of.update(now)
        moved = [card for card in was.keys() & now.keys() if was[card] != now[card]]
        return stage_of, {stages[card] for stages in (was, now) for card in moved}

    def changed(self, before: Records) -> set[str]:
        """The stages that were not there, or that other records stand in."""
        return (
            _changed(before.touchpoints, self.touchpoints)
            | _changed(before.connections, self.connections)
            | self._raised_otherwise(before)
        )

    def _raised_otherwise(self, before: Records) -> set[str]:
        """The stages whose touchpoints raise other opportunities."""
        old, new = before.raised, self.raised
        if old is new:
            return set()
        keys = {key for key in {*old, *new} if old.get(key) != new.get(key)}
        return {self.stage_of[key] for key in keys if key in self.stage_of}


def _changed(before: Groups[T], after: Groups[T]) -> set[str]:
    if before is after:
        return set()
    return {
        stage
        for stage, group in after.items()
        if (known := before.get(stage)) is not group and known != group
    }


def _by_stage(
    records: tuple[T, ...],
    stages: Sequence[str],
    stage_of: Callable[[T], str],
    known: Groups[T],
    stale: Collection[str] = (),
) -> Groups[T]:
    """The records of each stage, stages in order; known groups where they are the same.

    Only records where they are not, and those of stale stages, are looked at one by one.
    """
    found: Groups[T] = {}
    start, end = 0, len(records)
    for stage in stages:
        group = known.get(stage, ())
        stop = start + len(group)
        goes_on = stop < end and stage_of(records[stop]) == stage
        if goes_on or stage in stale or records[start:stop] != group:
            stop = start
            while stop < end and stage_of(records[stop]) == stage:
                stop += 1
            group = records[start:stop]
        found[stage] = group
        start = stop
    return found if start == end else _in_no_order(records, stages, stage_of)


def _in_no_order(
    records: Sequence[T], stages: Sequence[str], stage_of: Callable[[T], str]
) -> Groups[T]:
    """The records of each stage where they do not stand stage after stage."""
    found: dict[str, list[T]] = {stage: [] for stage in stages}
    for each in records:
        found[stage_of(each)].append(each)
    return {stage: tuple(group) for stage, group in found.items()}
