"""The tags of a sketch's touchpoint: one tag's words into a field's value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from journeymapper.model.dimensions import BY_FIELD, DIMENSIONS, FEELING, Dimension

KEYWORDS: dict[str, str] = {
    "by": "channels",
    "for": "segments",
    "asks for": "asks_for",
    "makes": "promises_made",
    "keeps": "promises_kept",
    "pain": "pains",
    "gain": "gains",
    "system": "systems",
    "actor": "actors",
    "started by": "initiator",
    **{dimension.field.replace("_", " "): dimension.field for dimension in DIMENSIONS},
}
FACT = re.compile(r'fail(?:\s+(\d+))?(?:\s+within\s+(\d+)h)?(?:\s+"([^"]*)")?')


def read_tag(tag: str, record: dict[str, Any]) -> None:
    """Put what a tag says into a touchpoint's raw fields.

    Raises ValueError where no dimension knows the tag.
    """
    if _fact(tag, record):
        return
    if re.fullmatch(r"[+-]?[0-3]", tag):
        record[FEELING.field] = int(tag)
        return
    for keyword in sorted(KEYWORDS, key=len, reverse=True):
        if tag.startswith(keyword + " "):
            _tag(BY_FIELD[KEYWORDS[keyword]], tag[len(keyword) :].strip(), record)
            return
    word, strength = _word_and_strength(tag)
    for dimension in DIMENSIONS:
        if dimension.kind == "yes" and dimension.field.replace("_", " ") == tag:
            record[dimension.field] = True
            return
        if any(value.key == word for value in dimension.values):
            _tag(dimension, tag if strength is not None else word, record)
            return
    raise ValueError(f"{tag!r} is no tag; a value of a dimension, or its name and a value")


def mentioned(record: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """(table, id) of everything a touchpoint's raw fields refer to."""
    for dimension in DIMENSIONS:
        if dimension.table:
            yield from ((dimension.table, key) for key in record.get(dimension.field, ()))


def _fact(tag: str, record: dict[str, Any]) -> bool:
    if match := FACT.fullmatch(tag):
        record["fail_point"] = {
            "text": match[3] or "",
            "severity": int(match[1]) if match[1] else None,
            "resolve_within_hours": int(match[2]) if match[2] else None,
        }
    elif match := re.fullmatch(r"lasts (\d+)", tag):
        record["duration_minutes"] = int(match[1])
    elif match := re.fullmatch(r"expects (below|met|exceeded)", tag):
        record["expectation"] = {"outcome": match[1]}
    elif match := re.fullmatch(r"metric (.+) (-?\d+)", tag):
        record.setdefault("metrics", []).append({"name": match[1], "value": int(match[2])})
    elif match := re.fullmatch(r"votes (\d+)", tag):
        record["votes"] = int(match[1])
    else:
        return False
    return True


def _tag(dimension: Dimension, value: str, record: dict[str, Any]) -> None:
    match dimension.kind:
        case "many" | "words":
            record.setdefault(dimension.field, []).append(value)
        case "strengths":
            word, strength = _word_and_strength(value)
            record.setdefault(dimension.field, {})[word] = 1 if strength is None else strength
        case "scale":
            record[dimension.field] = int(value)
        case _:
            record[dimension.field] = {dimension.part: value} if dimension.part else value


def _word_and_strength(tag: str) -> tuple[str, int | None]:
    match = re.fullmatch(r"(\w+)\s+([+-]?\d)", tag)
    return (match[1], int(match[2])) if match else (tag.replace(" ", "_"), None)
