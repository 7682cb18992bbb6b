"""Edits of several records at once, as forms make them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.patch import Patch


def change_each(
    journey: Journey,
    table: str,
    keys: Iterable[str],
    label: str,
    change: Callable[[Any], dict[str, Any]],
) -> Patch:
    """Each of these records with the fields `change` gives for it.

    Raises pydantic.ValidationError where a value is outside its range.
    """
    from journeymapper.model.draft import Draft

    draft = Draft(journey)
    for key in keys:
        record = journey.table(table)[key]
        draft.put(record.changed(**change(record)))
    return draft.patch(label)


def change_part(record: Any, field: str, blank: dict[str, Any], **values: Any) -> dict[str, Any]:
    """The fields that put values into a part of a record, making the part where there is none."""
    part = getattr(record, field)
    return {field: part.changed(**values) if part is not None else {**blank, **values}}
