"""The map's own words: segments, channels, promises and personas.

`table` is one of these four names.
"""

from __future__ import annotations

from typing import Any

from journeymapper.model.draft import Draft
from journeymapper.model.edits.removal import take_out_dismissals, take_out_mentions
from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.patch import Patch

WORDS = {
    "segments": "segment",
    "channels": "channel",
    "promises": "promise",
    "personas": "persona",
}
MENTIONS: dict[str, tuple[tuple[str, str], ...]] = {
    "segments": (("touchpoints", "segments"), ("connections", "segments")),
    "channels": (("touchpoints", "channels"),),
    "promises": (("touchpoints", "promises_made"), ("touchpoints", "promises_kept")),
    "personas": (),
}
"""Which (table, field) list the ids of a word's table."""


def add(journey: Journey, table: str, name: str, **fields: Any) -> Patch:
    """A new segment, channel, promise or persona at the end of its table."""
    draft = Draft(journey)
    record = {"id": draft.new_id(name), _naming(table): name, **fields}
    draft.put(RECORD_TYPES[table].model_validate(record))
    return draft.patch(f"Add {WORDS[table]}")


def rename(journey: Journey, table: str, key: str, name: str) -> Patch:
    """The record under another name (a promise: another text); its id stays."""
    draft = Draft(journey)
    draft.put(journey.table(table)[key].changed(**{_naming(table): name}))
    return draft.patch(f"Rename {WORDS[table]}")


def change(journey: Journey, table: str, key: str, **fields: Any) -> Patch:
    """The record with other fields."""
    draft = Draft(journey)
    draft.put(journey.table(table)[key].changed(**fields))
    return draft.patch(f"Change {WORDS[table]}")


def remove(journey: Journey, table: str, key: str) -> Patch:
    """Without this word, and without its mentions anywhere."""
    draft = Draft(journey)
    draft.remove(table, key)
    for where, field in MENTIONS[table]:
        take_out_mentions(draft, where, field, {key})
    if table == "segments":
        for persona in list(draft.table("personas").values()):
            if persona.segment == key:
                draft.put(persona.changed(segment=None))
    take_out_dismissals(draft, {key})
    return draft.patch(f"Delete {WORDS[table]}")


def _naming(table: str) -> str:
    return "text" if table == "promises" else "name"
