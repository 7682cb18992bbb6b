"""The journey in a file in which nothing is wrong: nearly as fast as its JSON is parsed.

Python's parser runs without hooks, and the values are judged column by column. What could hide
from that (a key that stands twice, a control character, a number that is none, a field of a newer
version) shows in the bytes or in a count, and the file is then read anew, record by record.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import Any

from journeymapper.model.journey import RECORD_TYPES, WITH_IDS, Journey
from journeymapper.model.records import Header, Part, part_in
from journeymapper.model.sound import Columns, columns_of, sound_parts
from journeymapper.model.table import Table
from journeymapper.storage import limits
from journeymapper.storage.migrations import is_current
from journeymapper.storage.parse import parse_plainly
from journeymapper.storage.references import is_in_order
from journeymapper.storage.weight import Marks, marks_of
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
    columns = {name: columns_of(RECORD_TYPES[name], held) for name, held in rows.items()}
    keys = len(tree) + sum(_keys(RECORD_TYPES[name], each) for name, each in columns.items())
    if not _has_each_key_once(data, marks, keys) or _is_full(marks, keys, rows):
        return None
    header = header_of(tree)
    found = sound_parts(Header, [header], columns_of(Header, [header]))
    tables = {
        name: sound_parts(kind, rows[name], columns[name], ENDS.get(name, ()))
        for name, kind in RECORD_TYPES.items()
    }
    if found is None or None in tables.values():
        return None
    by_field = {name: each.values for name, each in columns.items()}
    try:
        in_order = is_in_order(by_field)
    except TypeError:  # what stands for an id is a list
        return None
    if in_order is None:
        return None
    if len(rows["touchpoints"]) > MANY:
        _share_ids(rows)
    held: dict[str, Table[Any]] = {
        name: Table(parts or (), _names(name, by_field[name])) for name, parts in tables.items()
    }
    journey = Journey(found[0]).with_tables(**held)
    return journey if in_order else ordered(journey)


def _share_ids(rows: Mapping[str, Sequence[dict[str, Any]]]) -> None:
    """Let all that names a stage or a touchpoint hold the very text of its id."""
    for name, fields in ENDS.items():
        for field, table in fields.items():
            ids = {row["id"]: row["id"] for row in rows[table]}
            for row in rows[name]:
                row[field] = ids[row[field]]


def _names(table: str, values: Mapping[str, list[Any]]) -> Iterable[str] | None:
    """The keys of a table's records, which are told apart by their ids or by their ends."""
    if table == "connections":
        ends = zip(values.get("source", ()), values.get("target", ()), strict=True)
        return [f"{source}->{target}" for source, target in ends]
    return values.get("id", ()) if table in WITH_IDS else None


def _is_table(rows: object) -> bool:
    return (
        isinstance(rows, list)
        and len(rows) <= limits.RECORDS
        and all(each is dict for each in {*map(type, rows)})
    )


def _has_each_key_once(data: bytes, marks: Marks, keys: int) -> bool:
    """Whether a file has no more keys than the objects that were made of it.

    Behind each key stands a colon; others stand in texts, and there behind a quote only after a
    backslash.
    """
    if marks.pairs == keys:
        return True
    is_spaced = any(each in data for each in SPACED)
    return not is_spaced and data.count(b'":') - data.count(b'\\":') == keys


def _keys(kind: type[Part], columns: Columns) -> int:
    """How many keys some rows have, and the objects in their fields."""
    nested = (columns.values[name] for name in _nested(kind) if name in columns.values)
    inside = sum(len(each) for each in _objects(chain.from_iterable(nested)))
    return sum(map(len, columns.values.values())) + inside


@cache
def _nested(kind: type[Part]) -> tuple[str, ...]:
    """The fields in which objects may stand."""
    return tuple(n for n, shape in kind.shapes.items() if part_in(shape) or shape == "f.Strengths")


def _objects(held: Iterable[Any]) -> Iterator[Row]:
    for each in held:
        if isinstance(each, dict):
            yield each
        elif isinstance(each, list):
            yield from (inner for inner in each if isinstance(inner, dict))


def _is_full(marks: Marks, keys: int, rows: Mapping[str, Sequence[Row]]) -> bool:
    """Whether a record has more entries in its lists than would be judged one by one.

    Commas stand between entries as between keys, so there are hardly more entries than this.
    """
    return marks.commas - keys + marks.objects + marks.lists > limits.ENTRIES and any(
        entries(RECORD_TYPES[name], row) > limits.ENTRIES
        for name, held in rows.items()
        for row in held
    )
