"""A patch as JSON, and back: one entry of the recovery journal.

Of a record that is before and after an edit only the fields that differ are written: the rest is
in the map that the entries before have made. Records that came or went are written whole.
"""

from __future__ import annotations

from typing import Any

from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.patch import Change, Patch, PatchMismatch
from journeymapper.model.plain import plain
from journeymapper.model.records import Header, Record
from journeymapper.storage.parse import parse
from journeymapper.storage.render import render

NOTHING = object()
TYPES: dict[str, type[Record]] = {**RECORD_TYPES, "header": Header}


def patch_bytes(patch: Patch, at: float) -> bytes:
    """The patch, done at a moment (seconds since 1970)."""
    changes = [_change(each) for each in patch.changes]
    return render({"label": patch.label, "at": at, "changes": changes}).encode()


def read_patch(data: bytes, journey: Journey) -> tuple[Patch, float]:
    """The patch and its moment, for the journey that it was made for.

    Raises BadMap, ValueError, KeyError, TypeError where it is none, PatchMismatch where it is one
    for another journey.
    """
    tree = parse(data, "journal").tree
    changes = tuple(_read_change(each, journey) for each in tree["changes"])
    return Patch(str(tree["label"]), changes), float(tree["at"])


def _change(change: Change) -> dict[str, Any]:
    before, after = change.before, change.after
    where = {"table": change.table, "key": change.key}
    places = {"places": [change.place_before, change.place_after]}
    if before is None or after is None or before.unknown != after.unknown:
        whole = {"before": before and plain(before), "after": after and plain(after)}
        return {**where, **whole, **places}
    names = _differing(before, after)
    sides = {"was": before, "now": after}
    differ = {
        side: {name: plain(getattr(held, name)) for name in names} for side, held in sides.items()
    }
    return {**where, **differ, **places} if change.place_after is not None else {**where, **differ}


def _differing(before: Record, after: Record) -> list[str]:
    """The fields in which two records differ, in the order of the file."""
    was, now = vars(before), vars(after)
    names = {
        name
        for name in was.keys() | now.keys()
        if was.get(name, NOTHING) is not now.get(name, NOTHING)
    }
    names -= {"unknown"}
    differ = {name for name in names if getattr(before, name) != getattr(after, name)}
    return [name for name in before.defaults if name in differ] if differ else []


def _read_change(tree: Any, journey: Journey) -> Change:
    table, key, places = tree["table"], tree["key"], tree.get("places", (None, None))
    if "now" in tree:
        held = journey.header if table == "header" else journey.table(table)[key]
        if any(plain(getattr(held, name)) != value for name, value in tree["was"].items()):
            raise PatchMismatch(f"{table} {key!r} is not what this edit was made for")
        now = TYPES[table].made({**plain(held), **tree["now"]}) if tree["now"] else held
        return Change(table, key, held, now, *places)
    if "moved" in tree:  # in journals of version 1
        record = TYPES[table].made(tree["moved"])
        return Change(table, key, record, record, *places)
    before, after = (
        None if tree[side] is None else TYPES[table].made(tree[side])
        for side in ("before", "after")
    )
    return Change(table, key, before, after, *places)
