"""A Markdown table: cells between bars, a line of dashes below the first row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from journeymapper.exchange.table.grid import ROWS
from journeymapper.exchange.table.lines import Lines

DASHES = re.compile(r"\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*")
BAR = re.compile(r"(?<!\\)\|")
BREAK = re.compile(r"(?<!\\)<br\s*/?>", re.IGNORECASE)
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
LONGEST_MARKED = 2_000
EMPHASIS = re.compile(r"(?<!\\)(\*\*|__|`)(?=\S)((?:(?!\1).)+)(?<=[^\s\\])\1")


def markdown_rows(text: str) -> Iterable[list[str]] | None:
    """The rows of the first table in Markdown text; None where there is none."""
    lines = Lines(text)
    above = ""
    for line in islice(lines, ROWS):
        lines.end_row()
        if "|" in line and "|" in above and _is_dashes(line):
            return chain([_cells(above)], _body(lines))
        above = line
    return None


def _is_dashes(line: str) -> bool:
    return not line.strip("|:- \t\r\n") and DASHES.fullmatch(line) is not None


def _body(lines: Lines) -> Iterator[list[str]]:
    for line in lines:
        lines.end_row()
        if "|" not in line:
            return
        yield _cells(line)


def _cells(line: str) -> list[str]:
    inner = line.strip().removeprefix("|")
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return [_plain(cell) for cell in BAR.split(inner)]


def _plain(cell: str) -> str:
    words = BREAK.sub("\n", cell.strip())
    words = EMPHASIS.sub(r"\2", words) if len(words) <= LONGEST_MARKED else words
    return ESCAPED.sub(r"\1", words)
