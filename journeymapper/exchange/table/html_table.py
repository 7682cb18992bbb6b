"""The first table of HTML, as spreadsheets and browsers put it on the clipboard.

Only the words of its cells are read: no script, no style, no address.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from journeymapper.exchange.table.grid import CELLS, COLUMNS, ROWS, BadTable
from journeymapper.language import grouped, tr

SILENT = ("script", "style", "head", "title", "template", "noscript")
CHARACTERS, TAGS, UNCLOSED = 8 * 1024 * 1024, 60_000, 3_000
"""More are not looked at: the same table lies beside it as text, which is read much faster."""
LONG = re.compile(r"[^<]{1000000}")
BREAKS = ("br", "p", "div", "li", "tr")
SPACE = re.compile(r"[ \t\r\n\f]+")


def html_rows(html: str) -> list[list[str]] | None:
    """The rows of the first table that has more than one column; None where there is none.

    A cell over several rows stands in each of them; one over several columns in the first. A
    table in a cell is words of that cell. Raises BadTable where there are too many tags.
    """
    if len(html) > CHARACTERS or html.count("<") > TAGS or _is_unclosed(html):
        raise BadTable(tr("The table is too large. Take a part of it, or save it as CSV."))
    reader = _Reader()
    reader.feed(html)
    reader.close()
    for rows in reader.tables:
        if any(sum(1 for cell in row if cell.strip()) > 1 for row in rows):
            return rows
    return None


def _is_unclosed(html: str) -> bool:
    """Whether there is much that begins and does not end: each would be sought to the very end."""
    begun = html.count("<!") + html.count("<") - html.count(">")
    return begun > UNCLOSED or LONG.search(html) is not None


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[str]]] = []
        self._depth = self._silent = self._cells = self._at = 0
        self._row: dict[int, str] | None = None
        self._hanging: dict[int, tuple[int, str]] = {}
        self._cell: list[str] | None = None
        self._spans = (1, 1)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SILENT:
            self._silent += 1
        elif tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.tables.append([])
        elif self._depth == 1 and tag == "tr":
            self._end_row()
            self._row, self._at = {}, 0
        elif self._depth == 1 and tag in ("td", "th"):
            self._end_cell()
            self._cell = []
            held = dict(attrs)
            self._spans = (_span(held.get("colspan")), _span(held.get("rowspan")))
        elif tag in BREAKS and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag == "table" and self._depth:
            if self._depth == 1:
                self._end_row()
                self._hanging.clear()
            self._depth -= 1
        elif self._depth == 1 and tag in ("td", "th"):
            self._end_cell()
        elif self._depth == 1 and tag == "tr":
            self._end_row()
        elif tag in BREAKS and self._cell is not None:
            self._cell.append("\n")

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._silent:
            self._cell.append(SPACE.sub(" ", data))

    def close(self) -> None:
        super().close()
        if self._depth:
            self._end_row()

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        words = re.sub(r" *\n[ \n]*", "\n", "".join(self._cell)).strip()
        self._cell = None
        across, down = self._spans
        if self._row is None:
            self._row, self._at = {}, 0
        row = self._row
        at = self._at
        while at in row or at in self._hanging:
            at += 1
        self._at = at + across
        self._cells += across
        if at + across > COLUMNS or self._cells > CELLS:
            raise BadTable(
                tr("The table has more than {most} columns. Take a part of it.").format(
                    most=COLUMNS
                )
            )
        for offset in range(across):
            text = "" if offset else words
            row[at + offset] = text
            if down > 1:
                self._hanging[at + offset] = (down, text)

    def _end_row(self) -> None:
        self._end_cell()
        row, self._row = self._row, None
        if row is None:
            return
        rows = self.tables[-1]
        if len(rows) >= ROWS:
            raise BadTable(
                tr("The table has more than {most} rows. Take a part of it.").format(
                    most=grouped(ROWS)
                )
            )
        for at, (left, text) in list(self._hanging.items()):
            row.setdefault(at, text)
            if left <= 1:
                del self._hanging[at]
            else:
                self._hanging[at] = (left - 1, text)
        rows.append([row.get(at, "") for at in range(max(row, default=-1) + 1)])


def _span(value: str | None) -> int:
    try:
        return min(max(int(value or 1), 1), ROWS)
    except ValueError:
        return 1
