"""The records of a table field by field, each read once for all that ask."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import Any

from journeymapper.model.derived import derived
from journeymapper.model.journey import Journey


@derived
def column(journey: Journey, field: str, table: str = "touchpoints") -> Sequence[Any]:
    """What each record says in a field, in their order."""
    return tuple(map(itemgetter(field), _rows(journey, table)))


@derived
def _rows(journey: Journey, table: str) -> list[dict[str, Any]]:
    return [vars(each) for each in journey.table(table)]
