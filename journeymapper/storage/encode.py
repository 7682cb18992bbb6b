"""A journey as the canonical bytes of a file: the same journey always gives the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from typing import Any

from pydantic_core import PydanticSerializationError, SchemaSerializer, core_schema

from journeymapper.model.fields import TO_THE_LETTER
from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.records import Part
from journeymapper.model.table import Table
from journeymapper.model.unknown import unknown_fields
from journeymapper.storage.migrations import FORMAT, VERSION
from journeymapper.storage.render import render
from journeymapper.storage.schema import REQUIRED_TABLES

ALWAYS_WRITTEN = object()
WRITER = SchemaSerializer(core_schema.any_schema())


def encode(journey: Journey) -> bytes:
    """The journey as the bytes of a `.journey` file.

    Pydantic writes what it writes as the format has it, and a map is seldom more. Numbers in the
    words of a file, and fields of newer versions, need our own.
    """
    if _is_usual(journey):
        tree = _tree(journey, list)
        with suppress(PydanticSerializationError):
            text = WRITER.to_json(tree, indent=2, exclude_defaults=True, context=TO_THE_LETTER)
            return text + b"\n"
    tree = _tree(journey, lambda table: [plain(record) for record in table])
    tree |= journey.header.model_extra or {}
    return (render(tree) + "\n").encode("utf-8")


def _is_usual(journey: Journey) -> bool:
    """Whether each table holds its records, and they nothing that this version does not know."""
    kinds = ({kind, *map(type, journey.table(name))} for name, kind in RECORD_TYPES.items())
    return all(len(each) == 1 for each in kinds) and not unknown_fields(journey)


def _tree(journey: Journey, told: Callable[[Table[Any]], list[Any]]) -> dict[str, Any]:
    tables = {name: journey.table(name) for name in RECORD_TYPES}
    return {
        "format": FORMAT,
        "version": VERSION,
        **_known(journey.header),
        **{
            name: told(table)
            for name, table in tables.items()
            if len(table) or name in REQUIRED_TABLES
        },
    }


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
