"""A scratch copy on which a verb works, and which knows what it changed."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from journeymapper.model.ids import new_id
from journeymapper.model.journey import RECORD_TYPES, WITH_IDS, Journey
from journeymapper.model.patch import Change, Patch
from journeymapper.model.records import Header, Record
from journeymapper.model.rising import out_of_order


class Draft:
    """What a verb wants the journey to become; `patch` says what that changes.

    A verb puts, removes and moves records here; order and places come out canonical.
    """

    def __init__(self, journey: Journey) -> None:
        self._before = journey
        self.header: Header = journey.header
        self._tables: dict[str, dict[str, Record]] = {}
        self._restructured: set[str] = set()
        self._taken: dict[str, int] = {}

    def table(self, name: str) -> dict[str, Any]:
        """The records of a table by key, as they stand in the draft."""
        if name not in self._tables:
            table = self._before.table(name)
            self._tables[name] = dict(zip(table.keys, table, strict=True))
        return self._tables[name]

    def put(self, record: Record, at: int | None = None) -> None:
        """Replace the record with the same key where it stands, or add it (at a place)."""
        name = _table_of(record)
        table = self.table(name)
        old = table.get(record.key)
        if old is None or getattr(old, "stage", None) != getattr(record, "stage", None):
            self._restructured.add(name)
        table[record.key] = record
        if at is not None:
            self.move(name, record.key, at)

    def remove(self, name: str, key: str) -> None:
        """Take a record out; a key that is not there is let pass."""
        if self.table(name).pop(key, None) is not None:
            self._restructured.add(name)

    def move(self, name: str, key: str, at: int) -> None:
        """Put a record at another place in its table, counted without it."""
        items = list(self.table(name).items())
        moved = next(item for item in items if item[0] == key)
        items.remove(moved)
        items.insert(at, moved)
        self._tables[name] = dict(items)
        self._restructured.add(name)

    def put_before(self, name: str, records: list[Any], before: str | None) -> None:
        """Put records before another one of their table, or at its end, in this order."""
        put = {record.key: record for record in records}
        rest = {key: held for key, held in self.table(name).items() if key not in put}
        at = len(rest) if before is None else list(rest).index(before)
        items = list(rest.items())
        self._tables[name] = dict([*items[:at], *put.items(), *items[at:]])
        self._restructured.add(name)

    def arrange(self, name: str, order: list[str]) -> None:
        """Let these records change places among each other, so that they stand in this order."""
        table, among, wanted = self.table(name), {*order}, iter(order)
        keys = [next(wanted) if key in among else key for key in table]
        self._tables[name] = {key: table[key] for key in keys}
        self._restructured.add(name)

    def gather(self, name: str, keys: Collection[str], behind: str) -> None:
        """Put records, in this order, right behind another of their table."""
        table, wanted = self.table(name), set(keys)
        order = [key for key in table if key not in wanted]
        at = order.index(behind) + 1
        self._tables[name] = {key: table[key] for key in (*order[:at], *keys, *order[at:])}
        self._restructured.add(name)

    def become(self, journey: Journey) -> None:
        """Hold what another journey holds, where it holds it."""
        self.header = journey.header
        for name in RECORD_TYPES:
            table = journey.table(name)
            self._tables[name] = dict(zip(table.keys, table, strict=True))

    def new_id(self, title: str) -> str:
        """An id made from a title that nothing in the draft has yet."""
        taken = self._taken
        return new_id(title, lambda key: any(key in self._held(t) for t in WITH_IDS), taken)

    def _held(self, name: str) -> Any:
        return self._tables[name] if name in self._tables else self._before.table(name)

    def patch(self, label: str) -> Patch:
        """What changed since the journey this draft was made from."""
        self._put_in_order()
        changes: list[Change] = []
        if self.header != self._before.header:
            changes.append(Change("header", "", self._before.header, self.header))
        for name in RECORD_TYPES:
            if name in self._tables:
                changes.extend(self._changes(name))
        return Patch(label, tuple(changes))

    def _put_in_order(self) -> None:
        if self._restructured & {"stages", "touchpoints"}:
            stages = {key: place for place, key in enumerate(self.table("stages"))}
            self._sort("touchpoints", lambda each: stages[each.stage])
        if self._restructured & {"stages", "touchpoints", "connections"}:
            touchpoints = {key: place for place, key in enumerate(self.table("touchpoints"))}
            self._sort(
                "connections", lambda each: (touchpoints[each.source], touchpoints[each.target])
            )

    def _sort(self, name: str, order: Any) -> None:
        items = sorted(self.table(name).items(), key=lambda item: order(item[1]))
        self._tables[name] = dict(items)

    def _changes(self, name: str) -> list[Change]:
        before, after = self._before.table(name), self._tables[name]
        if list(before.keys) == list(after):
            return [
                Change(name, key, old, after[key])
                for key, old in zip(before.keys, before, strict=True)
                if after[key] is not old and after[key] != old
            ]
        places = {key: place for place, key in enumerate(after)}
        moved = out_of_order([places[key] for key in before.keys if key in after])
        stayed = [key for key in before.keys if key in after]
        displaced = {stayed[index] for index in moved}
        changes = []
        for key in [*before.keys, *(key for key in after if key not in before)]:
            old, new = before.get(key), after.get(key)
            if old is not None and new is not None and key not in displaced:
                if new is not old and new != old:
                    changes.append(Change(name, key, old, new))
                continue
            place_before = None if old is None else before.place(key)
            changes.append(Change(name, key, old, new, place_before, places.get(key)))
        return changes


def _table_of(record: Record) -> str:
    return next(name for name, kind in RECORD_TYPES.items() if type(record) is kind)
