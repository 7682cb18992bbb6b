"""Writes docs/formats.md from the table of formats: python -m scripts.formats."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from journeymapper.formats import FORMATS, Format

PAGE = Path(__file__).resolve().parents[1] / "docs" / "formats.md"
HEAD = """# Formats

What can be opened, dropped on the window and given to any command, and what can be written. Written
by `python -m scripts.formats` from `journeymapper/formats.py`, and kept in step by a test.

| format | files | read | written | it cannot hold |
|---|---|---|---|---|
"""
FOOT = """
A file is known by the end of its name; one whose name says nothing is read as a `.journey`. Opening
another format makes a new map that has no file yet, and lists what could not come along; tables are
previewed first ([what tables can hold](tables.md)). `journeymapper convert` and
`journeymapper export` tell the same on standard error, item by item
([the command line](command-line.md)). How a diagram and a map go together: [Mermaid](mermaid.md),
[draw.io and others](diagrams.md).
"""


def page() -> str:
    """The page as it is to be."""
    return HEAD + "".join(f"| {' | '.join(_cells(each))} |\n" for each in FORMATS) + FOOT


def _cells(format: Format) -> Iterator[str]:
    yield format.title
    files = ", ".join(f"`{suffix}`" for suffix in format.suffixes)
    also = ", ".join(f"`{suffix}`" for suffix in format.also_in)
    yield f"{files}; inside {also}" if also else files
    yield "yes" if format.reader else "no"
    yield _written(format)
    yield format.left_out


def _written(format: Format) -> str:
    if not format.writer:
        return "no"
    return "`export`, `convert`" if format.kind in ("map", "table") else "`export`"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
