"""A patch as JSON, and back: one entry of the recovery journal."""

from __future__ import annotations

from typing import Any

from journeymapper.model.journey import RECORD_TYPES
from journeymapper.model.patch import Change, Patch
from journeymapper.model.records import Header, Record
from journeymapper.storage.encode import plain
from journeymapper.storage.parse import parse
from journeymapper.storage.render import render

TYPES: dict[str, type[Record]] = {**RECORD_TYPES, "header": Header}


def patch_bytes(patch: Patch, at: float) -> bytes:
    """The patch, done at a moment (seconds since 1970)."""
    changes = [_change(each) for each in patch.changes]
    return render({"label": patch.label, "at": at, "changes": changes}).encode()


def read_patch(data: bytes) -> tuple[Patch, float]:
    """The patch and its moment. Raises BadMap, ValueError, KeyError, TypeError where it is none."""
    tree = parse(data, "journal").tree
    changes = tuple(_read_change(each) for each in tree["changes"])
    return Patch(str(tree["label"]), changes), float(tree["at"])


def _change(change: Change) -> dict[str, Any]:
    places = {"places": [change.place_before, change.place_after]}
    where = {"table": change.table, "key": change.key}
    if change.before is change.after:
        return {**where, "moved": plain(change.after), **places}
    sides = {"before": change.before, "after": change.after}
    return {**where, **{side: held and plain(held) for side, held in sides.items()}, **places}


def _read_change(tree: Any) -> Change:
    table, key, places = tree["table"], tree["key"], tree["places"]
    if "moved" in tree:
        record = TYPES[table].model_validate(tree["moved"])
        return Change(table, key, record, record, *places)
    before, after = (
        None if tree[side] is None else TYPES[table].model_validate(tree[side])
        for side in ("before", "after")
    )
    return Change(table, key, before, after, *places)
