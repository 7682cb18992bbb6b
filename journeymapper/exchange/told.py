"""The part of a map that a file tells, as a map, to be compared with the whole one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.records import REQUIRED, Part, Record
from journeymapper.model.table import Table
from journeymapper.model.titles import HEADER

R = TypeVar("R", bound=Record)
Told = Mapping[str, tuple[str, ...]]
"""The fields that are told of the records of each table; a table that is not named is not told.

`evidence.grade` is the only part told of that field.
"""


def told_of(journey: Journey, fields: Told) -> Journey:
    """The journey with these fields alone; all others hold what they hold in a new record."""
    tables: dict[str, Table[Any]] = {
        name: Table(_with_only(each, fields[name]) for each in journey.table(name))
        if name in fields
        else Table()
        for name in RECORD_TYPES
    }
    header = _with_only(journey.header, fields[HEADER])
    return journey.with_tables(header=header, **tables)


def _with_only(record: R, fields: tuple[str, ...]) -> R:
    kind = type(record)
    required = [name for name, default in kind.defaults.items() if default is REQUIRED]
    return kind.made(dict(_told(record, field) for field in (*required, *fields)))


def _told(record: Record, field: str) -> tuple[str, Any]:
    name, _, part = field.partition(".")
    held = getattr(record, name)
    if part and isinstance(held, Part):
        held = type(held).made({part: getattr(held, part)})
    return name, held
