"""What the format expects at a place, in words: "a whole number from -3 to 3"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from journeymapper.language import marked, tr
from journeymapper.model.fields import NOT_BLANK_PATTERN
from journeymapper.model.records import Part
from journeymapper.model.values import ID_PATTERN
from journeymapper.storage.schema import definition, file_schema

ID_WORDS = marked("an id: 1 to 64 of A-Z a-z 0-9 _ . -, first a letter or digit")
PLAIN = {
    "boolean": marked("true or false"),
    "array": marked("a list"),
    "object": marked("an object"),
    "null": marked("null"),
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
        return tr("{expected}, or null").format(expected=_words(_not_null(node)))
    if "enum" in node:
        return tr("one of {words}").format(words=", ".join(node["enum"]))
    kind = node["type"]
    if kind in ("integer", "number"):
        return _number(node, tr("a whole number") if kind == "integer" else tr("a number"))
    return _text(node) if kind == "string" else tr(PLAIN[kind])


def _number(node: dict[str, Any], noun: str) -> str:
    if "maximum" in node:
        said = tr("{noun} from {minimum} to {maximum}")
        return said.format(noun=noun, minimum=node["minimum"], maximum=node["maximum"])
    if "minimum" in node:
        return tr("{noun} from {minimum} up").format(noun=noun, minimum=node["minimum"])
    if "exclusiveMinimum" in node:
        return tr("{noun} above {least}").format(noun=noun, least=node["exclusiveMinimum"])
    return noun


def _text(node: dict[str, Any]) -> str:
    if node.get("format") == "date":
        return tr("a date like 2026-11-30")
    if node.get("pattern") == ID_PATTERN:
        return tr(ID_WORDS)
    said = tr("text, of at most {n} characters")
    if node.get("pattern") == NOT_BLANK_PATTERN:
        said = tr("text that is not empty, of at most {n} characters")
    return said.format(n=node["maxLength"])
