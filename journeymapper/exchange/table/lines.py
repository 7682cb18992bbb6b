"""The lines of a long text, one at a time: a list of all of them can take many times its room."""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.exchange.table.grid import CELL, COLUMNS, ROWS, BadTable
from journeymapper.language import tr

LONGEST_ROW = CELL * COLUMNS
"""In characters; a longer one has too many cells, or one that is too long."""
MOST_LINES = 25 * ROWS


class Lines(Iterator[str]):
    """The lines with their ends. A row may take several: `end_row` says where one ends.

    Raises BadTable for a row that is too long, before it is read, and for too many lines.
    """

    def __init__(self, text: str) -> None:
        self._text = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
        self._at = self._row = self._count = 0

    def __next__(self) -> str:
        if self._at >= len(self._text):
            raise StopIteration
        start, end = self._at, self._text.find("\n", self._at) + 1
        self._at = end or len(self._text)
        self._count += 1
        if self._count > MOST_LINES or self._at - self._row > LONGEST_ROW:
            raise BadTable(tr("The table has a row that is too long. Take a part of it."))
        return self._text[start : self._at]

    def end_row(self) -> None:
        """The lines so far are rows of their own."""
        self._row = self._at
