"""The table in an XLSX workbook; a stranger's workbook is unpacked in a process of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

from journeymapper.exchange.apart import apart
from journeymapper.exchange.carried import Reading, ReadOptions
from journeymapper.exchange.refused import Refused
from journeymapper.exchange.table.as_map import map_of
from journeymapper.exchange.table.grid import COLUMNS, Grid, grid_of
from journeymapper.exchange.unfolded import check_unfolded
from journeymapper.language import tr

CODE = re.compile("_x([0-9A-Fa-f]{4})_")
"""A character as a workbook may write it."""
PACKED = b"PK\x03\x04"
"""How every XLSX begins."""


def read(data: bytes, options: ReadOptions) -> Reading:
    """The map that a workbook's first table tells. Raises Refused."""
    return map_of(in_workbook(data), options)


def in_workbook(data: bytes) -> Grid:
    """The cells of the first sheet that holds a table; the others are noted. Raises Refused."""
    if not data.startswith(PACKED):
        raise Refused(
            tr(
                "This is no XLSX workbook, or one with a password. Open it in a spreadsheet"
                " program, save it as XLSX without a password, and take that."
            )
        )
    found = apart("journeymapper.exchange.table.sheet:unpacked", data)
    words = tr("The sheet “{name}” is left out: the table is read from “{sheet}”.")
    notes = (words.format(name=each, sheet=found["sheet"]) for each in found["others"])
    return Grid(tuple(map(tuple, found["rows"])), tuple(notes))


def unpacked(data: bytes) -> dict[str, Any]:
    """The name and the rows of the first sheet with a table, and the names of the others.

    Runs in the child process. Where no sheet holds a table, the first that holds anything counts.
    """
    from openpyxl import load_workbook

    check_unfolded(data)
    book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    grids = {sheet.title: Grid(()) for sheet in book.worksheets}
    chosen = ""
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        grid = grids[sheet.title] = grid_of(_rows(sheet.iter_rows(values_only=True)))
        if grid.is_table:
            chosen = sheet.title
            break
    chosen = chosen or next((name for name, grid in grids.items() if grid.rows), "")
    return {
        "sheet": chosen,
        "rows": grids[chosen].rows if chosen else (),
        "others": [name for name in grids if name != chosen],
    }


def _rows(rows: Iterator[Sequence[object]]) -> Iterator[list[str]]:
    for row in rows:
        filled = [at for at, value in enumerate(row) if value not in (None, "")]
        width = filled[-1] + 1 if filled else 0  # what formats a whole row is no cell
        yield [_text(value) for value in row[: min(width, COLUMNS + 1)]]


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{value:.10g}"
    if isinstance(value, datetime):
        is_day = value.time() == value.min.time()
        return value.date().isoformat() if is_day else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    return CODE.sub(lambda code: chr(int(code[1], 16)), str(value))
