"""Text as a map may hold it: the one door that every text of a record comes through."""

from __future__ import annotations

import re

DIRT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters but newline and tab, lone surrogates and noncharacters.

They cannot be seen, and make saving or exporting fail later.
"""


def cleaned(value: object) -> object:
    """A text without characters that no file could carry; anything else as it is."""
    if not isinstance(value, str) or value.isprintable():
        return value
    return DIRT.sub("", value)
