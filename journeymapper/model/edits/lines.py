"""Plain lines as rows: a list pasted from anywhere, with its bullets, numbers and headings."""

from __future__ import annotations

import re

from journeymapper.model.clean import cleaned
from journeymapper.model.edits.rows import Row
from journeymapper.model.values import DESCRIPTION_LIMIT, TEXT_LIMIT

MARKS = re.compile(
    r"\s*(?:(?:[-*+•◦▪–—·>○●■□]|\d{1,3}[.)]|[a-zA-Z][.)])\s+(?:\[[ xX]\]\s+)?|[•◦▪●■]\s*)*"
)
"""Bullets, numbers and boxes to tick, before the words of a line."""
HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(\S.*)")
NAMED_STAGE = re.compile(r"(?:stage|phase|étape|etapa|fase)\s*:\s*(\S.*)", re.IGNORECASE)
BOLD = re.compile(r"(\*\*|__)(.+)\1")


def rows_of(text: str) -> tuple[Row, ...]:
    """The rows that lines of text tell.

    A Markdown heading, a line that ends in a colon and `Stage: name` name the stage of the lines
    that follow. A heading right above a deeper one is a title, and left out. What is too long for
    a title stands in the description.
    """
    rows: list[Row] = []
    title_of_list = 0
    for line in str(cleaned(text.replace("\r", "\n"))).splitlines():
        heading = HEADING.fullmatch(line)
        if heading:
            depth = len(heading[1])
            if title_of_list and title_of_list < depth:
                rows.pop()
            words = heading[2].rstrip().rstrip("#")
            rows.append(Row("", stage=_plain(words)[:TEXT_LIMIT]))
            title_of_list = depth
        elif row := _row(line):
            rows.append(row)
            title_of_list = 0
    return tuple(rows)


def _row(line: str) -> Row | None:
    words = _plain(line[MARKS.match(line).end() :])  # type: ignore[union-attr]  # it may be empty
    if named := NAMED_STAGE.fullmatch(words):
        return Row("", stage=named[1][:TEXT_LIMIT])
    if len(words) > 1 and words.endswith(":"):
        return Row("", stage=words[:-1].strip()[:TEXT_LIMIT])
    if len(words) > TEXT_LIMIT:
        return Row(words[:TEXT_LIMIT], fields={"description": words[:DESCRIPTION_LIMIT]})
    return Row(words) if words else None


def _plain(words: str) -> str:
    words = words.strip()
    bold = BOLD.fullmatch(words)
    return bold[2].strip() if bold else words
