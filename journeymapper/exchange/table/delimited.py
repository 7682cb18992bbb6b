"""Rows of text whose cells are parted by a tab, a comma or a semicolon, quoted where need be."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from journeymapper.exchange.table.grid import CELL, ROWS, BadTable
from journeymapper.exchange.table.lines import Lines
from journeymapper.language import grouped, tr

DELIMITERS = "\t;,|"
"""In the order in which they are believed where two part the text equally well."""
SAMPLE = 40


def delimiter_of(text: str) -> str:
    """The character that parts the text's rows into the same number of cells most often."""
    return max(DELIMITERS, key=lambda mark: (_evenness(text, mark), -DELIMITERS.index(mark)))


def rows_of(text: str, delimiter: str) -> Iterator[list[str]]:
    """The cells of each row. Text whose quotes do not match is read as if they were letters."""
    text = text.replace("\0", "")
    broken = _is_broken(text, delimiter)
    csv.field_size_limit(max(csv.field_size_limit(), CELL * 64))
    lines = Lines(text)
    reader = csv.reader(
        lines,
        delimiter=delimiter,
        quotechar=None if broken else '"',
        quoting=csv.QUOTE_NONE if broken else csv.QUOTE_MINIMAL,
    )
    try:
        for row in reader:
            lines.end_row()
            yield row
    except csv.Error:
        raise BadTable(
            tr("The table has a cell of more than {most} characters. Make it shorter.").format(
                most=grouped(CELL)
            )
        ) from None


def _evenness(text: str, delimiter: str) -> float:
    """From 0 to 1: how many of the first rows have as many cells as most, and more than one."""
    try:
        rows = [row for row in islice(rows_of(text[: CELL * 4], delimiter), SAMPLE) if row]
    except BadTable:
        return 0
    if not rows:
        return 0
    ((width, count),) = Counter(len(row) for row in rows).most_common(1)
    return count / len(rows) if width > 1 else 0


def _is_broken(text: str, delimiter: str) -> bool:
    """Whether a quote is opened at a cell's start and never closed, or closed amid its words."""
    if '"' not in text:
        return False
    if text.count('"') % 2:
        return True
    lines = Lines(text)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    try:
        for _ in islice(reader, ROWS):
            lines.end_row()
    except csv.Error:
        return True
    return False
