"""An ordered table of records, found by key or by place, never changed in place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import compress, islice
from operator import is_not, itemgetter
from typing import Any, Generic, TypeVar
from weakref import ref

from journeymapper.model.drafted import Drafted
from journeymapper.model.order import FEW, merged
from journeymapper.model.records import Record

Placed = tuple[int, Any]
"""A record, and its place in its table."""
R_co = TypeVar("R_co", bound=Record, covariant=True)


class Table(Generic[R_co]):
    """Records in order. Iterating gives records; `table[key]`, `key in table` go by key."""

    __slots__ = ("__weakref__", "_keys", "_made_of", "_places", "_records", "_row")

    def __init__(self, records: Iterable[R_co] = ()) -> None:
        held = [*records]
        self._records: dict[str, R_co] = {record.key: record for record in held}
        if len(self._records) < len(held):  # only dismissals can repeat: the format allows it
            self._records = _told_apart(held)
        self._keys: tuple[str, ...] | None = None
        self._row: list[R_co] | None = None  # the records in order, where the dict has another
        self._places: dict[str, int] | None = None
        self._made_of: tuple[ref[Table[Any]], frozenset[str]] | None = None

    @classmethod
    def of(
        cls,
        records: dict[str, R_co],
        keys: tuple[str, ...] | None = None,
        row: list[R_co] | None = None,
    ) -> Table[R_co]:
        """The records of a dict, which nobody changes again: each under its key, in their order.

        `row` has them in order where the dict has another, and `keys` theirs.
        """
        table: Table[R_co] = cls()
        table._records, table._keys, table._row = records, keys, row
        return table

    def __iter__(self) -> Iterator[R_co]:
        return iter(self._records.values() if self._row is None else self._row)

    def __len__(self) -> int:
        return len(self._records)

    def __contains__(self, key: object) -> bool:
        return key in self._records

    def __getitem__(self, key: str) -> R_co:
        return self._records[key]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Table):
            return NotImplemented
        return self.keys == other.keys and [*self] == [*other]

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Table({[*self]!r})"

    def ranked(self, ranks: Sequence[int]) -> Table[R_co]:
        """The records in the order of their ranks, one for each; this table where they are so."""
        if ranks == sorted(ranks):
            return self
        ordered = sorted(
            zip(ranks, zip(self.keys, self, strict=True), strict=True), key=itemgetter(0)
        )
        return self.of(dict(each for _, each in ordered))

    def get(self, key: str) -> R_co | None:
        """The record with this key, or None."""
        return self._records.get(key)

    def differing(self, before: Table[Any]) -> set[str]:
        """The keys under which another record stands here than before, or none did."""
        known: Iterable[Record | None] = before
        changed = self.changed_since(before)
        if changed is not None:
            mine, was = self._records, before._records
            return {key for key in changed if key in mine and mine[key] is not was.get(key)}
        if before.keys != self.keys:
            known = map(before._records.get, self.keys)
        return set(compress(self.keys, map(is_not, known, self)))

    def between(self, start: int, end: int) -> tuple[R_co, ...]:
        """The records from one place to another, the last not among them."""
        return tuple(islice(self, start, end) if self._row is None else self._row[start:end])

    @property
    def keys(self) -> tuple[str, ...]:
        """All keys in order."""
        if self._keys is None:
            self._keys = tuple(self._records)
        return self._keys

    def changed_since(self, before: Table[Any]) -> frozenset[str] | None:
        """All keys that may differ, where one is made of the other or both of a third one."""
        for one, keys in self._made():
            for other, others in before._made():
                if one is other:
                    return keys | others
        return None

    def _made(self) -> Iterator[tuple[Table[Any], frozenset[str]]]:
        """This table and, while it is there, the one it is made of: with what changed since."""
        yield self, frozenset()
        if self._made_of is not None and (table := self._made_of[0]()) is not None:
            yield table, self._made_of[1]

    def drafted(self) -> Drafted:
        """All records, for a verb to work on."""
        return Drafted(self._records.copy(), [*self.keys])

    def changed(
        self, replaced: dict[str, Any], gone: Mapping[str, int], placed: Mapping[str, Placed]
    ) -> Table[R_co]:
        """With some records replaced where they stand, some gone, and then others put in.

        `gone` gives by key the place where the record is looked for first; `placed` the place among
        all, and the record; its places rise.
        """
        table = self._changed(replaced, gone, placed)
        table._made_of = ref(self), frozenset((*replaced, *gone, *placed))
        return table

    def _changed(
        self, replaced: dict[str, Any], gone: Mapping[str, int], placed: Mapping[str, Placed]
    ) -> Table[R_co]:
        records = self._records | replaced
        if not gone and not placed and self._row is None:
            return self.of(records, self._keys)
        if len(replaced) + len(gone) + len(placed) > FEW:
            return self._rebuilt(records, gone, placed)
        keys: list[str] = [*self.keys]
        row: list[R_co] = [*self]
        for key, record in replaced.items():
            row[keys.index(key)] = record
        for key, place in sorted(gone.items(), key=itemgetter(1), reverse=True):
            at = place if keys[place : place + 1] == [key] else keys.index(key)
            del records[key], keys[at], row[at]
        for key, (place, record) in placed.items():
            records[key] = record
            keys.insert(place, key)
            row.insert(place, record)
        return self.of(records, tuple(keys), row)

    def _rebuilt(
        self, records: dict[str, R_co], gone: Collection[str], placed: Mapping[str, Placed]
    ) -> Table[R_co]:
        """As with `changed`, where all the records are gone through."""
        for key in gone:
            del records[key]
        rest = [key for key in self.keys if key in records]
        records |= {key: record for key, (_, record) in placed.items()}
        order = enumerate(placed.items())
        keys = merged(rest, ((place - before, key) for before, (key, (place, _)) in order))
        return self.of({key: records[key] for key in keys})

    def place(self, key: str) -> int:
        """Where the record stands, from 0. Raises KeyError."""
        if self._places is None:
            self._places = {key: place for place, key in enumerate(self.keys)}
        return self._places[key]


def _told_apart(records: Iterable[R_co]) -> dict[str, R_co]:
    """The records by key, those that have a key again by one that says so."""
    apart: dict[str, R_co] = {}
    repeats: Counter[str] = Counter()
    for record in records:
        key = record.key
        while key in apart:
            repeats[record.key] += 1
            key = f"{record.key}+{repeats[record.key]}"
        apart[key] = record
    return apart
