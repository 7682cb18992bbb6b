"""The journey in a file in which nothing is wrong: nearly as fast as its JSON is parsed.

Python's parser runs without hooks, and the values are judged column by column. What could hide
from that (a key that stands twice, a control character, a number that is none, a field of a newer
version) shows in the bytes or in a count, and the file is then read anew, record by record.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from functools import cache
from itertools import chain, starmap
from typing import Any

from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.records import Header, Part, Record, part_in
from journeymapper.model.sound import LISTS, Columns, columns_of, sound_parts
from journeymapper.model.table import Table
from journeymapper.storage import limits
from journeymapper.storage.migrations import is_current
from journeymapper.storage.parse import parse_plainly
from journeymapper.storage.references import Ids
from journeymapper.storage.weight import marks_of
from journeymapper.storage.whole import REQUIRED_TABLES, entries, header_of, ordered

Row = Mapping[str, Any]
MANY = 20_000
"""Touchpoints: of more than these the ids alone take a tenth of the map."""
ENDS = {
    "touchpoints": {"stage": "stages"},
    "connections": {"source": "touchpoints", "target": "touchpoints"},
}
"""The fields of large tables that hold an id each; if it is one is seen when it is looked up."""
SPACED = (b'" :', b'"\t:', b'"\n:', b'"\r:')
"""How nobody writes a key."""
AT_ONCE = 512
"""So many rows are judged together: of more, the first are out of the processor's reach again."""


def read_at_once(data: bytes, file: str) -> Journey | None:
    """The journey in these bytes; None where something may be wrong with them.

    Raises BadMap beyond the limits.
    """
    marks = marks_of(data)
    tree = parse_plainly(data, marks, file)
    if not is_current(tree) or not all(map(tree.__contains__, REQUIRED_TABLES)):
        return None
    rows = {name: tree.get(name, []) for name in RECORD_TYPES}
    if not all(map(_is_table, rows.values())):
        return None
    header = header_of(tree)
    found = sound_parts(Header, [header], columns_of([header]))
    tables = _Tables()
    if found is None or not all(starmap(tables.take, rows.items())):
        return None
    in_order = tables.ids.are_in_order()
    if in_order is None or not _has_each_key_once(data, marks.pairs, len(tree) + tables.keys):
        return None
    if len(rows["touchpoints"]) > MANY:
        _share_ids(tables.held)
    journey = Journey(found[0]).with_tables(**tables.held)
    return journey if in_order else ordered(journey)


class _Tables:
    """The tables of a file, taken in their order."""

    def __init__(self) -> None:
        self.held: dict[str, Table[Any]] = {}
        self.ids = Ids()
        self.keys = 0
        """How many keys their rows have, and the objects in their fields."""

    def take(self, name: str, rows: Sequence[dict[str, Any]]) -> bool:
        """Make a table of rows, which become its own, unless something in them may be wrong."""
        kind, parts, names = RECORD_TYPES[name], list[Any](), list[str]()
        usual: set[tuple[str, ...]] = set()
        for start in range(0, len(rows), AT_ONCE):
            some = [*rows[start : start + AT_ONCE]]
            columns = columns_of(some)
            made = sound_parts(kind, some, columns, ENDS.get(name, ()), usual)
            if made is None or not self.ids.take(name, columns.values):
                return False
            if _is_any_full(kind, columns, made):
                return False
            self.keys += _keys(kind, columns)
            parts += made
            if name == "connections":
                ends = zip(columns.values["source"], columns.values["target"], strict=True)
                names += [f"{source}->{target}" for source, target in ends]
        self.held[name] = Table(parts, self.ids.places.get(name, names or None))
        return True


def _share_ids(tables: Mapping[str, Table[Any]]) -> None:
    """Let all that names a stage or a touchpoint hold the very text of its id."""
    for name, fields in ENDS.items():
        for field, table in fields.items():
            ids = {key: key for key in tables[table].keys}
            for part in tables[name]:
                part.__dict__[field] = ids[part.__dict__[field]]


def _is_table(rows: object) -> bool:
    return (
        isinstance(rows, list)
        and len(rows) <= limits.RECORDS
        and all(each is dict for each in {*map(type, rows)})
    )


def _has_each_key_once(data: bytes, pairs: int, keys: int) -> bool:
    """Whether a file has no more keys than the objects that were made of it.

    Behind each key stands a colon; others stand in texts, and there behind a quote only after a
    backslash.
    """
    if pairs == keys:
        return True
    is_spaced = any(each in data for each in SPACED)
    return not is_spaced and data.count(b'":') - data.count(b'\\":') == keys


def _keys(kind: type[Part], columns: Columns) -> int:
    """How many keys some rows have, and the objects in their fields, which are right."""
    found = sum(map(len, columns.values.values()))
    for name in _nested(kind) & columns.values.keys():
        held = filter(None, columns.values[name])
        is_listed = kind.shapes[name].startswith("tuple")
        found += sum(map(len, chain.from_iterable(held) if is_listed else held))
    return found


@cache
def _nested(kind: type[Part]) -> Set[str]:
    """The fields in which objects may stand."""
    return {n for n, shape in kind.shapes.items() if part_in(shape) or shape == "f.Strengths"}


def _is_any_full(kind: type[Record], columns: Columns, parts: Sequence[Record]) -> bool:
    """Whether a record has more entries in its lists than would be judged one by one."""
    lists = (columns.values[name] for name in _with_several(kind) & columns.values.keys())
    return sum(map(len, chain.from_iterable(lists))) > limits.ENTRIES and any(
        entries(kind, vars(part)) > limits.ENTRIES for part in parts
    )


@cache
def _with_several(kind: type[Part]) -> Set[str]:
    """The fields that hold lists, or an entry for each pillar."""
    return {n for n, shape in kind.shapes.items() if shape in LISTS or shape.startswith("tuple")}
