"""Text as a map may hold it: the one door that every text of a record comes through."""

from __future__ import annotations

import re
from math import isfinite
from typing import Any

DEEPEST = 40
"""How deep values may lie in a record, less than in a file."""
DIRT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters but newline and tab, lone surrogates and noncharacters.

They cannot be seen, and make saving or exporting fail later.
"""
CONTROLS = bytes(code for code in range(128) if DIRT.match(chr(code)))
"""What of it is ASCII."""


def is_clean(text: str) -> bool:
    """Whether a text, which may be long, has no dirt in it."""
    if text.isascii():
        return len(text.encode().translate(None, CONTROLS)) == len(text)
    return text.isprintable() or DIRT.search(text) is None


def cleaned(value: object) -> object:
    """A text without characters that no file could carry; anything else as it is."""
    if not isinstance(value, str) or value.isprintable():
        return value
    return DIRT.sub("", value)


def entered(text: str) -> str:
    """What was typed or pasted into a field, as a map would hold it; "" where nothing is left."""
    return str(cleaned(text)).strip()


def cleaned_tree(value: Any, depth: int = DEEPEST) -> Any:
    """Values of JSON with all their texts and keys cleaned.

    Raises ValueError for what no file can carry at all: numbers without end, values too deep.
    """
    if not depth or (isinstance(value, float) and not isfinite(value)):
        raise ValueError(value)
    if isinstance(value, dict):
        return {cleaned(key): cleaned_tree(each, depth - 1) for key, each in value.items()}
    if isinstance(value, list):
        return [cleaned_tree(each, depth - 1) for each in value]
    return cleaned(value)
