"""An ordered table of records, found by key or by place, never changed in place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress
from operator import is_not, itemgetter
from typing import Any, Generic, TypeVar

from journeymapper.model.records import Record

R_co = TypeVar("R_co", bound=Record, covariant=True)


class Table(Generic[R_co]):
    """Records in order. Iterating gives records; `table[key]`, `key in table` go by key."""

    __slots__ = ("_places", "_records")

    def __init__(self, records: Iterable[R_co] = (), keys: Iterable[str] | None = None) -> None:
        """`keys` are those of the records, where they are at hand."""
        held = [*records]
        known = [record.key for record in held] if keys is None else keys
        self._records: dict[str, R_co] = dict(zip(known, held, strict=True))
        if len(self._records) < len(held):  # only dismissals can repeat: the format allows it
            self._records = _told_apart(held)
        self._places: dict[str, int] | None = None

    @classmethod
    def _of(cls, records: dict[str, R_co]) -> Table[R_co]:
        table: Table[R_co] = cls()
        table._records = records
        return table

    def __iter__(self) -> Iterator[R_co]:
        return iter(self._records.values())

    def __len__(self) -> int:
        return len(self._records)

    def __contains__(self, key: object) -> bool:
        return key in self._records

    def __getitem__(self, key: str) -> R_co:
        return self._records[key]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Table):
            return NotImplemented
        return list(self._records.items()) == list(other._records.items())

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Table({list(self._records.values())!r})"

    def ranked(self, ranks: Sequence[int]) -> Table[R_co]:
        """The records in the order of their ranks, one for each; this table where they are so."""
        if ranks == sorted(ranks):
            return self
        ordered = sorted(zip(ranks, self._records.items(), strict=True), key=itemgetter(0))
        return self._of(dict(each for _, each in ordered))

    def get(self, key: str) -> R_co | None:
        """The record with this key, or None."""
        return self._records.get(key)

    def differing(self, before: Table[Any]) -> set[str]:
        """The keys under which another record stands here than before, or none did."""
        known: Iterable[Record | None] = before._records.values()
        if list(before._records) != list(self._records):
            known = map(before._records.get, self._records)
        return set(compress(self._records, map(is_not, known, self._records.values())))

    @property
    def keys(self) -> tuple[str, ...]:
        """All keys in order."""
        return tuple(self._records)

    def by_key(self) -> dict[str, R_co]:
        """All records in order, in a dict of the caller's own."""
        return dict(self._records)

    def place(self, key: str) -> int:
        """Where the record stands, from 0. Raises KeyError."""
        if self._places is None:
            self._places = {key: place for place, key in enumerate(self._records)}
        return self._places[key]


def in_this_order(records: dict[str, R_co], keys: Iterable[str]) -> dict[str, R_co]:
    """The records in the order of these keys, which are all of theirs."""
    ordered: dict[str, Any] = dict.fromkeys(keys)
    ordered.update(records)
    return ordered


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
