"""The map's own words: segments, channels, promises and personas.

`table` is one of these four names.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from journeymapper.language import tr
from journeymapper.model.draft import Draft
from journeymapper.model.edits.removal import take_out_dismissals, take_out_mentions
from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.mentions import MENTIONS
from journeymapper.model.patch import Patch
from journeymapper.model.records import Part
from journeymapper.model.titles import KINDS


def add(journey: Journey, table: str, name: str, **fields: Any) -> Patch:
    """A new segment, channel, promise or persona at the end of its table."""
    draft = Draft(journey)
    record = {"id": draft.new_id(name), _naming(table): name, **fields}
    draft.put(RECORD_TYPES[table].made(record))
    return draft.patch(tr("Add {thing}").format(thing=tr(KINDS[table])))


def add_segment_for(journey: Journey, table: str, keys: Iterable[str], name: str) -> Patch:
    """A new segment at the end of its table, for which these personas stand.

    `table` may be connections, too: the segment is then one that walks them.
    """
    draft = Draft(journey)
    segment = draft.new_id(name)
    draft.put(RECORD_TYPES["segments"].made({"id": segment, "name": name}))
    for key in keys:
        record = journey.table(table)[key]
        if table == "personas":
            draft.put(record.changed(segment=segment))
        else:
            draft.put(record.changed(segments=(*record.segments, segment)))
    return draft.patch(tr("Add {thing}").format(thing=tr(KINDS["segments"])))


def rename(journey: Journey, table: str, key: str, name: str) -> Patch:
    """The record under another name (a promise: another text); its id stays."""
    draft = Draft(journey)
    draft.put(journey.table(table)[key].changed(**{_naming(table): name}))
    return draft.patch(tr("Rename {thing}").format(thing=tr(KINDS[table])))


def change(journey: Journey, table: str, key: str, **fields: Any) -> Patch:
    """The record with other fields."""
    draft = Draft(journey)
    draft.put(journey.table(table)[key].changed(**fields))
    return draft.patch(tr("Change {thing}").format(thing=tr(KINDS[table])))


def remove(journey: Journey, table: str, key: str) -> Patch:
    """Without this word, and without its mentions anywhere."""
    draft = Draft(journey)
    draft.remove(table, key)
    for where, field in MENTIONS[table]:
        take_out_mentions(draft, where, field, {key})
    if table == "segments":
        _lead_personas(draft, key, None)
    take_out_dismissals(draft, {key})
    return draft.patch(tr("Delete {thing}").format(thing=tr(KINDS[table])))


def move(journey: Journey, table: str, key: str, by: int) -> Patch:
    """The word so many places further down (or up) in its table; at the ends it stays."""
    draft = Draft(journey)
    last = len(journey.table(table)) - 1
    draft.move(table, key, max(0, min(last, journey.table(table).place(key) + by)))
    return draft.patch(tr("Move {thing}").format(thing=tr(KINDS[table])))


def merge(journey: Journey, table: str, kept: str, gone: str) -> Patch:
    """Two words made one: all that named `gone` names `kept`, which takes what it did not say."""
    draft = Draft(journey)
    records = journey.table(table)
    draft.put(_completed(records[kept], records[gone]))
    for where, field in MENTIONS[table]:
        for record in list(draft.table(where).values()):
            held = getattr(record, field)
            if gone in held:
                now = dict.fromkeys(kept if key == gone else key for key in held)
                draft.put(record.changed(**{field: tuple(now)}))
    if table == "segments":
        _lead_personas(draft, gone, kept)
    draft.remove(table, gone)
    take_out_dismissals(draft, {gone})
    return draft.patch(tr("Merge {thing}").format(thing=tr(KINDS[table])))


def _completed(record: Any, other: Any) -> Any:
    """A record with another's values where it has none; lists hold both."""
    filled: dict[str, Any] = {}
    for field in record.defaults:
        mine, theirs = getattr(record, field), getattr(other, field)
        if isinstance(mine, tuple):
            filled[field] = tuple(dict.fromkeys((*mine, *theirs)))
        elif isinstance(mine, Part) and isinstance(theirs, Part):
            filled[field] = _completed(mine, theirs)
        elif mine in (None, ""):
            filled[field] = theirs
    return record.changed(**filled)


def _lead_personas(draft: Draft, gone: str, to: str | None) -> None:
    for persona in list(draft.table("personas").values()):
        if persona.segment == gone:
            draft.put(persona.changed(segment=to))


def _naming(table: str) -> str:
    return "text" if table == "promises" else "name"
