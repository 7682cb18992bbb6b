"""What two versions of a map differ in: records added, removed, changed and moved.

Records are matched by table and key. The header counts as a record of the table "header" with
the key "". Connections stand in the order of their touchpoints, so they are never moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.members import members
from journeymapper.model.plain import whole
from journeymapper.model.records import Record
from journeymapper.model.rising import moved
from journeymapper.model.titles import HEADER, title_of


@dataclass(frozen=True, slots=True)
class Entry:
    """A record, with the title it has in the new map, or in the old one where it was removed."""

    table: str
    key: str
    title: str


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after, as the file has it; None where it is unrated or not there.

    A field inside another is written `fail_point.severity`.
    """

    field: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class Changed(Entry):
    """A record that both maps have, with the fields that differ."""

    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class Moved(Entry):
    """A record that stands elsewhere among those that both maps have.

    `follows` is the key of the one before it in the new map, in its stage if it has one; None
    where it comes first.
    """

    follows: str | None


@dataclass(frozen=True, slots=True)
class Difference:
    """All that is different, table by table in the order of the file; false where nothing is."""

    added: tuple[Entry, ...] = ()
    removed: tuple[Entry, ...] = ()
    changed: tuple[Changed, ...] = ()
    moved: tuple[Moved, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed or self.moved)


def difference(old: Journey, new: Journey) -> Difference:
    """What has to happen to the old map for it to become the new one."""
    return Difference(
        tuple(_only_in(new, old)),
        tuple(_only_in(old, new)),
        tuple(_changed(old, new)),
        tuple(each for name in RECORD_TYPES for each in _moved(name, old, new)),
    )


def _only_in(journey: Journey, other: Journey) -> Iterator[Entry]:
    for name in RECORD_TYPES:
        for key in journey.table(name).keys:
            if key not in other.table(name):
                yield Entry(name, key, title_of(journey, name, key))


def _changed(old: Journey, new: Journey) -> Iterator[Changed]:
    if old.header != new.header:
        yield Changed(HEADER, "", new.header.title, _field_changes(old.header, new.header))
    for name in RECORD_TYPES:
        before, after = old.table(name), new.table(name)
        for key, record in zip(after.keys, after, strict=True):
            if key in before and before[key] != record:
                fields = _field_changes(before[key], record)
                yield Changed(name, key, title_of(new, name, key), fields)


def _field_changes(old: Record, new: Record) -> tuple[FieldChange, ...]:
    return tuple(_differing(whole(old), whole(new)))


def _differing(
    old: Mapping[str, Any], new: Mapping[str, Any], path: str = ""
) -> Iterator[FieldChange]:
    for name in dict.fromkeys((*old, *new)):
        before, after = old.get(name), new.get(name)
        if isinstance(before, dict) and isinstance(after, dict):
            yield from _differing(before, after, f"{path}{name}.")
        elif before != after or (name in old) != (name in new):
            yield FieldChange(path + name, before, after)


def _moved(name: str, old: Journey, new: Journey) -> Iterator[Moved]:
    """The fewest records to put elsewhere; touchpoints are compared inside their stage."""
    if name == "connections":
        return
    before, after = _in_order(name, old), _in_order(name, new)
    for group, keys in after.items():
        there, held = {*keys}, before.get(group, ())
        known = {*held}
        displaced = moved(
            [key for key in held if key in there], [key for key in keys if key in known]
        )
        for place, key in enumerate(keys):
            if key in displaced:
                follows = keys[place - 1] if place else None
                yield Moved(name, key, title_of(new, name, key), follows)


def _in_order(name: str, journey: Journey) -> dict[str, list[str]]:
    """The keys of a table in order: of touchpoints by stage, else all under ""."""
    if name != "touchpoints":
        return {"": list(journey.table(name).keys)}
    return {stage: [each.id for each in inside] for stage, inside in members(journey).items()}
