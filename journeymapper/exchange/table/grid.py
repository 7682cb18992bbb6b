"""The cells of a table, as text, within limits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NoReturn

from journeymapper.exchange.refused import Refused
from journeymapper.language import grouped, tr
from journeymapper.model.clean import cleaned

CHARACTERS = 64 * 1024 * 1024
ROWS, COLUMNS, CELLS = 20_000, 200, 400_000
CELL = 20_000
"""The longest text that a touchpoint can hold, its description."""
LINE_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
"""What Python parts lines at."""


class BadTable(Refused):
    """A table that is refused: what is wrong, where, and what to try."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's rows, each with the same number of cells; empty ones at the edges are left out.

    `notes`: what of its file the table does not hold, in sentences.
    """

    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.rows[0]) if self.rows else 0

    @property
    def is_table(self) -> bool:
        """Whether some row holds more than one thing: else it is a list of lines."""
        return any(sum(1 for cell in row if cell) > 1 for row in self.rows)


@contextmanager
def within_memory() -> Iterator[None]:
    """Raise BadTable where the memory of this computer does not suffice."""
    try:
        yield
    except MemoryError:
        raise BadTable(
            tr("There is not enough memory for this table. Take a part of it.")
        ) from None


def check_size(text: str) -> None:
    """Raise BadTable for text that is too long to be looked through."""
    if len(text) > CHARACTERS:
        raise BadTable(tr("The table is larger than 64 MB. Take a part of it."))


def check_lines(text: str) -> None:
    """Raise BadTable for a list of more lines than a table may have rows."""
    if sum(text.count(end) for end in LINE_ENDS) - text.count("\r\n") > ROWS:
        raise BadTable(
            tr("The list has more than {most} lines. Take a part of it.").format(most=grouped(ROWS))
        )


def grid_of(rows: Iterable[Sequence[str]]) -> Grid:
    """The grid of these rows, cleaned. Raises BadTable beyond the limits, before reading on."""
    kept: list[tuple[str, ...]] = []
    cells = 0
    for number, row in enumerate(rows, 1):
        cells += len(row)
        if number > ROWS:
            raise BadTable(
                tr("The table has more than {most} rows. Take a part of it.").format(
                    most=grouped(ROWS)
                )
            )
        if len(row) > COLUMNS:
            raise BadTable(
                tr("Row {row} has more than {most} columns. Take a part of it.").format(
                    row=number, most=COLUMNS
                )
            )
        if cells > CELLS:
            raise BadTable(
                tr("The table has more than {most} cells. Take a part of it.").format(
                    most=grouped(CELLS)
                )
            )
        kept.append(tuple(_cell(text, number) for text in row))
    return _trimmed(kept)


def _cell(text: str, row: int) -> str:
    if len(text) > CELL:
        _too_long(row)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return str(cleaned(text)).replace("\xa0", " ").strip()


def _too_long(row: int) -> NoReturn:
    raise BadTable(
        tr("Row {row} has a cell of more than {most} characters. Make it shorter.").format(
            row=row, most=grouped(CELL)
        )
    )


def _trimmed(rows: list[tuple[str, ...]]) -> Grid:
    filled = [row for row in rows if any(row)]
    width = max((len(row) for row in filled), default=0)
    square = [row + ("",) * (width - len(row)) for row in filled]
    used = [n for n in range(width) if any(row[n] for row in square)]
    return Grid(tuple(tuple(row[n] for n in used) for row in square))
