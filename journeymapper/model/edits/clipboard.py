"""Touchpoints as text for the clipboard, and text back as touchpoints."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from journeymapper.language import tr
from journeymapper.model.clean import cleaned_tree
from journeymapper.model.dimensions import DIMENSIONS
from journeymapper.model.draft import Draft
from journeymapper.model.edits.lines import rows_of
from journeymapper.model.edits.names import Names, name_key
from journeymapper.model.edits.rows import UNNAMED_STAGE, add_rows
from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.patch import Patch
from journeymapper.model.plain import plain
from journeymapper.model.records import Connection
from journeymapper.model.sketch import SketchError, sketch

FORMAT, BEGINNING = "journeymapper-touchpoints", 100
LISTS = tuple(dimension for dimension in DIMENSIONS if dimension.table)
LONGEST_OUTLINE, LONGEST_LINE = 200_000, 2_000
"""In characters; what is longer is read line by line."""
LONGEST_COPY, MOST_VALUES, MOST_RECORDS = 32 * 1024 * 1024, 1_000_000, 20_000
"""Of a copy, in characters; text from a web page may say that it is one, too."""
BULLETED = re.compile(r"\s*(?:[-*+•◦▪–]|\d+[.)])\s")


def copy(journey: Journey, ids: Iterable[str]) -> str:
    """Touchpoints as text that `paste` reads: with their stages, connections and words."""
    chosen = {*ids}
    touchpoints = [each for each in journey.touchpoints if each.id in chosen]
    stages = {each.stage for each in touchpoints}
    held: dict[str, list[Any]] = {
        "stages": [each for each in journey.stages if each.id in stages],
        "touchpoints": touchpoints,
        "connections": [
            each for each in journey.connections if each.source in chosen and each.target in chosen
        ],
    }
    for dimension in LISTS:
        words = {word for each in touchpoints for word in getattr(each, dimension.field)}
        if dimension.table == "segments":
            words |= {word for each in held["connections"] for word in each.segments}
        records = held.setdefault(dimension.table, [])
        records += [
            each
            for each in journey.table(dimension.table)
            if each.id in words and each not in records
        ]
    dumped = {name: [*map(plain, records)] for name, records in held.items()}
    return json.dumps({"format": FORMAT, **dumped}, ensure_ascii=False)


def paste(journey: Journey, text: str, stage: str | None = None, after: str | None = None) -> Patch:
    """The text's touchpoints in a stage, after another touchpoint or at its end.

    Reads what `copy` gave, an outline, else plain lines, each leading to the next. Copies of more
    than one stage and outlines bring their stages; where `stage` is None there is a new one.
    """
    if text.startswith("{") and FORMAT in text[:BEGINNING]:
        return _paste_records(journey, _own(text), stage, after)
    if (outline := _outline(text)) is not None:
        return paste_journey(journey, outline)
    return add_rows(journey, rows_of(text), stage, after)


def paste_journey(journey: Journey, other: Journey) -> Patch:
    """Another map's stages and touchpoints at the end; stages are found by their names."""
    names = ("stages", "touchpoints", "connections", "segments", "channels", "promises")
    return _paste_records(journey, {n: list(other.table(n)) for n in names}, None, None)


def _own(text: str) -> dict[str, list[Any]]:
    """The records in text that `copy` gave; none where it says so only, or holds too many."""
    if len(text) > LONGEST_COPY or sum(text.count(mark) for mark in ",[{") > MOST_VALUES:
        return {}
    try:
        raw = cleaned_tree(json.loads(text))
        if raw.pop("format") != FORMAT or sum(map(len, raw.values())) > MOST_RECORDS:
            return {}
        return {name: [RECORD_TYPES[name].made(row) for row in rows] for name, rows in raw.items()}
    except (ValueError, TypeError, KeyError, RecursionError):
        return {}


def _outline(text: str) -> Journey | None:
    """The journey that text sketches, where every stage holds a touchpoint; None for other text."""
    if len(text) > LONGEST_OUTLINE or BULLETED.match(text):
        return None
    if max(map(len, text.splitlines()), default=0) > LONGEST_LINE:
        return None
    if not any(line[:1].isspace() for line in text.splitlines()):
        return None  # touchpoints stand farther in than their stage
    try:
        read = sketch(text)
    except (SketchError, ValueError):
        return None
    homes = {each.stage for each in read.touchpoints}
    return read if len(read.stages) and homes == {*read.stages.keys} else None


def _paste_records(
    journey: Journey, held: dict[str, list[Any]], stage: str | None, after: str | None
) -> Patch:
    draft = Draft(journey)
    words = _words(draft, held)
    homes = _homes(draft, held, stage)
    ids: dict[str, str] = {}
    for record in held.get("touchpoints", ()):
        ids[record.id] = draft.new_id(record.title)
        home = homes.get(record.stage) or _home(draft, stage)
        homes.setdefault(record.stage, home)
        draft.put(_translated(record, words, id=ids[record.id], stage=home, position=None))
    _put_connections(draft, held.get("connections", ()), ids, words)
    behind = draft.table("touchpoints").get(after) if after else None
    if behind is not None:
        table = draft.table("touchpoints")
        beside = [key for key in ids.values() if table[key].stage == behind.stage]
        draft.gather("touchpoints", beside, behind.id)
    return draft.patch(tr("Paste"))


def _homes(draft: Draft, held: dict[str, list[Any]], stage: str | None) -> dict[str, str]:
    """Which stage the touchpoints of each copied stage go to; copies of one follow the hand."""
    copied = held.get("stages", [])
    if len(copied) == 1 and stage is not None:
        return {copied[0].id: stage}
    known = {name_key(each.name): each.id for each in reversed(draft.table("stages").values())}
    homes: dict[str, str] = {}
    for each in copied:
        key = name_key(each.name)
        if key not in known:
            known[key] = draft.new_id(each.name)
            draft.put(each.changed(id=known[key]))
        homes[each.id] = known[key]
    return homes


def _home(draft: Draft, stage: str | None) -> str:
    return stage or Names(draft).id("stages", tr(UNNAMED_STAGE))


def _words(draft: Draft, held: dict[str, list[Any]]) -> dict[str, dict[str, str]]:
    """Which id each pasted channel, segment and promise has here: the one of its name, or new."""
    names = Names(draft)
    return {
        table: {record.id: names.same(table, record) for record in held.get(table, ())}
        for table in ("segments", "channels", "promises")
    }


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
        if each.source in ids and each.target in ids and each.source != each.target:
            ends = {"source": ids[each.source], "target": ids[each.target]}
            draft.put(_translated(each, words, **ends))
