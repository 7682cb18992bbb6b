"""The records of a table field by field: each record is read once for all that ask."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import Any

from journeymapper.model.derived import derived
from journeymapper.model.journey import RECORD_TYPES, Journey

ASKED = {
    "touchpoints": (
        *("stage", "role", "lane", "channels", "pillars", "level", "traits", "pains"),
        *("sentiment", "effort", "importance", "moment_of_truth", "asks_for"),
        *("promises_made", "promises_kept", "expectation", "fail_point", "owner"),
        *("evidence", "metrics", "position"),
    ),
    "connections": ("source", "target", "kind"),
}
"""The fields that are asked for, of large tables; of the others all may be."""


def column(journey: Journey, field: str, table: str = "touchpoints") -> Sequence[Any]:
    """What each record says in a field, in their order. KeyError: the field is not `ASKED`."""
    return _columns(journey, table)[field]


@derived
def _columns(journey: Journey, table: str) -> dict[str, Sequence[Any]]:
    fields = ASKED.get(table) or tuple(RECORD_TYPES[table].defaults)
    rows = map(attrgetter(*fields), journey.table(table))
    columns: Sequence[Sequence[Any]] = tuple(zip(*rows, strict=True)) or ((),) * len(fields)
    return dict(zip(fields, columns, strict=True))
