"""The records a layout is made from, by stage: an edit asks only for its own stages anew."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import compress, groupby
from operator import attrgetter, is_not
from typing import TYPE_CHECKING, TypeVar

from journeymapper.model.texts import Raised, raised

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Touchpoint

T = TypeVar("T")
Groups = dict[str, tuple[T, ...]]
PIECE = 256
_STAGE, _SOURCE = attrgetter("stage"), attrgetter("source")


class Records:
    """The touchpoints of each stage in their order, and the connections that leave it.

    What `before` held already is held again, not sorted again.
    """

    def __init__(self, journey: Journey, before: Records | None = None) -> None:
        self.stages: tuple[str, ...] = journey.stages.keys
        self._tables = journey.touchpoints, journey.connections, journey.opportunities
        every = _with_both(before.stages, self.stages) if before is not None else None
        if before is None or every is None:
            self._sort_all()
        else:
            self._sort_differing(before, every)
        same = before is not None and before._tables[2] is journey.opportunities
        self.raised: Raised = before.raised if before and same else raised(journey)

    def _sort_all(self) -> None:
        self._cards, self._links = tuple(self._tables[0]), tuple(self._tables[1])
        self.touchpoints = _grouped(self._cards, map(_STAGE, self._cards), self.stages)
        self.stage_of = dict(zip(self._tables[0].keys, map(_STAGE, self._cards), strict=True))
        self._sort_all_links()

    def _sort_all_links(self) -> None:
        by_stage = map(self.stage_of.__getitem__, map(_SOURCE, self._links))
        self.connections = _grouped(self._links, by_stage, self.stages)

    def _sort_differing(self, known: Records, every: Sequence[str]) -> None:
        """Sort only records that are not where they were; all, where they stood in no order.

        `every`: the stages that are or were, in order.
        """
        self._cards, self.stage_of = known._cards, known.stage_of
        self.touchpoints = _of_stages(known.touchpoints, self.stages)
        restaged: set[str] = set()
        if known._tables[0] is not self._tables[0]:
            self._cards = tuple(self._tables[0])
            if not _is_sorted(known.touchpoints, known._cards):
                self._sort_all()
                return
            first, last = _differing(known._cards, self._cards)
            was = known._cards[first : len(known._cards) - last]
            now = self._cards[first : len(self._cards) - last]
            end = len(known._cards) - last
            cards = _of_stages(known.touchpoints, every)
            cards = _regrouped(cards, first, end, now, map(_STAGE, now))
            self.touchpoints = _of_stages(cards, self.stages)
            restaged = self._restage(was, now)
        self._links = known._links
        self.connections = _of_stages(known.connections, self.stages)
        if restaged or known._tables[1] is not self._tables[1]:
            self._links = tuple(self._tables[1])
            if not _is_sorted(known.connections, known._links):
                self._sort_all_links()
                return
            first, last = _differing(known._links, self._links)
            lines = _of_stages(known.connections, every)
            start, stop = _extent(lines, restaged)
            first, last = min(first, start), min(last, len(known._links) - stop)
            links = self._links[first : len(self._links) - last]
            by_stage = map(self.stage_of.__getitem__, map(_SOURCE, links))
            end = len(known._links) - last
            lines = _regrouped(lines, first, end, links, by_stage)
            self.connections = _of_stages(lines, self.stages)

    def _restage(self, was: Sequence[Touchpoint], now: Sequence[Touchpoint]) -> set[str]:
        """Note the stages of touchpoints that differ; those that one left for another or joined."""
        before = {each.id: each.stage for each in was}
        other = {each.id: each.stage for each in now if before.pop(each.id, None) != each.stage}
        if not before and not other:
            return set()
        known, self.stage_of = self.stage_of, self.stage_of.copy()
        for key in before:
            del self.stage_of[key]
        self.stage_of.update(other)
        moved = [key for key in other if key in known]
        return {stages[key] for stages in (known, other) for key in moved}

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
        groups[stage] = (*groups.get(stage, ()), *records[start:end])
        start = end
    return groups


def _with_both(before: Sequence[str], now: Sequence[str]) -> Sequence[str] | None:
    """The stages that are or were, in an order that is that of both; None where there is none."""
    if before == now:
        return now
    were, order, left = {*before}, list[str](), [*reversed(before)]
    for stage in now:
        while stage in were and stage not in order[-1:]:
            if not left:
                return None
            order.append(left.pop())
        if stage not in were:
            order.append(stage)
    return [*order, *reversed(left)]


def _of_stages(groups: Groups[T], stages: Sequence[str]) -> Groups[T]:
    """The groups of some stages in their order; these where they are all."""
    if [*groups] == [*stages]:
        return groups
    return {stage: groups.get(stage, ()) for stage in stages}


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


def _extent(groups: Groups[T], some: Collection[str]) -> tuple[int, int]:
    """From where to where the records of some stages stand; they stand stage after stage."""
    first, last, start = sum(map(len, groups.values())), 0, 0
    for stage, group in groups.items():
        stop = start + len(group)
        if stage in some:
            first, last = min(first, start), stop
        start = stop
    return first, last


def _differing(before: tuple[T, ...], now: tuple[T, ...]) -> tuple[int, int]:
    """How many records both begin with, and how many of the others both end with."""
    most = min(len(before), len(now))
    first = _alike(before, now, most)
    return first, _alike(before[::-1], now[::-1], most - first)


def _alike(one: tuple[T, ...], other: tuple[T, ...], most: int) -> int:
    """How many records both begin with, at most so many: whole pieces are compared at once."""
    at = 0
    while at < most and one[at : at + PIECE] == other[at : at + PIECE]:
        at += PIECE
    differing = map(is_not, one[at:most], other[at:most])
    return next(compress(range(at, most), differing), most)


def _regrouped(
    groups: Groups[T], first: int, end: int, middle: Sequence[T], stages: Iterable[str]
) -> Groups[T]:
    """The groups with all from `first` to `end` replaced by what stands in the middle now."""
    renewed = _grouped(middle, stages, ())
    found, start = groups.copy(), 0
    for key, group in groups.items():
        stop = start + len(group)
        if key in renewed or (start < end and first < stop):
            head = group[: max(first - start, 0)]
            tail = group[max(end - start, 0) :]
            found[key] = (*head, *renewed.get(key, ()), *tail)
        start = stop
    return found
