"""The table in a file, or its text where it holds lines only."""

from __future__ import annotations

import re
from pathlib import Path

from journeymapper.exchange.encodings import BYTE_ORDER_MARKS, WINDOWS
from journeymapper.exchange.table.delimited import delimiter_of, rows_of
from journeymapper.exchange.table.grid import (
    CHARACTERS,
    BadTable,
    Grid,
    grid_of,
    within_memory,
)
from journeymapper.exchange.table.pasted import table_in
from journeymapper.language import tr

DELIMITED = (".csv", ".tsv")
LINES = (".txt", ".md", ".markdown")
SEPARATOR = re.compile(r"[ \t]*sep=(\S)[ \t\r]*(?:\n|$)", re.IGNORECASE)
WIDE = 0.7
"""The share of zero bytes among every second one from which text is UTF-16 without its mark."""


@within_memory()
def read_table(path: Path) -> Grid | str:
    """The table in a file; its text where that holds no table of more than one column.

    Raises BadTable, which says what to try.
    """
    try:
        with path.open("rb") as file:
            data = file.read(CHARACTERS + 1)
    except OSError as error:
        raise BadTable(
            tr("The file cannot be read ({reason}).").format(reason=error.strerror or error)
        ) from None
    return in_delimited(data) if path.suffix.lower() in DELIMITED else in_text(data)


@within_memory()
def in_delimited(data: bytes) -> Grid:
    """The cells in the bytes of a CSV or TSV file. Raises BadTable."""
    return _delimited(_text(data))


@within_memory()
def in_text(data: bytes) -> Grid | str:
    """The table in the bytes of a text or Markdown file, else its text. Raises BadTable."""
    text = _text(data)
    return table_in(text) or text


def _text(data: bytes) -> str:
    if len(data) > CHARACTERS:
        raise BadTable(tr("The file is larger than 64 MB. Take a part of it."))
    return decoded(data)


def decoded(data: bytes) -> str:
    """The text of a file in UTF-8, UTF-16 or, as older programs write, Windows' cp1252.

    Raises BadTable for what is no text.
    """
    for mark, encoding in BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            return _as(data, encoding)
    for half, encoding in ((data[1::2], "utf-16-le"), (data[::2], "utf-16-be")):
        if half.count(0) > WIDE * len(half):
            return _as(data, encoding)
    try:
        return _as(data, "utf-8")
    except BadTable:
        if b"\0" in data:
            raise
    return data.decode(WINDOWS, "replace")


def _as(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise BadTable(tr("The file holds no text. Save the table as CSV, and take that."))
    return text


def _delimited(text: str) -> Grid:
    if found := SEPARATOR.match(text, 0, 80):
        return grid_of(rows_of(text[found.end() :], found[1]))
    return grid_of(rows_of(text, delimiter_of(text)))
