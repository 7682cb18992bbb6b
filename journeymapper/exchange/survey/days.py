"""The days in a column, however they are written, as 2026-11-30."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

TIME = r"(?:[T ,]+\d{1,2}:\d{2}.*)?"
YEAR_FIRST = re.compile(rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){TIME}")
DAY_FIRST = re.compile(rf"(\d{{1,2}})\.\s?(\d{{1,2}})\.\s?(\d{{4}}){TIME}")
EITHER = re.compile(rf"(\d{{1,2}})/(\d{{1,2}})/(\d{{4}}){TIME}")
LONGEST = 60


def days_in(cells: Iterable[str]) -> Mapping[str, str | None]:
    """The day that each cell says; "" for what is no day, None where it may be one of two.

    `3/4/2026` is read as the others of the column are that can only be read in one way.
    """
    cells = {*cells}
    orders = {order for order in map(_order, cells) if order}
    order = orders.pop() if len(orders) == 1 else ""
    return {cell: _day(cell, order) for cell in cells}


def _order(cell: str) -> str:
    """Whether a cell with strokes begins with its day or its month, where only one can be."""
    match = EITHER.fullmatch(cell[:LONGEST])
    if match is None or (int(match[1]) > 12) == (int(match[2]) > 12):
        return ""
    return "day" if int(match[1]) > 12 else "month"


def _day(cell: str, order: str) -> str | None:
    cell = cell[:LONGEST]
    if match := YEAR_FIRST.fullmatch(cell):
        return _iso(match[1], match[2], match[3])
    if match := DAY_FIRST.fullmatch(cell):
        return _iso(match[3], match[2], match[1])
    match = EITHER.fullmatch(cell)
    if match is None:
        return ""
    order = _order(cell) or order or ("day" if match[1] == match[2] else "")
    if not order:
        return None
    month, day = (match[2], match[1]) if order == "day" else (match[1], match[2])
    return _iso(match[3], month, day)


def _iso(year: str, month: str, day: str) -> str:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
