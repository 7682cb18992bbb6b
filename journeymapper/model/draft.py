"""A scratch copy on which a verb works, and which knows what it changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from journeymapper.model.drafted import Drafted
from journeymapper.model.ids import new_id
from journeymapper.model.journey import RECORD_TYPES, WITH_IDS, Journey
from journeymapper.model.order import by_ends, by_stage, places_of, with_ends, without
from journeymapper.model.patch import Change, Patch
from journeymapper.model.records import Header, Record
from journeymapper.model.rising import moved


class Draft:
    """What a verb wants the journey to become; `patch` says what that changes.

    A verb puts, removes and moves records here; order and places come out canonical. What no verb
    touches is never looked at one by one: a map may hold ten thousand.
    """

    def __init__(self, journey: Journey) -> None:
        self._before = journey
        self.header: Header = journey.header
        self._tables: dict[str, Drafted] = {}
        self._touched: defaultdict[str, set[str]] = defaultdict(set)
        self._restructured: set[str] = set()
        self._taken: dict[str, int] = {}

    def table(self, name: str) -> Drafted:
        """The records of a table by key, as they stand in the draft; to be read."""
        if name not in self._tables:
            self._tables[name] = self._before.table(name).drafted()
        return self._tables[name]

    def put(self, record: Record, at: int | None = None) -> None:
        """Replace the record with the same key where it stands, or add it (at a place)."""
        name, key = _table_of(record), record.key
        table = self.table(name)
        old = table.get(key)
        if old is None or getattr(old, "stage", None) != getattr(record, "stage", None):
            self._restructured.add(name)
        table.put(record)
        self._touched[name].add(key)
        if at is not None:
            self.move(name, key, at)

    def remove(self, name: str, key: str) -> None:
        """Take a record out; a key that is not there is let pass."""
        if self.table(name).pop(key) is not None:
            self._touched[name].add(key)
            self._restructured.add(name)

    def move(self, name: str, key: str, at: int) -> None:
        """Put a record at another place in its table, counted without it."""
        keys = [*self.table(name)]
        keys.remove(key)
        keys.insert(at, key)
        self._touched[name].add(key)
        self._order(name, keys)

    def put_before(self, name: str, records: list[Any], before: str | None) -> None:
        """Put records before another one of their table, or at its end, in this order."""
        put = {record.key: record for record in records}
        rest = without(self.table(name), put)
        at = len(rest) if before is None else rest.index(before)
        for record in records:
            self._tables[name].put(record)
        self._touched[name] |= put.keys()
        self._order(name, [*rest[:at], *put, *rest[at:]])

    def arrange(self, name: str, order: list[str]) -> None:
        """Let these records change places among each other, so that they stand in this order."""
        among, wanted = {*order}, iter(order)
        keys = [next(wanted) if key in among else key for key in self.table(name)]
        self._touched[name] |= among
        self._order(name, keys)

    def gather(self, name: str, keys: Collection[str], behind: str) -> None:
        """Put records, in this order, right behind another of their table."""
        order = without(self.table(name), keys)
        at = order.index(behind) + 1
        self._touched[name].update(keys)
        self._order(name, [*order[:at], *keys, *order[at:]])

    def become(self, journey: Journey) -> None:
        """Hold what another journey holds, where it holds it."""
        self.header = journey.header
        for name in RECORD_TYPES:
            self._tables[name] = journey.table(name).drafted()
            self._touched[name] |= {*self._before.table(name).keys, *self._tables[name]}
            self._restructured.add(name)

    def new_id(self, title: str) -> str:
        """An id made from a title that nothing in the draft has yet."""
        held = [self._held(name) for name in WITH_IDS]
        return new_id(title, lambda key: any(key in each for each in held), self._taken)

    def _held(self, name: str) -> Any:
        return self._tables[name] if name in self._tables else self._before.table(name)

    def patch(self, label: str) -> Patch:
        """What changed since the journey this draft was made from."""
        if self._restructured & {"stages", "touchpoints"}:
            self._order_touchpoints()
        displaced = {"touchpoints": self._displaced("touchpoints")}
        if displaced["touchpoints"] or "connections" in self._restructured:
            self._order_connections(displaced["touchpoints"])
        changes: list[Change] = []
        if self.header != self._before.header:
            changes.append(Change("header", "", self._before.header, self.header))
        for name in RECORD_TYPES:
            if name in self._tables:
                away = displaced[name] if name in displaced else self._displaced(name)
                changes.extend(self._changes(name, away))
        return Patch(label, tuple(changes))

    def _order(self, name: str, keys: list[str]) -> None:
        """Let a table stand in this order; all its keys are in it."""
        table = self._tables[name]
        if keys != table.order:
            table.stand(keys)
        self._restructured.add(name)

    def _order_touchpoints(self) -> None:
        """Put those where they belong that came, went elsewhere, or whose stage did."""
        cards, loose = self.table("touchpoints"), self._touched["touchpoints"]
        if away := self._displaced("stages"):
            loose = loose | {key for key, each in cards.items() if each.stage in away}
        if loose := loose & cards.keys():
            self._order("touchpoints", by_stage(cards, self.table("stages"), loose))

    def _order_connections(self, displaced: set[str]) -> None:
        """Put those where they belong that came, or whose touchpoints stand elsewhere now."""
        lines = self.table("connections")
        loose = self._touched["connections"] & lines.keys()
        if displaced:
            loose |= {*with_ends(lines.order, lines.values(), displaced)}
        if loose:
            cards, stages = self.table("touchpoints"), self.table("stages")
            self._order("connections", by_ends(lines, cards, stages, loose))

    def _displaced(self, name: str) -> set[str]:
        """The fewest records that stand elsewhere now among those that stayed."""
        if name not in self._restructured:
            return set()
        before, after, touched = self._before.table(name), self._tables[name], self._touched[name]
        gone = {key for key in touched if key not in after}
        came = {key for key in touched if key not in before}
        return moved(without(before.keys, gone), without(after, came))

    def _changes(self, name: str, displaced: set[str]) -> list[Change]:
        before, after = self._before.table(name), self._tables[name]
        concerned = self._touched[name] | displaced
        stood = places_of([key for key in concerned if key in before], before.keys)
        stands = places_of([key for key in concerned if key in after], after.order)
        came = stands.keys() - stood.keys()
        changes = []
        for key in (*sorted(stood, key=stood.__getitem__), *sorted(came, key=stands.__getitem__)):
            old, new = before.get(key), after.get(key)
            if old is None or new is None or key in displaced:
                changes.append(Change(name, key, old, new, stood.get(key), stands.get(key)))
            elif new is not old and new != old:
                changes.append(Change(name, key, old, new))
        return changes


def _table_of(record: Record) -> str:
    return next(name for name, kind in RECORD_TYPES.items() if type(record) is kind)
