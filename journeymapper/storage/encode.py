"""A journey as the canonical bytes of a file: the same journey always gives the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.records import Part
from journeymapper.storage.migrations import FORMAT, VERSION
from journeymapper.storage.render import render
from journeymapper.storage.schema import REQUIRED_TABLES

ALWAYS_WRITTEN = object()


def encode(journey: Journey) -> bytes:
    """The journey as the bytes of a `.journey` file."""
    tree: dict[str, Any] = {"format": FORMAT, "version": VERSION, **_known(journey.header)}
    for name in RECORD_TYPES:
        table = journey.table(name)
        if len(table) or name in REQUIRED_TABLES:
            tree[name] = [plain(record) for record in table]
    tree |= journey.header.model_extra or {}
    return (render(tree) + "\n").encode("utf-8")


def plain(value: Any) -> Any:
    """A record, or a part of one, as the tree of values that a file has of it."""
    if isinstance(value, Part):
        return {**_known(value), **(value.model_extra or {})}
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    return dict(value) if isinstance(value, Mapping) else value


def _known(part: Part) -> dict[str, Any]:
    held = part.__dict__
    return {
        name: plain(held[name])
        for name, default in _defaults(type(part)).items()
        if default is ALWAYS_WRITTEN or held[name] != default
    }


@cache
def _defaults(kind: type[Part]) -> dict[str, Any]:
    return {
        name: ALWAYS_WRITTEN
        if field.is_required()
        else field.get_default(call_default_factory=True)
        for name, field in kind.model_fields.items()
    }
