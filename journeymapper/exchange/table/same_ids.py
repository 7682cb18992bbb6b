"""A map that was read from a table, with the ids of the map that the table was written from."""

from __future__ import annotations

from typing import Any

from journeymapper.model.edits.names import name_key
from journeymapper.model.journey import Journey
from journeymapper.model.records import Record
from journeymapper.model.table import Table
from journeymapper.model.titles import title_of

BY_NAME = ("stages", "channels", "segments", "promises", "opportunities")
NAMING: dict[str, dict[str, str]] = {
    "touchpoints": {
        "stage": "stages",
        **dict.fromkeys(("channels",), "channels"),
        **dict.fromkeys(("segments",), "segments"),
        **dict.fromkeys(("promises_made", "promises_kept"), "promises"),
    },
    "connections": {"source": "touchpoints", "target": "touchpoints"},
    "opportunities": {"touchpoints": "touchpoints"},
}
"""The fields that name records of other tables."""


def with_ids_of(journey: Journey, read: Journey) -> Journey:
    """The map that was read; touchpoints are the same in order, all else by name."""
    known = {table: _by_name(journey, read, table) for table in BY_NAME}
    places = zip(read.touchpoints.keys, journey.touchpoints.keys, strict=False)
    known["touchpoints"] = dict(places)
    tables = {
        table: Table(_renamed(each, table, known) for each in read.table(table))
        for table in (*BY_NAME, *NAMING)
    }
    return read.with_tables(**tables)


def _by_name(journey: Journey, read: Journey, table: str) -> dict[str, str]:
    old: dict[str, str] = {}
    for key in journey.table(table).keys:
        old.setdefault(name_key(title_of(journey, table, key)), key)
    names = {key: name_key(title_of(read, table, key)) for key in read.table(table).keys}
    return {key: old[name] for key, name in names.items() if name in old}


def _renamed(record: Record, table: str, known: dict[str, dict[str, str]]) -> Record:
    changes: dict[str, Any] = {}
    if hasattr(record, "id"):
        changes["id"] = known.get(table, {}).get(record.id, record.id)
    for field, named in NAMING.get(table, {}).items():
        held = getattr(record, field)
        ids = known[named]
        changes[field] = (
            ids.get(held, held) if isinstance(held, str) else tuple(ids.get(k, k) for k in held)
        )
    return record.changed(**changes)
