"""The records of a table field by field."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import Any

from journeymapper.model.derived import lasting_by
from journeymapper.model.journey import Journey


@lasting_by(lambda field, table="touchpoints": [f"{table}.{field}"])
def column(journey: Journey, field: str, table: str = "touchpoints") -> Sequence[Any]:
    """What each record says in a field, in their order."""
    return [*map(attrgetter(field), journey.table(table))]
