"""A whole map as a file of rows: CSV, TSV, Markdown."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from journeymapper.analysis.reports.plain import MEANS_SOMETHING
from journeymapper.exchange.carried import WriteOptions, Writing
from journeymapper.exchange.table.files import in_delimited, in_text
from journeymapper.exchange.table.left_out import left_out
from journeymapper.exchange.table.text_marks import marked
from journeymapper.exchange.table.writing import Rows, whole_table
from journeymapper.language import tr

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

BYTE_ORDER_MARK = "\ufeff"
"""By which spreadsheets know that letters are in UTF-8."""


def as_csv(journey: Journey, _: WriteOptions) -> Writing:
    """The map as CSV, with commas."""
    return _delimited(journey, ",", "\r\n")


def as_tsv(journey: Journey, _: WriteOptions) -> Writing:
    """The map as TSV."""
    return _delimited(journey, "\t", "\n")


def as_markdown(journey: Journey, _: WriteOptions) -> Writing:
    """The map as a Markdown table, whose cells show every letter as it is."""
    head, *body = [[_escaped(cell) for cell in row] for row in whole_table(journey)]
    lines = [head, ["---"] * len(head), *body]
    text = "".join(f"| {' | '.join(line)} |\n" for line in lines)
    data = text.encode()
    return Writing(data, left_out(journey, lambda: in_text(data)))


def _delimited(journey: Journey, delimiter: str, end: str) -> Writing:
    rows = whole_table(journey)
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end)
    writer.writerows([marked(cell) for cell in row] for row in rows)
    data = (BYTE_ORDER_MARK + out.getvalue()).encode()
    return Writing(data, (*_formulas(rows), *left_out(journey, lambda: in_delimited(data))))


def _formulas(rows: Rows) -> list[str]:
    """A sentence for each cell that has an apostrophe before it."""
    words = tr("Row {row}, {column}: “{cell}” has an apostrophe before it, so that it is text.")
    return [
        words.format(row=number, column=rows[0][at], cell=_short(cell))
        for number, row in enumerate(rows, 1)
        for at, cell in enumerate(row)
        if marked(cell) != cell
    ]


def _short(cell: str) -> str:
    line = " ".join(cell.split())
    return line if len(line) <= 40 else f"{line[:40]}…"


def _escaped(cell: str) -> str:
    lines: Sequence[str] = [
        MEANS_SOMETHING.sub(lambda found: "\\" + found[0], line) for line in cell.splitlines()
    ]
    return "<br>".join(lines)
