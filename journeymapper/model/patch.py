"""A patch: what one edit does, as before/after pairs of records. Undo is the pairs swapped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from journeymapper.model.derived import hand_on
from journeymapper.model.table import Table

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Record

MANY = 100
"""Changes: of more it is not looked which fields they change."""
NOTHING = object()


class PatchMismatch(Exception):
    """The patch was made for another state of the journey than the one it is applied to."""


class Change(NamedTuple):
    """One record before and after; None where it did not or will not exist.

    `place_before` and `place_after` are its places in the table before and after the whole
    patch; both are None for a record that stays where it is.
    """

    table: str
    key: str
    before: Record | None
    after: Record | None
    place_before: int | None = None
    place_after: int | None = None

    def inverse(self) -> Change:
        """The change back."""
        return Change(
            self.table, self.key, self.after, self.before, self.place_after, self.place_before
        )


class Patch(NamedTuple):
    """What one edit does to a journey, with a label for the undo menu ("Add touchpoint")."""

    label: str
    changes: tuple[Change, ...]

    def __bool__(self) -> bool:
        return bool(self.changes)

    @property
    def touched(self) -> frozenset[tuple[str, str]]:
        """(table, key) of every record it changes; the header is ("header", "")."""
        return frozenset((change.table, change.key) for change in self.changes)

    @property
    def fields(self) -> frozenset[str]:
        """What it changes: of a touchpoint's title "touchpoints.title" and "touchpoints.*".

        A table alone is all of it: records came, went or moved, or so many changed that nobody
        looks what.
        """
        found: set[str] = set()
        for change in self.changes if len(self.changes) <= MANY else ():
            if change.before is None or change.after is None or change.place_after is not None:
                found.add(change.table)
            else:
                fields = _differing(vars(change.before), vars(change.after))
                found.update(f"{change.table}.{field}" for field in (*fields, "*"))
        return frozenset(found or {change.table for change in self.changes})

    def touches(self, *tables: str) -> bool:
        """Whether it changes a record of one of these tables."""
        return any(change.table in tables for change in self.changes)

    def added(self, table: str) -> tuple[str, ...]:
        """The keys of the records it brings into a table."""
        return tuple(c.key for c in self.changes if c.table == table and c.before is None)

    def inverse(self) -> Patch:
        """The patch that takes this one back."""
        return Patch(self.label, tuple(change.inverse() for change in self.changes))

    def apply(self, journey: Journey) -> Journey:
        """The journey after this edit.

        Raises PatchMismatch where the journey does not hold the records as they were before.
        """
        tables: dict[str, list[Change]] = {}
        for change in self.changes:
            tables.setdefault(change.table, []).append(change)
        replaced: dict[str, object] = {}
        for name, changes in tables.items():
            if name == "header":
                replaced[name] = _changed_header(journey, changes)
            else:
                replaced[name] = _changed_table(journey.table(name), changes)
        after = journey.with_tables(**replaced)  # type: ignore[arg-type]
        hand_on(journey, after, self.fields)
        return after


def _differing(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    return (
        field
        for field in before.keys() | after.keys()
        if before.get(field, NOTHING) != after.get(field, NOTHING)
    )


def _changed_header(journey: Journey, changes: list[Change]) -> Record | None:
    (change,) = changes
    if journey.header != change.before:
        raise PatchMismatch("the map's header is not what this edit was made for")
    return change.after


def _changed_table(table: Table[Record], changes: Iterable[Change]) -> Table[Record]:
    replaced: dict[str, Record] = {}
    gone: dict[str, int] = {}
    placed: list[tuple[str, tuple[int, Record]]] = []
    for change in changes:
        held = table.get(change.key)
        if held is not change.before and held != change.before:
            raise PatchMismatch(f"{change.table} {change.key!r} is not what this edit was made for")
        if change.after is not None and change.place_after is None:
            replaced[change.key] = change.after
            continue
        if held is not None:
            gone[change.key] = change.place_before or 0
        if change.after is not None and change.place_after is not None:
            placed.append((change.key, (change.place_after, change.after)))
    placed.sort(key=lambda each: each[1][0])
    return table.changed(replaced, gone, dict(placed))
