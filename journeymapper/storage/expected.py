"""What the format expects at a place, in words: "a whole number from -3 to 3"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from journeymapper.model.fields import ID_PATTERN, NOT_BLANK_PATTERN
from journeymapper.model.records import Part
from journeymapper.storage.schema import definition, file_schema

ID_WORDS = "an id: 1 to 64 of A-Z a-z 0-9 _ . -, first a letter or digit"
PLAIN = {
    "boolean": "true or false",
    "array": "a list",
    "object": "an object",
    "null": "null",
}


def expected(kind: type[Part], place: Sequence[str | int]) -> str:
    """What a record of this type holds at a place in it (`("fail_point", "severity")`)."""
    node = definition(kind)
    for step in place:
        node = _inside(node, step)
    return _words(_resolved(node))


def _inside(node: dict[str, Any], step: str | int) -> dict[str, Any]:
    node = _not_null(_resolved(node))
    if step == "[key]":
        return {"enum": node["enum"]} if "enum" in node else node
    if isinstance(step, int):
        inside: dict[str, Any] = node["items"]
    elif "properties" in node:
        inside = node["properties"][step]
    elif step in node["propertyNames"]["enum"]:
        inside = node["additionalProperties"]
    else:
        inside = node["propertyNames"]
    return inside


def _resolved(node: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in node:
        resolved: dict[str, Any] = file_schema()["$defs"][node["$ref"].rpartition("/")[2]]
        return resolved
    return node


def _not_null(node: dict[str, Any]) -> dict[str, Any]:
    for option in node.get("anyOf", ()):
        if option.get("type") != "null":
            return _resolved(option)
    return node


def _words(node: dict[str, Any]) -> str:
    if "anyOf" in node:
        return f"{_words(_not_null(node))}, or null"
    if "enum" in node:
        return f"one of {', '.join(node['enum'])}"
    kind = node["type"]
    if kind in ("integer", "number"):
        return _number(node, "a whole number" if kind == "integer" else "a number")
    return _text(node) if kind == "string" else PLAIN[kind]


def _number(node: dict[str, Any], noun: str) -> str:
    if "maximum" in node:
        return f"{noun} from {node['minimum']} to {node['maximum']}"
    if "minimum" in node:
        return f"{noun} from {node['minimum']} up"
    return f"{noun} above {node['exclusiveMinimum']}" if "exclusiveMinimum" in node else noun


def _text(node: dict[str, Any]) -> str:
    if node.get("format") == "date":
        return "a date like 2026-11-30"
    if node.get("pattern") == ID_PATTERN:
        return ID_WORDS
    noun = "text that is not empty" if node.get("pattern") == NOT_BLANK_PATTERN else "text"
    return f"{noun}, of at most {node['maxLength']} characters"
