"""Replacing words wherever they stand in the map."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from journeymapper.language import tr
from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.search import Place, texts_of


def replace_text(journey: Journey, found: Iterable[Place], by: str) -> Patch:
    """Other words at these places; ids stay.

    A record that would be without its title, or its text too long, stays as it is.
    """
    draft = Draft(journey)
    fields: dict[tuple[str, str], dict[str, list[Place]]] = {}
    for place in found:
        fields.setdefault((place.table, place.key), {}).setdefault(place.field, []).append(place)
    for (table, key), by_field in fields.items():
        record = journey.table(table)[key]
        changes = [_changed(record, field, held, by) for field, held in by_field.items()]
        try:
            draft.put(record.changed(**{name: value for each in changes for name, value in each}))
        except ValueError:
            continue
    return draft.patch(tr("Replace words"))


def _changed(record: Any, field: str, found: list[Place], by: str) -> list[tuple[str, Any]]:
    """The fields of the record with other words at these places of one of them."""
    texts = list(texts_of(record, field))
    for place in sorted(found, key=lambda each: each.start, reverse=True):
        text = texts[place.item]
        texts[place.item] = text[: place.start] + by + text[place.end :]
    name, _, part = field.partition(".")
    held = getattr(record, name)
    if part:
        return [(name, held.changed(**{part: texts[0]}))]
    if isinstance(held, str):
        return [(name, texts[0])]
    return [(name, tuple(dict.fromkeys(text for text in texts if text.strip())))]
