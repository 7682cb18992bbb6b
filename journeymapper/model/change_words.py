"""Fields and values of records in words, for telling what two maps differ in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from journeymapper.language import inside, tr
from journeymapper.model.dimensions import BY_FIELD
from journeymapper.model.titles import title_of
from journeymapper.model.value_words import in_words

if TYPE_CHECKING:
    from journeymapper.model.diff import FieldChange
    from journeymapper.model.journey import Journey

NAMED_BY = {
    "stage": "stages",
    "source": "touchpoints",
    "target": "touchpoints",
    "touchpoints": "touchpoints",
    "segment": "segments",
    "segments": "segments",
    "channels": "channels",
    "promises_made": "promises",
    "promises_kept": "promises",
}
"""The fields that hold keys, and the table of these."""
FIXED = ("kind", "phase", "state", "basis", "status", "outcome")
"""The fields that hold a fixed word, and are no dimension."""
MOST = 240
"""Longer texts are cut."""


def field_name(change: FieldChange) -> str:
    """A field as people call it: "Effort", "Fail point: severity"."""
    name, _, part = change.field.partition(".")
    dimension = BY_FIELD.get(name)
    words = tr(dimension.label) if dimension else tr(_spaced(name))
    return f"{words}: {inside(tr(_spaced(part)))}" if part else words


def values(change: FieldChange, old: Journey, new: Journey) -> tuple[str, str]:
    """What the field held in the old map, and what it holds in the new one."""
    return _value(change.field, change.old, old), _value(change.field, change.new, new)


def _value(field: str, value: Any, journey: Journey) -> str:
    if value is None or value in ("", [], {}):
        return tr("none")
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, list):
        return ", ".join(_value(field, each, journey) for each in value)
    if isinstance(value, dict):
        parts = (f"{tr(_spaced(k))} {_value(k, v, journey)}" for k, v in value.items() if v)
        return "; ".join(parts)
    return _word(field, value, journey)


def _word(field: str, value: Any, journey: Journey) -> str:
    table = NAMED_BY.get(field)
    if table is not None and value in journey.table(table):
        return title_of(journey, table, value)
    dimension = BY_FIELD.get(field)
    if dimension is not None and any(each.key == str(value) for each in dimension.values):
        return in_words(dimension, value)
    if field.partition(".")[0] in FIXED and isinstance(value, str):
        return inside(tr(_spaced(value)))
    text = str(value).replace("-", "\N{MINUS SIGN}") if isinstance(value, int | float) else value
    return text if len(text) <= MOST else f"{text[:MOST]}…"


def _spaced(name: str) -> str:
    return name.replace("_", " ").replace(".", ", ").capitalize()
