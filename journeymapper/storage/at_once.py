"""The journey in a file in which nothing is wrong: nearly as fast as its JSON is parsed.

Python's parser runs without hooks, and the values are judged column by column. What could hide
from that (a key that stands twice, a control character, a number that is none, a field of a newer
version) shows in the bytes or in a count, and the file is then read anew, record by record.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cache
from itertools import chain, starmap
from types import MappingProxyType
from typing import Any

from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.records import Header, Part, Record
from journeymapper.model.sound import Columns, columns_of, sound_parts
from journeymapper.model.table import Table
from journeymapper.model.words import PILLARS
from journeymapper.storage import limits
from journeymapper.storage.colons import colons_of
from journeymapper.storage.migrations import is_current
from journeymapper.storage.parse import parse_plainly
from journeymapper.storage.references import REFERENCES, Ids
from journeymapper.storage.weight import marks_of
from journeymapper.storage.whole import REQUIRED_TABLES, entries, header_of, ordered

Row = Mapping[str, Any]
MANY = 20_000
"""Touchpoints: of more than these what they say alike takes a fifth of the map."""
ENDS = {
    "touchpoints": {"stage": "stages"},
    "connections": {"source": "touchpoints", "target": "touchpoints"},
}
"""The fields of large tables that hold an id each."""
LISTS = ("f.Ids", "f.Keys", "f.Words", "f.Traits", "f.RecoveryActs")
FIELDS, COLONS = 40, 500_000
"""No record has so many fields. Where more colons are left for texts, keys may stand twice by the
hundred thousand: reading those in vain takes as long as reading them."""
OWN_WORDS = {"id", "title", "description", "label"}
"""The fields in which hardly two say the same."""
AT_ONCE = 512
"""So many rows are judged together: of more, the first are out of the processor's reach again."""


def read_at_once(data: bytes, file: str) -> Journey | None:
    """The journey in these bytes; None where something may be wrong with them.

    Raises BadMap beyond the limits.
    """
    marks = marks_of(data)
    if marks.pairs > COLONS + marks.objects * FIELDS:
        return None
    tree = parse_plainly(data, marks, file)
    if not is_current(tree) or not all(map(tree.__contains__, REQUIRED_TABLES)):
        return None
    rows = {name: tree.get(name, []) for name in RECORD_TYPES}
    if not all(map(_is_table, rows.values())):
        return None
    header = header_of(tree)
    told = columns_of([header])
    tables = _Tables(len(tree) - len(header))
    found = sound_parts(Header, [header], told)
    if found is None or not all(starmap(tables.take, rows.items())):
        return None
    if not tables.ids.are_apart() or tables.colons + colons_of(Header, told) < marks.pairs:
        return None  # an id stands in two tables, or a key twice in an object
    if len(rows["touchpoints"]) > MANY:
        _share(tables.held)
    journey = Journey(found[0]).with_tables(**tables.held)
    return journey if tables.ids.are_in_order() else ordered(journey)


class _Tables:
    """The tables of a file, taken in their order."""

    def __init__(self, colons: int) -> None:
        self.held: dict[str, Table[Any]] = {}
        self.ids = Ids()
        self.colons = colons
        """How many the file has, as far as it was looked at."""

    def take(self, name: str, rows: list[Any]) -> bool:
        """Make a table of rows, which become its own, unless something in them may be wrong."""
        records, usual = dict[Any, Any](), set[tuple[str, ...]]()
        for start in range(0, len(rows), AT_ONCE):
            some = rows[start : start + AT_ONCE]
            try:
                columns = columns_of(some)
            except TypeError:  # a row is no object
                return False
            parts = self._parts(name, some, columns, usual)
            if parts is None:
                return False
            end = start + len(parts)
            keys = _names(name, columns.values) or range(start, end)
            records.update(zip(keys, parts, strict=True))
            if len(records) < end:  # a key stands twice
                return False
        self.held[name] = Table(records.values()) if name == "dismissals" else Table.of(records)
        return True

    def _parts(
        self, name: str, rows: list[Any], columns: Columns, usual: set[tuple[str, ...]]
    ) -> list[Record] | None:
        kind = RECORD_TYPES[name]
        parts = sound_parts(kind, rows, columns, REFERENCES.get(name, ()), usual)
        if parts is None or _is_any_full(kind, columns, parts):
            return None
        self.colons += colons_of(kind, columns)
        return parts if self.ids.take(name, columns.values) else None


def _names(table: str, values: Mapping[str, Sequence[str]]) -> Iterable[str] | None:
    """The keys of a table's records, which are told apart by their ids or by their ends."""
    if table == "connections":
        ends = zip(values["source"], values["target"], strict=True)
        return [f"{source}->{target}" for source, target in ends]
    return values.get("id")


def _share(tables: Mapping[str, Table[Any]]) -> None:
    """Let what records say alike be held once: ids, words of the format, pillars."""
    known: dict[Any, Any] = {key: key for name in ENDS for key in tables[name].keys}
    for part in chain.from_iterable(map(tables.__getitem__, ENDS)):
        held = part.__dict__
        for field, value in held.items():
            kind = value.__class__
            if field not in OWN_WORDS and (
                kind is str or (kind is tuple and {*map(type, value)} == {str})
            ):
                held[field] = known.setdefault(value, value)
            elif kind is MappingProxyType:
                held[field] = known.setdefault((*value.items(),), value)


def _is_table(rows: object) -> bool:
    return isinstance(rows, list) and len(rows) <= limits.RECORDS


def _is_any_full(kind: type[Record], columns: Columns, parts: Sequence[Record]) -> bool:
    """Whether a record has more entries in its lists than would be judged one by one."""
    lists = (columns.values[name] for name in _listed(kind) & columns.values.keys())
    most = sum(map(len, chain.from_iterable(lists))) + len(PILLARS) * len(parts)
    return most > limits.ENTRIES and any(
        entries(kind, vars(part)) > limits.ENTRIES for part in parts
    )


@cache
def _listed(kind: type[Part]) -> Set[str]:
    """The fields that hold lists."""
    shapes = kind.shapes.items()
    return {name for name, shape in shapes if shape in LISTS or shape.startswith("tuple")}
