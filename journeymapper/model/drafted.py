"""The records of a table while a verb works on them: found by key, in an order that may change."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, KeysView
from typing import Any

from journeymapper.model.order import without


class Drafted:
    """A table's records by key. Iterating gives the keys in order, as with a dict.

    What is put elsewhere costs no look at all the others: a map may hold ten thousand.
    """

    __slots__ = ("_gone", "_keys", "_records")

    def __init__(self, records: dict[str, Any], keys: list[str]) -> None:
        """Holds these records, all of which are in `keys`; both are its own from now on."""
        self._records, self._keys = records, keys
        self._gone: list[str] = []  # still among the keys

    def __iter__(self) -> Iterator[str]:
        return iter(self.order)

    def __reversed__(self) -> Iterator[str]:
        return reversed(self.order)

    def __len__(self) -> int:
        return len(self._records)

    def __contains__(self, key: object) -> bool:
        return key in self._records

    def __getitem__(self, key: str) -> Any:
        return self._records[key]

    def get(self, key: str) -> Any:
        """The record with this key, or None."""
        return self._records.get(key)

    @property
    def order(self) -> list[str]:
        """The keys in order; to be read."""
        if self._gone:
            self._keys, self._gone = without(self._keys, self._gone), []
        return self._keys

    def keys(self) -> KeysView[str]:
        """The keys in no order, as a set."""
        return self._records.keys()

    def values(self) -> list[Any]:
        """The records in order."""
        return [*map(self._records.__getitem__, self.order)]

    def items(self) -> ItemsView[str, Any]:
        """Keys and records in order."""
        return dict(zip(self.order, self.values(), strict=True)).items()

    def put(self, record: Any) -> None:
        """Replace the record with the same key where it stands, or add it at the end."""
        if record.key not in self._records:
            self.order.append(record.key)
        self._records[record.key] = record

    def pop(self, key: str) -> Any:
        """Take a record out; gives it, or None where there is none."""
        if key in self._records:
            self._gone.append(key)
        return self._records.pop(key, None)

    def stand(self, keys: list[str]) -> None:
        """Let the records stand in this order; all their keys are in it."""
        self._keys, self._gone = keys, []
