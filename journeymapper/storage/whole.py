"""What a file is made of: the fields of the header, and tables of records in canonical order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.records import Record

REQUIRED_TABLES = ("stages", "touchpoints", "connections")
NOT_IN_HEADER = {"format", "version", *RECORD_TYPES}


def header_of(tree: Mapping[str, Any]) -> dict[str, Any]:
    """What a file says of the map itself."""
    return {key: value for key, value in tree.items() if key not in NOT_IN_HEADER}


def entries(kind: type[Record], values: Any) -> int:
    """How much would have to be judged one by one, were all of it wrong."""
    if not isinstance(values, dict):
        return 0
    known = kind.defaults
    return sum(
        len(held)
        for name, held in values.items()
        if isinstance(held, list | tuple | Mapping) and name in known
    )


def ordered(journey: Journey) -> Journey:
    """The journey in canonical order, remembering where the records stood that had to move."""
    found = journey.ordered()
    places = {
        (name, key): place
        for name in ("touchpoints", "connections")
        if journey.table(name) is not found.table(name)
        for place, key in enumerate(journey.table(name).keys)
    }
    return found.placed(places)
