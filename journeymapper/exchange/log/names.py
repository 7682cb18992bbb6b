"""The words of a log as a map may hold them."""

from __future__ import annotations

from journeymapper.language import tr
from journeymapper.model.clean import entered

LONGEST = 4_000
"""As long as the text of a record may be."""


def named(text: str) -> str:
    """A text of a log as a title: one line, never empty."""
    return " ".join(entered(text).split())[:LONGEST] or tr("New touchpoint")
