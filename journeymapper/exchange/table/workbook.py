"""A whole map as an XLSX workbook: touchpoints, connections, opportunities, findings, a sheet each.

Every text is a text, whatever it begins with: there is no formula in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from journeymapper.exchange.carried import WriteOptions, Writing
from journeymapper.exchange.table.actions import VALUES
from journeymapper.exchange.table.fields import FIELDS, STAGE, TITLE
from journeymapper.exchange.table.grid import grid_of
from journeymapper.exchange.table.left_out import left_out
from journeymapper.exchange.table.sheets import (
    NUMBERED,
    WAIT,
    connection_rows,
    finding_rows,
    opportunity_rows,
)
from journeymapper.exchange.table.text_marks import LIKE_A_FORMULA
from journeymapper.exchange.table.writing import Rows, column_name, whole_table
from journeymapper.language import tr
from journeymapper.model.clean import cleaned

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

LONGEST = 32_767
"""Characters that a cell can hold."""
CODE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""Where a spreadsheet would see the code of a character."""
NUMBER = re.compile(r"-?\d{1,15}")
NARROW, WIDE = 10, 50
"""Widths of columns, in characters."""
LINE, HIGHEST = 15, 405
"""Heights of a line and of the highest row, in points."""
HEAD = Font(name="Calibri", size=11, bold=True)


def as_xlsx(journey: Journey, options: WriteOptions) -> Writing:
    """The map as a workbook."""
    book = Workbook()
    book.remove(book.worksheets[0])
    rows = whole_table(journey)
    _sheet(book, tr("Touchpoints"), rows, fixed=_fixed(rows))
    _sheet(book, tr("Connections"), connection_rows(journey))
    _sheet(book, tr("Opportunities"), opportunity_rows(journey))
    if options.report is not None:
        _sheet(book, tr("Findings"), finding_rows(journey, options.report))
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:  # closed also where the disk is full
        ExcelWriter(book, archive).save()
    return Writing(out.getvalue(), left_out(journey, lambda: grid_of(rows)))


def _fixed(rows: Rows) -> str:
    """The cell below and right of what stays in sight: names, and title and stage if they lead."""
    return "C2" if list(rows[0][:2]) == [tr(TITLE.label), tr(STAGE.label)] else "A2"


def _sheet(book: Workbook, title: str, rows: Rows, fixed: str = "A2") -> None:
    sheet: Worksheet = book.create_sheet(title)
    numbers = _numbers()
    for at, row in enumerate(rows, 1):
        for place, (text, name) in enumerate(zip(row, rows[0], strict=True), 1):
            if text:
                cell = sheet.cell(at, place)
                _put(cell, text, is_name=at == 1, is_number=name in numbers)
    sheet.freeze_panes = fixed
    _print_across(sheet)
    widths = [_width(column) for column in zip(*rows, strict=True)]
    for place, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    for at, row in enumerate(rows, 1):
        lines = max(_lines(text, width) for text, width in zip(row, widths, strict=True))
        if lines > 1:  # not every program finds the height of wrapped text by itself
            sheet.row_dimensions[at].height = min(lines * LINE, HIGHEST)


def _print_across(sheet: Worksheet) -> None:
    """Print all columns side by side, and their names on every page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"


def _numbers() -> set[str]:
    """The names of the columns whose whole numbers are numbers."""
    fields = {column_name(each) for each in FIELDS if each.kind in ("scale", "minutes")}
    return fields | {tr(name) for name in (*VALUES, WAIT, NUMBERED)}


def _put(cell: Cell | MergedCell, text: str, *, is_name: bool, is_number: bool) -> None:
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if is_number and NUMBER.fullmatch(text):
        cell.value = int(text)
        return
    cell.value = CODE.sub("_x005F_", str(cleaned(text)))[:LONGEST]
    cell.data_type = "s"
    if LIKE_A_FORMULA.match(text):
        cell.quotePrefix = True  # it stays text when somebody edits it
    if is_name:
        cell.font = HEAD


def _width(cells: Iterable[str]) -> int:
    longest = max((len(line) for cell in cells for line in cell.split("\n")), default=0)
    return min(max(longest + 2, NARROW), WIDE)


def _lines(text: str, width: int) -> int:
    """How many lines a text takes, wrapped in a column."""
    room = width - 2
    return sum(1 + max(0, len(line) - 1) // room for line in text.split("\n"))
