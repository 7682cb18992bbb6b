"""The foreign formats that can be read, by the suffix of their files."""

from __future__ import annotations

from pathlib import Path

from journeymapper.exchange.table.files import DELIMITED, LINES

READABLE = (*DELIMITED, *LINES)
"""Suffixes of files that `read` takes."""


def is_foreign(path: Path) -> bool:
    """Whether a file is in a format that has to be imported."""
    return path.suffix.lower() in READABLE
