"""The records of a table field by field, read once for all that ask."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import Any

from journeymapper.model.derived import derived
from journeymapper.model.journey import RECORD_TYPES, Journey


def column(journey: Journey, field: str, table: str = "touchpoints") -> Sequence[Any]:
    """What each record says in a field, in their order."""
    return _columns(journey, table)[field]


@derived
def _columns(journey: Journey, table: str) -> dict[str, Sequence[Any]]:
    fields = tuple(RECORD_TYPES[table].model_fields)
    rows = map(itemgetter(*fields), map(vars, journey.table(table)))
    columns: Sequence[Sequence[Any]] = tuple(zip(*rows, strict=True)) or ((),) * len(fields)
    return dict(zip(fields, columns, strict=True))
