"""The records a layout is made from, by stage: an edit asks only for its own stages anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import accumulate, chain, compress, repeat
from operator import is_not
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from journeymapper.model.records import Record
from journeymapper.model.texts import Raised, raised

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Connection, Touchpoint
    from journeymapper.model.table import Table

R = TypeVar("R", bound=Record)
V = TypeVar("V")
Groups = dict[str, tuple[R, ...]]


class Held(NamedTuple, Generic[R]):
    """The records of each stage, stages in order; `in_order`: so they stand in their table."""

    groups: Groups[R]
    in_order: bool


class Records:
    """The touchpoints of each stage in their order, and the connections that leave it.

    What `before` held already is held again, not sorted again.
    """

    def __init__(self, journey: Journey, before: Records | None = None) -> None:
        self.stages: tuple[str, ...] = journey.stages.keys
        self._tables = journey.touchpoints, journey.connections, journey.opportunities
        is_like = before is not None and before.stages == self.stages
        held = self._held_since(before) if before and is_like else None
        self._cards, self._links = held or self._all_sorted(before)
        same = before is not None and before._tables[2] is journey.opportunities
        self.raised: Raised = before.raised if before and same else raised(journey)

    def _held_since(self, before: Records) -> tuple[Held[Touchpoint], Held[Connection]] | None:
        """Those of stages that no change concerns are held again; None where not all is known."""
        (cards, links, _), (old_cards, old_links, _) = self._tables, before._tables
        changed, others = cards.changed_since(old_cards), links.changed_since(old_links)
        if changed is None or others is None:
            return None

        def now(link: Connection) -> str:
            return cards[link.source].stage

        was = {card.id: card.stage for key in changed if (card := old_cards.get(key))}
        stands = {card.id: card.stage for key in changed if (card := cards.get(key))}
        moved = [key for key in was.keys() & stands.keys() if was[key] != stands[key]]
        stale = {stages[key] for stages in (was, stands) for key in moved}
        stale |= {now(link) for key in others if (link := links.get(key))}
        left = (link.source for key in others if (link := old_links.get(key)))
        stale |= {old_cards[source].stage for source in left}
        held = _again(before._cards, cards, changed, {*was.values(), *stands.values()}, _stage_of)
        again = _again(before._links, links, others, stale, now)
        return None if held is None or again is None else (held, again)

    def _all_sorted(self, before: Records | None) -> tuple[Held[Touchpoint], Held[Connection]]:
        """All of them looked at; the groups that were there before where they are the same."""
        cards, links, _ = self._tables
        known, left = (before.touchpoints, before.connections) if before else ({}, {})
        held = _by_stage(tuple(cards), self.stages, _stages_of, known)
        stage_of = _in_turn(held, cards.keys)

        def stages_left(some: Iterable[Connection]) -> list[str]:
            return [stage_of[link.source] for link in some]

        return held, _by_stage(tuple(links), self.stages, stages_left, left)

    @property
    def touchpoints(self) -> Groups[Touchpoint]:
        """The touchpoints of each stage."""
        return self._cards.groups

    @property
    def connections(self) -> Groups[Connection]:
        """The connections that leave the touchpoints of each stage."""
        return self._links.groups

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
        return {card.stage for key in keys if (card := self._tables[0].get(key))}


def other_values(before: Mapping[str, V], after: Mapping[str, V]) -> Iterable[str]:
    """The keys under which not the very same stands as before."""
    return compress(after, map(is_not, map(before.get, after), after.values()))


def _changed(before: Groups[R], after: Groups[R]) -> set[str]:
    if before is after:
        return set()
    return {stage for stage in other_values(before, after) if before.get(stage) != after[stage]}


def _in_turn(cards: Held[Touchpoint], keys: tuple[str, ...]) -> dict[str, str]:
    """The stage of each touchpoint, given the ids of all in order."""
    groups = cards.groups
    if cards.in_order:
        stages = map(repeat, groups, map(len, groups.values()))
        return dict(zip(keys, chain.from_iterable(stages), strict=True))
    return {card.id: stage for stage, held in groups.items() for card in held}


def _stages_of(cards: Iterable[Touchpoint]) -> list[str]:
    """The stage that each of some touchpoints stands in."""
    return [card.stage for card in cards]


def _stage_of(card: Touchpoint) -> str:
    return card.stage


def _by_stage(
    records: tuple[R, ...],
    stages: tuple[str, ...],
    stages_of: Callable[[Iterable[R]], list[str]],
    groups: Groups[R],
) -> Held[R]:
    """The records of each stage, stages in order; the groups known where they are the same."""
    found = _grouped(records, stages, stages_of)
    if found is None:
        return Held(_in_no_order(records, stages, stages_of), in_order=False)
    for stage, group in found.items():
        if groups.get(stage) == group:
            found[stage] = groups[stage]
    return Held(found, in_order=True)


def _again(
    known: Held[R],
    table: Table[R],
    changed: Collection[str],
    stale: Collection[str],
    stage_of: Callable[[R], str],
) -> Held[R] | None:
    """The records of each stage, those of the stale ones anew; None where they stand otherwise.

    `changed`: the keys of all records that came, went, moved or say something else. All stages
    that any record has left or joined are stale.
    """
    if not changed and not stale:
        return known
    if not known.in_order:
        return None
    held = (each for stage in stale for each in known.groups[stage] if each.key not in changed)
    added = (each for key in changed if (each := table.get(key)))
    counts = Counter(map(stage_of, chain(held, added)))
    groups, start = {**known.groups}, 0
    for stage, group in known.groups.items():
        if stage not in stale:
            start += len(group)
            continue
        found = table.between(start, start + counts[stage])
        if any(stage_of(each) != stage for each in found):
            return None
        groups[stage] = group if found == group else found
        start += counts[stage]
    return Held(groups, in_order=True)


def _grouped(
    records: tuple[R, ...],
    stages: tuple[str, ...],
    stages_of: Callable[[Iterable[R]], list[str]],
) -> Groups[R] | None:
    """The records of each stage; None where they do not stand stage after stage."""
    held = stages_of(records)
    counts = Counter(held)
    if held != [*chain.from_iterable(repeat(stage, counts[stage]) for stage in stages)]:
        return None
    ends = [0, *accumulate(counts[stage] for stage in stages)]
    return {stage: records[ends[place] : ends[place + 1]] for place, stage in enumerate(stages)}


def _in_no_order(
    records: tuple[R, ...],
    stages: tuple[str, ...],
    stages_of: Callable[[Iterable[R]], list[str]],
) -> Groups[R]:
    """The records of each stage where they do not stand stage after stage."""
    found: dict[str, list[R]] = {stage: [] for stage in stages}
    for each, stage in zip(records, stages_of(records), strict=True):
        found[stage].append(each)
    return {stage: tuple(group) for stage, group in found.items()}
