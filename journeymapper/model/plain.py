"""Records as the values of a file: lists, objects, texts and numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from journeymapper.model.records import Part


def plain(value: Any) -> Any:
    """A record, or a part of one, as the tree of values that a file has of it."""
    if isinstance(value, Part):
        own = value.unknown
        known = {name: plain(held) for name, held in value.__dict__.items() if held is not own}
        return {**known, **own}
    return _plain(value, plain)


def whole(value: Any) -> Any:
    """The same with every field, also where it holds what it holds when nothing is said."""
    if isinstance(value, Part):
        return {**{name: whole(held) for name, held in value.fields().items()}, **value.unknown}
    return _plain(value, whole)


def _plain(value: Any, each_as: Any) -> Any:
    if isinstance(value, tuple):
        return [each_as(each) for each in value]
    return dict(value) if isinstance(value, Mapping) else value
