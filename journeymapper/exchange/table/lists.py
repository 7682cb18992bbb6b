"""The entries of a list in one cell."""

from __future__ import annotations

import re

PART = re.compile(r'[^\S\n]*"((?:[^"]|"")*)"\s*(?=[,;\n]|$)|([^,;\n]*)')
SENTENCE = re.compile(PART.pattern.replace(",;", ";"))
SENTENCES = ("pains", "gains", "opportunities")
"""Lists of sentences: where a semicolon or a line parts them, a comma is part of the sentence."""
BULLET = re.compile(r"^(?:[-*•◦▪–]\s+|[•◦▪])")


def parts_of(cell: str, part: re.Pattern[str] = PART) -> tuple[str, ...]:
    """The entries of a list, parted by commas, semicolons or lines; quotes keep one whole."""
    found: list[str] = []
    at = 0
    while at <= len(cell):
        match = part.match(cell, at)
        if match is None:
            break
        quoted = match[1]
        entry = BULLET.sub("", match[2].strip()) if quoted is None else quoted.replace('""', '"')
        if entry.strip():
            found.append(entry.strip())
        at = match.end() + 1
    return tuple(dict.fromkeys(found))
