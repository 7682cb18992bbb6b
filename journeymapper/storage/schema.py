"""The JSON Schema of the file format, made from the records."""

from __future__ import annotations

from functools import cache
from typing import Any

from journeymapper.model.journey import RECORD_TYPES
from journeymapper.model.records import Header, Part, Record
from journeymapper.storage.migrations import FORMAT, VERSION
from journeymapper.storage.whole import REQUIRED_TABLES


@cache
def file_schema() -> dict[str, Any]:
    """The schema of a whole map (draft 2020-12); what it cannot say is in docs/file-format.md."""
    from pydantic.json_schema import models_json_schema

    from journeymapper.model.judged import judge_of

    records: list[type[Record]] = [Header, *RECORD_TYPES.values()]
    _, definitions = models_json_schema([(judge_of(kind), "validation") for kind in records])
    parts = definitions["$defs"]
    header = parts.pop("Header")
    tables = {
        name: {"type": "array", "items": {"$ref": f"#/$defs/{kind.__name__}"}}
        for name, kind in RECORD_TYPES.items()
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Journey map",
        "description": "A customer journey map of JourneyMapper, file format version 1.",
        "type": "object",
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            **header["properties"],
            **tables,
        },
        "required": ["format", "version", *header["required"], *REQUIRED_TABLES],
        "$defs": parts,
    }


def definition(kind: type[Part]) -> dict[str, Any]:
    """The part of the schema that describes one type of record."""
    whole = file_schema()
    found: dict[str, Any] = whole if kind is Header else whole["$defs"][kind.__name__]
    return found
