"""Sentences: a text ended as one, and the first of several."""

from __future__ import annotations

import re

_END = re.compile(r"(?<=[.!?])[”“\"]?\s+(?=[A-ZÀ-ÖØ-Þ“„\d])")


def sentence(text: str) -> str:
    """The text with a full stop, unless it ends already, be it inside a quotation."""
    said = text.strip()
    return said if said.rstrip('”“")').endswith((".", "!", "?", "…")) else f"{said}."


def first_sentence(text: str) -> str:
    """The first sentence of a text."""
    return _END.split(text, maxsplit=1)[0]
