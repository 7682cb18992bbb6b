"""The records a layout is made from, by stage: an edit asks only for its own stages anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import compress, count, groupby
from operator import attrgetter, is_not
from typing import TYPE_CHECKING, TypeVar

from journeymapper.model.texts import Raised, raised

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Connection, Touchpoint

T = TypeVar("T")
Groups = dict[str, tuple[T, ...]]
_STAGE, _SOURCE = attrgetter("stage"), attrgetter("source")


class Records:
    """The touchpoints of each stage in their order, and the connections that leave it.

    What `before` held already is held again, not sorted again.
    """

    def __init__(self, journey: Journey, before: Records | None = None) -> None:
        self.stages: tuple[str, ...] = journey.stages.keys
        self._tables = journey.touchpoints, journey.connections, journey.opportunities
        known = before if before is not None and before.stages == self.stages else None
        self._cards, self.touchpoints, moved = self._sorted_cards(known)
        self.stage_of = self._stages_of_cards(known, moved)
        self._links, self.connections = self._sorted_links(known, moved)
        same = known is not None and known._tables[2] is journey.opportunities
        self.raised: Raised = known.raised if known and same else raised(journey)

    def _sorted_cards(
        self, known: Records | None
    ) -> tuple[tuple[Touchpoint, ...], Groups[Touchpoint], list[Touchpoint] | None]:
        """All touchpoints, those of each stage, and which of them are not as before.

        The last is None where nothing was before.
        """
        if known and known._tables[0] is self._tables[0]:
            return known._cards, known.touchpoints, []
        now = tuple(self._tables[0])
        if known is None or not _is_sorted(known.touchpoints, known._cards):
            return now, _grouped(now, map(_STAGE, now), self.stages), None
        first, last = _differing(known._cards, now)
        middle = now[first : len(now) - last]
        groups = _regrouped(known.touchpoints, first, len(known._cards) - last, middle, _STAGE)
        return now, groups, [*known._cards[first : len(known._cards) - last], *middle]

    def _stages_of_cards(
        self, known: Records | None, differing: list[Touchpoint] | None
    ) -> dict[str, str]:
        if known is None or differing is None:
            return {each.id: each.stage for each in self._cards}
        if len(self._cards) == len(known._cards) and all(
            known.stage_of.get(each.id) == each.stage for each in differing
        ):
            return known.stage_of
        stages = known.stage_of.copy()
        for each in differing:
            stages.pop(each.id, None)
        middle = (self._tables[0].get(each.id) for each in differing)
        stages.update((each.id, each.stage) for each in middle if each is not None)
        return stages

    def _sorted_links(
        self, known: Records | None, differing: list[Touchpoint] | None
    ) -> tuple[tuple[Connection, ...], Groups[Connection]]:
        stage_of = self.stage_of

        def stage(link: Connection) -> str:
            return stage_of[link.source]

        same_table = known is not None and known._tables[1] is self._tables[1]
        if known is not None and same_table and known.stage_of is stage_of:
            return known._links, known.connections
        now = tuple(self._tables[1])
        moved = differing is None or any(
            known is None or known.stage_of.get(each.id, each.stage) != each.stage
            for each in differing
        )
        if known is None or moved or not _is_sorted(known.connections, known._links):
            by_stage = map(stage_of.__getitem__, map(_SOURCE, now))
            return now, _grouped(now, by_stage, self.stages)
        first, last = _differing(known._links, now)
        middle = now[first : len(now) - last]
        return now, _regrouped(known.connections, first, len(known._links) - last, middle, stage)

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


def _grouped(records: Sequence[T], stages: Iterable[str], order: Sequence[str]) -> Groups[T]:
    """The records of each stage, stages in order, those without records too."""
    groups: dict[str, tuple[T, ...]] = dict.fromkeys(order, ())
    start = 0
    for stage, run in groupby(stages):
        end = start + sum(1 for _ in run)
        groups[stage] += tuple(records[start:end])
        start = end
    return groups


def _is_sorted(groups: Groups[T], records: Sequence[T]) -> bool:
    """Whether the records stand stage after stage, as the model keeps them."""
    start = 0
    for group in groups.values():
        if group and (
            records[start] is not group[0] or records[start + len(group) - 1] is not group[-1]
        ):
            return False
        start += len(group)
    return True


def _differing(before: Sequence[T], now: Sequence[T]) -> tuple[int, int]:
    """How many records both begin with, and how many of the others both end with."""
    most = min(len(before), len(now))
    first = next(compress(count(), map(is_not, before, now)), most)
    last = next(compress(count(), map(is_not, reversed(before), reversed(now))), most)
    return first, min(last, most - first)


def _regrouped(
    groups: Groups[T], first: int, end: int, middle: Sequence[T], stage: Callable[[T], str]
) -> Groups[T]:
    """The groups with all from `first` to `end` replaced by what stands in the middle now."""
    renewed: dict[str, list[T]] = {}
    for record in middle:
        renewed.setdefault(stage(record), []).append(record)
    found, start = groups.copy(), 0
    for key, group in groups.items():
        stop = start + len(group)
        if key in renewed or (start < end and first < stop):
            head = group[: max(first - start, 0)]
            tail = group[max(end - start, 0) :]
            found[key] = (*head, *renewed.get(key, ()), *tail)
        start = stop
    return found
