"""JSON as the file format has it: two spaces, nothing escaped, numbers as they were read."""

from __future__ import annotations

from collections.abc import Callable
from json.encoder import encode_basestring
from typing import Any

from journeymapper.storage.figure import Figure

ROWS = (list, tuple)


def render(value: Any) -> str:
    """A tree of values as text in canonical form, without the last newline."""
    pieces: list[str] = []
    _write(value, "\n", pieces.append)
    return "".join(pieces)


def _write(value: Any, margin: str, out: Callable[[str], object]) -> None:
    if isinstance(value, str):
        out(encode_basestring(value))
    elif value is None or value is True or value is False:
        out("null" if value is None else str(value).lower())
    elif isinstance(value, int):
        out(int.__repr__(value))
    elif isinstance(value, float):
        out(value.text if isinstance(value, Figure) else float.__repr__(value))
    elif isinstance(value, ROWS):
        lead, inner = "[", margin + "  "
        for child in value:
            out(lead + inner)
            _write(child, inner, out)
            lead = ","
        out(margin + "]" if value else "[]")
    else:
        lead, inner = "{", margin + "  "
        for key, child in value.items():
            out(lead + inner + encode_basestring(key) + ": ")
            _write(child, inner, out)
            lead = ","
        out(margin + "}" if value else "{}")
