"""A Markdown table: cells between bars, a line of dashes below the first row."""

from __future__ import annotations

import re
from collections.abc import Iterator

DASHES = re.compile(r"\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*")
BAR = re.compile(r"(?<!\\)\|")
BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
EMPHASIS = re.compile(r"(\*\*|__|`)(?=\S)(.+?)(?<=\S)\1")


def markdown_rows(text: str) -> list[list[str]] | None:
    """The rows of the first table in Markdown text; None where there is none."""
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if number and "|" in line and "|" in lines[number - 1] and DASHES.fullmatch(line):
            return [_cells(lines[number - 1]), *_body(lines[number + 1 :])]
    return None


def _body(lines: list[str]) -> Iterator[list[str]]:
    for line in lines:
        if "|" not in line:
            return
        yield _cells(line)


def _cells(line: str) -> list[str]:
    inner = line.strip().removeprefix("|")
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return [_plain(cell) for cell in BAR.split(inner)]


def _plain(cell: str) -> str:
    words = BREAK.sub("\n", cell.strip()).replace("\\|", "|")
    return EMPHASIS.sub(r"\2", words)
