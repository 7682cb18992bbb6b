"""A table's rows as rows of a map, and what in them could not be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from journeymapper.exchange.table.allowance import Allowance
from journeymapper.exchange.table.cells import Said, read_cell
from journeymapper.exchange.table.fields import BY_KEY, LEAVE_OUT, NOTED, Field
from journeymapper.exchange.table.grid import Grid
from journeymapper.exchange.table.guess import Mapping
from journeymapper.exchange.table.lists import parts_of
from journeymapper.exchange.table.scales import Scale, scale_in
from journeymapper.exchange.table.text_marks import bare
from journeymapper.language import marked, tr
from journeymapper.model.edits.rows import Row
from journeymapper.model.values import DESCRIPTION_LIMIT, TEXT_LIMIT

UNREAD = marked(
    "Row {row}, {column}: “{found}” cannot be read as {field}. It stands in the description."
)
LONG = marked(
    "Row {row}: the title is longer than {most} characters. All of it stands in the description."
)
CUT = marked("Row {row}: the description is longer than {most} characters. Its end is left out.")
UNTITLED = marked("Row {row} has no title. It is called by its first words.")
SHOWN = 60
DASHES = ("-", "–", "—", "--", "n/a", "N/A")
"""What people write for "nothing"."""
DASHED = ("title", "stage", "sentiment", "moment_of_truth")
"""Fields for which a dash says something."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What could not be read, as a sentence with its {named} parts."""

    words: str
    parts: dict[str, str | int]

    def __str__(self) -> str:
        return tr(self.words).format(**self.parts)


@dataclass(frozen=True, slots=True)
class Read:
    """The rows that a table tells, and what could not be read."""

    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]


def read(grid: Grid, mapping: Mapping) -> Read:
    """The rows of a table whose columns mean this."""
    columns = [_Column(at, grid, mapping) for at in range(grid.width)]
    reader = _Reader([column for column in columns if column.field != LEAVE_OUT])
    start = 1 if mapping.has_header else 0
    rows = [reader.row(number, row) for number, row in enumerate(grid.rows[start:], start + 1)]
    return Read(tuple(row for row in rows if row), tuple(reader.problems))


class _Column:
    """One column: where it is, what it means, what it is called."""

    def __init__(self, at: int, grid: Grid, mapping: Mapping) -> None:
        self.at, self.field = at, mapping.fields[at]
        header = grid.rows[0][at] if mapping.has_header and grid.rows else ""
        self.name = " ".join(header.split())[:SHOWN] or tr("Column {n}").format(n=at + 1)
        own = scale_in(header) if BY_KEY.get(self.field, NO_FIELD).kind == "scale" else None
        self.scale: Scale | None = mapping.scale if self.field == "sentiment" else own

    def holds(self, cells: tuple[str, ...]) -> bool:
        """Whether the row has something to say here."""
        cell = cells[self.at]
        return bool(cell) and (cell not in DASHES or self.field in DASHED)


NO_FIELD = Field("", "", "")


class _Reader:
    def __init__(self, columns: list[_Column]) -> None:
        self._columns = columns
        self.problems: list[Problem] = []
        self._allowance = Allowance()

    def row(self, number: int, cells: tuple[str, ...]) -> Row | None:
        """The row of these cells; None where they say nothing."""
        filled = [(each, bare(cells[each.at])) for each in self._columns if each.holds(cells)]
        title = stage = ""
        fields: dict[str, Any] = {}
        notes: list[str] = []
        for column, cell in filled:
            if column.field == "title":
                title = cell
            elif column.field == "stage":
                stage = " ".join(cell.split())[:TEXT_LIMIT]
            elif column.field == NOTED:
                notes.append(f"{column.name}: {cell}")
            else:
                notes += self._read(number, column, cell, fields)
        title = title or self._called(number, filled)
        if not title:
            return Row("", stage) if stage else None
        self._describe(number, title, notes, fields)
        opportunities = fields.pop("opportunities", ())
        return Row(title[:TEXT_LIMIT], stage, fields, opportunities)

    def _read(
        self, number: int, column: _Column, cell: str, fields: dict[str, Any]
    ) -> Iterator[str]:
        """Put what a cell says into the fields; gives what cannot be read, for the description."""
        field = BY_KEY[column.field]
        said: Said = (None, (cell,))
        if self._allowance.takes(field, cell):
            said = read_cell(field, cell, column.scale)
        value, unread = said if self._allowance.grants(field, said[0]) else (None, (cell,))
        if value is not None:
            fields[field.key] = _joined(fields.get(field.key), value)
        for words in unread:
            found = words if len(words) <= SHOWN else f"{words[:SHOWN]}…"
            self._say(UNREAD, row=number, column=column.name, found=found, field=tr(field.label))
            yield f"{column.name}: {words}"

    def _called(self, number: int, filled: list[tuple[_Column, str]]) -> str:
        """A title for a row that has none: its first words that are no stage."""
        words = next((cell for column, cell in filled if column.field != "stage"), "")
        if words:
            self._say(UNTITLED, row=number)
        return parts_of(words)[0] if words and parts_of(words) else words

    def _describe(self, number: int, title: str, notes: list[str], fields: dict[str, Any]) -> None:
        told = [fields.get("description", ""), *notes]
        if len(title) > TEXT_LIMIT:
            self._say(LONG, row=number, most=TEXT_LIMIT)
            told.insert(0, title)
        words = "\n".join(each for each in told if each)
        if len(words) > DESCRIPTION_LIMIT:
            self._say(CUT, row=number, most=DESCRIPTION_LIMIT)
        if words:
            fields["description"] = words[:DESCRIPTION_LIMIT]

    def _say(self, words: str, **parts: str | int) -> None:
        self.problems.append(Problem(words, parts))


def _joined(held: Any, value: Any) -> Any:
    """A field's value from one more column."""
    if isinstance(held, tuple):
        return tuple(dict.fromkeys((*held, *value)))
    return {**held, **value} if isinstance(held, dict) else value
