"""The records of a table field by field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any

from journeymapper.model.derived import derived, lasting_by
from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.records import REQUIRED


def column(journey: Journey, field: str, table: str = "touchpoints") -> Sequence[Any]:
    """What each record says in a field, in their order."""
    return _column(journey, field, table)


@lasting_by(lambda field, table: [f"{table}.{field}"])
def _column(journey: Journey, field: str, table: str) -> Sequence[Any]:
    usual, rows = RECORD_TYPES[table].defaults[field], _rows(journey, table)
    if usual is REQUIRED:
        return [*map(itemgetter(field), rows)]
    if field not in said(journey, table):
        return [usual] * len(rows)
    return [row.get(field, usual) for row in rows]


@derived
def said(journey: Journey, table: str) -> set[str]:
    """The fields in which any record of a table says something: mostly they are few."""
    return set[str]().union(*_rows(journey, table))


@derived
def _rows(journey: Journey, table: str) -> list[Mapping[str, Any]]:
    """What each record holds: what differs from what is usual."""
    return [*map(vars, journey.table(table))]
