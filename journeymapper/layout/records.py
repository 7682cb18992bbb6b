"""The records a layout is made from, by stage: an edit asks only for its own stages anew."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import accumulate, chain, compress, repeat
from operator import is_not
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from journeymapper.model.texts import Raised, raised

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Connection, Touchpoint

T = TypeVar("T")
V = TypeVar("V")
Groups = dict[str, tuple[T, ...]]


class Held(NamedTuple, Generic[T]):
    """The records of one kind, and those of each stage; `in_order`: they stand stage by stage."""

    records: tuple[T, ...]
    groups: Groups[T]
    in_order: bool


class Records:
    """The touchpoints of each stage in their order, and the connections that leave it.

    What `before` held already is held again, not sorted again.
    """

    def __init__(self, journey: Journey, before: Records | None = None) -> None:
        self.stages: tuple[str, ...] = journey.stages.keys
        self._tables = journey.touchpoints, journey.connections, journey.opportunities
        self._cards: Held[Touchpoint]
        self._links: Held[Connection]
        known = before._tables if before else (None, None, None)
        has_others = before is None or before.stages != self.stages
        if before and not has_others and known[0] is journey.touchpoints:
            self._cards, restaged = before._cards, set[str]()
        else:
            cards = tuple(journey.touchpoints)
            held = before._cards if before else None
            self._cards = _by_stage(cards, self.stages, _stages_of, held)
            restaged = self._restaged(before) if before else set()
        if before and not has_others and not restaged and known[1] is journey.connections:
            self._links = before._links
        else:
            links = tuple(journey.connections)
            left = before._links if before else None
            self._links = _by_stage(links, self.stages, self._stages_left, left, restaged)
        same = before is not None and known[2] is journey.opportunities
        self.raised: Raised = before.raised if before and same else raised(journey)

    @property
    def touchpoints(self) -> Groups[Touchpoint]:
        """The touchpoints of each stage."""
        return self._cards.groups

    @property
    def connections(self) -> Groups[Connection]:
        """The connections that leave the touchpoints of each stage."""
        return self._links.groups

    def _stages_left(self, links: Iterable[Connection]) -> list[str]:
        """The stage that each of some connections leaves."""
        touchpoints = self._tables[0]
        return [touchpoints[link.source].stage for link in links]

    def _restaged(self, before: Records) -> set[str]:
        """The stages that a touchpoint left for another, or joined."""
        old, new = before.touchpoints, self.touchpoints
        differing = [*(old.keys() - new.keys()), *other_values(old, new)]
        was, now = (
            {each.id: key for key in differing for each in groups.get(key, ())}
            for groups in (old, new)
        )
        moved = [card for card in was.keys() & now.keys() if was[card] != now[card]]
        return {stages[card] for stages in (was, now) for card in moved}

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
        touchpoints = self._tables[0]
        return {touchpoints[key].stage for key in keys if key in touchpoints}


def other_values(before: Mapping[str, V], after: Mapping[str, V]) -> Iterable[str]:
    """The keys under which not the very same stands as before."""
    return compress(after, map(is_not, map(before.get, after), after.values()))


def _changed(before: Groups[T], after: Groups[T]) -> set[str]:
    if before is after:
        return set()
    return {stage for stage in other_values(before, after) if before.get(stage) != after[stage]}


def _stages_of(cards: Iterable[Touchpoint]) -> list[str]:
    """The stage that each of some touchpoints stands in."""
    return [card.stage for card in cards]


def _by_stage(
    records: tuple[T, ...],
    stages: tuple[str, ...],
    stages_of: Callable[[Iterable[T]], list[str]],
    known: Held[T] | None,
    stale: Collection[str] = (),
) -> Held[T]:
    """The records of each stage, stages in order; the groups known where they are the same.

    Of the records, only those are looked at that stand between the first and the last other one,
    or in stages between those and stale ones.
    """
    groups = known.groups if known else {}
    first, last, start, end = 0, len(stages), 0, len(records)
    if known and known.in_order and tuple(groups) == stages:
        first, last, start, end = _differing(known, records, stale)
    found = _grouped(records[start:end], stages[first:last], stages_of)
    if found is None:
        return Held(records, _in_no_order(records, stages, stages_of), in_order=False)
    for stage, group in found.items():
        if groups.get(stage) == group:
            found[stage] = groups[stage]
    return Held(records, {**groups, **found} if last - first < len(stages) else found, True)


def _differing(
    known: Held[T], records: tuple[T, ...], stale: Collection[str]
) -> tuple[int, int, int, int]:
    """From which to which place stages may hold other records, and where theirs begin and end."""
    before, groups = known.records, known.groups
    starts = [0, *accumulate(map(len, groups.values()))]
    begun = _alike(before, records)
    ended = _alike(before[begun:][::-1], records[begun:][::-1])
    first = max(bisect_left(starts, begun) - 1, 0)
    last = min(bisect_right(starts, len(before) - ended), len(groups))
    if stale:
        places = [place for place, stage in enumerate(groups) if stage in stale]
        first, last = min(first, *places), max(last, places[-1] + 1)
    return first, last, starts[first], len(records) - (len(before) - starts[last])


def _alike(one: tuple[T, ...], other: tuple[T, ...]) -> int:
    """How many records two rows begin with alike."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _grouped(
    records: tuple[T, ...],
    stages: tuple[str, ...],
    stages_of: Callable[[Iterable[T]], list[str]],
) -> Groups[T] | None:
    """The records of each stage; None where they do not stand stage after stage."""
    held = stages_of(records)
    counts = Counter(held)
    if held != [*chain.from_iterable(repeat(stage, counts[stage]) for stage in stages)]:
        return None
    ends = [0, *accumulate(counts[stage] for stage in stages)]
    return {stage: records[ends[place] : ends[place + 1]] for place, stage in enumerate(stages)}


def _in_no_order(
    records: tuple[T, ...],
    stages: tuple[str, ...],
    stages_of: Callable[[Iterable[T]], list[str]],
) -> Groups[T]:
    """The records of each stage where they do not stand stage after stage."""
    found: dict[str, list[T]] = {stage: [] for stage in stages}
    for each, stage in zip(records, stages_of(records), strict=True):
        found[stage].append(each)
    return {stage: tuple(group) for stage, group in found.items()}
