"""How many entries the lists of a table may have, and how many names they may bring."""

from __future__ import annotations

from typing import Any

from journeymapper.exchange.table.fields import OPPORTUNITIES, Field

PARTED = ",;\n"
ENTRIES, NAMES = 200_000, 5_000
"""Of a whole table: each entry has to be looked at, each new name becomes a record."""


class Allowance:
    """What is left for the lists of one table."""

    def __init__(self) -> None:
        self._entries = ENTRIES
        self._names: dict[str, set[str]] = {}

    def takes(self, field: Field, cell: str) -> bool:
        """Whether a cell's list may still be looked at; asked before it is taken apart."""
        if not field.takes_many:
            return True
        entries = 1 + sum(cell.count(mark) for mark in PARTED)
        if entries > self._entries:
            return False
        self._entries -= entries
        return True

    def grants(self, field: Field, value: Any) -> bool:
        """Whether the names in a list may be used, or become records."""
        if not isinstance(value, tuple) or not _becomes_records(field):
            return True
        known = self._names.setdefault(field.key, set())
        if len(known) + len({*value} - known) > NAMES:
            return False
        known.update(value)
        return True


def _becomes_records(field: Field) -> bool:
    dimension = field.dimension
    return field.key == OPPORTUNITIES.key or bool(dimension and dimension.table)
