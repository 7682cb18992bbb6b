"""Touchpoints as text for the clipboard, and text back as touchpoints."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from journeymapper.model.dimensions import DIMENSIONS
from journeymapper.model.draft import Draft
from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Connection, Touchpoint
from journeymapper.model.sketch import SketchError, sketch

FORMAT = "journeymapper-touchpoints"
LISTS = tuple(dimension for dimension in DIMENSIONS if dimension.table)
BULLET = re.compile(r"^\s*(?:[-*•>]|\d+[.)])?\s*")


def copy(journey: Journey, ids: Iterable[str]) -> str:
    """Touchpoints as text that `paste` reads: with the connections and the words they use."""
    chosen = sorted({*ids}, key=journey.touchpoints.place)
    touchpoints = [journey.touchpoints[key] for key in chosen]
    connections = [
        each for each in journey.connections if each.source in chosen and each.target in chosen
    ]
    held: dict[str, list[Any]] = {"touchpoints": touchpoints, "connections": connections}
    for dimension in LISTS:
        words = {word for each in touchpoints for word in getattr(each, dimension.field)}
        if dimension.table == "segments":
            words |= {word for each in connections for word in each.segments}
        records = held.setdefault(dimension.table, [])
        records += [
            each
            for each in journey.table(dimension.table)
            if each.id in words and each not in records
        ]
    dumped = {
        name: [record.model_dump(mode="json", exclude_defaults=True) for record in records]
        for name, records in held.items()
    }
    return json.dumps({"format": FORMAT, **dumped}, ensure_ascii=False)


def paste(journey: Journey, text: str, stage: str, after: str | None = None) -> Patch:
    """The text's touchpoints in a stage, after another touchpoint or at its end.

    Reads what `copy` gave, an outline (its stages come along), else plain lines.
    """
    draft = Draft(journey)
    place = _Place(draft, stage, after)
    if (held := _own(text)) is not None:
        _paste_records(draft, place, held)
    elif (outline := _outline(text)) is not None:
        _paste_outline(draft, outline)
    else:
        for line in text.splitlines():
            if title := BULLET.sub("", line).strip():
                place.put(Touchpoint(id=draft.new_id(title), title=title, stage=stage))
    return draft.patch("Paste")


class _Place:
    """Where the next pasted touchpoint goes."""

    def __init__(self, draft: Draft, stage: str, after: str | None) -> None:
        self.draft, self.stage = draft, stage
        neighbour = draft.table("touchpoints").get(after) if after else None
        self.after = after if neighbour is not None and neighbour.stage == stage else None

    def put(self, touchpoint: Touchpoint) -> None:
        self.draft.put(touchpoint)
        if self.after is not None:
            at = list(self.draft.table("touchpoints")).index(self.after) + 1
            self.draft.move("touchpoints", touchpoint.id, at)
            self.after = touchpoint.id


def _own(text: str) -> dict[str, list[Any]] | None:
    """The records in text that `copy` gave; None for any other text."""
    try:
        raw = json.loads(text)
        if not isinstance(raw, dict) or raw.pop("format", None) != FORMAT:
            return None
        return {
            name: [RECORD_TYPES[name].model_validate(row) for row in rows]
            for name, rows in raw.items()
        }
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _outline(text: str) -> Journey | None:
    try:
        read = sketch(text)
    except (SketchError, ValueError):
        return None
    return read if len(read.touchpoints) else None


def _paste_records(draft: Draft, place: _Place, held: dict[str, list[Any]]) -> None:
    words = _words(draft, held)
    ids: dict[str, str] = {}
    for record in held.get("touchpoints", ()):
        ids[record.id] = draft.new_id(record.title)
        place.put(_translated(record, words, id=ids[record.id], stage=place.stage, position=None))
    _put_connections(draft, held.get("connections", ()), ids, words)


def _paste_outline(draft: Draft, outline: Journey) -> None:
    held = {name: list(outline.table(name)) for name in ("segments", "channels", "promises")}
    words = _words(draft, held)
    stages = {each.name: each.id for each in draft.table("stages").values()}
    ids: dict[str, str] = {}
    for stage in outline.stages:
        if stage.name not in stages:
            stages[stage.name] = draft.new_id(stage.name)
            draft.put(stage.changed(id=stages[stage.name]))
    for record in outline.touchpoints:
        ids[record.id] = draft.new_id(record.title)
        home = stages[outline.stages[record.stage].name]
        draft.put(_translated(record, words, id=ids[record.id], stage=home))
    _put_connections(draft, outline.connections, ids, words)


def _words(draft: Draft, held: dict[str, list[Any]]) -> dict[str, dict[str, str]]:
    """Which id each pasted channel, segment and promise has here: the one of its name, or new."""
    known: dict[str, dict[str, str]] = {}
    for table in ("segments", "channels", "promises"):
        by_name = {_name(each): each.id for each in draft.table(table).values()}
        known[table] = {}
        for record in held.get(table, ()):
            name = _name(record)
            if name not in by_name:
                by_name[name] = draft.new_id(name)
                draft.put(record.changed(id=by_name[name]))
            known[table][record.id] = by_name[name]
    return known


def _name(record: Any) -> str:
    return str(getattr(record, "name", None) or record.text)


def _translated(record: Any, words: dict[str, dict[str, str]], **fields: Any) -> Any:
    for dimension in LISTS:
        if hasattr(record, dimension.field):
            known = words[dimension.table]
            held = (known[word] for word in getattr(record, dimension.field) if word in known)
            fields[dimension.field] = tuple(dict.fromkeys(held))
    return record.changed(**fields)


def _put_connections(
    draft: Draft,
    connections: Iterable[Connection],
    ids: dict[str, str],
    words: dict[str, dict[str, str]],
) -> None:
    for each in connections:
        if each.source in ids and each.target in ids:
            ends = {"source": ids[each.source], "target": ids[each.target]}
            draft.put(_translated(each, words, **ends))
