"""The table among what lies on a clipboard, if there is one."""

from __future__ import annotations

from journeymapper.exchange.table.delimited import delimiter_of, rows_of
from journeymapper.exchange.table.grid import (
    COLUMNS,
    BadTable,
    Grid,
    check_lines,
    check_size,
    grid_of,
    within_memory,
)
from journeymapper.exchange.table.html_table import html_rows
from journeymapper.exchange.table.lines import LONGEST_ROW
from journeymapper.exchange.table.markdown import markdown_rows
from journeymapper.exchange.vocabulary import column_field


@within_memory()
def table_in(text: str, html: str = "") -> Grid | None:
    """The table of more than one column that somebody copied; None for other text.

    Commas and semicolons make a table only where the first row has names we know: sentences have
    commas, too. Raises BadTable beyond the limits.
    """
    try:
        found = _in_html(html)
    except BadTable:
        found = _in_text(text)
        if found is None:
            raise
    if found is None or not found.is_table:
        found = _in_text(text)
    if found is not None and found.is_table:
        return found
    check_lines(text)
    return None


def _in_html(html: str) -> Grid | None:
    if "<table" not in html.lower():
        return None
    rows = html_rows(html)
    return None if rows is None else grid_of(rows)


def _in_text(text: str) -> Grid | None:
    check_size(text)
    first = text[:LONGEST_ROW].lstrip().split("\n", 1)[0]
    if "\t" not in first.strip() and "|" in text and (rows := markdown_rows(text)) is not None:
        return grid_of(rows)
    if "\t" in text:
        grid = grid_of(rows_of(text, "\t"))
        return grid if grid.is_table else None
    delimiter = delimiter_of(first)
    names = next(iter(rows_of(first, delimiter)), [])
    if 1 < len(names) <= COLUMNS and sum(1 for name in names if column_field(name)) > 1:
        return grid_of(rows_of(text, delimiter))
    return None
