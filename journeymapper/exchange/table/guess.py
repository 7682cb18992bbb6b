"""What each column of a table most likely means: by its name, else by what its cells say."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from journeymapper.exchange.table.cells import read_cell
from journeymapper.exchange.table.fields import BY_KEY, LEAVE_OUT, NOTED
from journeymapper.exchange.table.grid import Grid
from journeymapper.exchange.table.lists import parts_of
from journeymapper.exchange.table.scales import Scale, feeling_scale_of, number_in, scale_in
from journeymapper.exchange.vocabulary import column_field, value_of
from journeymapper.model.dimensions import glyph_by_name
from journeymapper.model.edits.names import name_key

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

SAMPLE, LONGEST = 200, 500
"""How many rows are looked at; a cell of more characters holds words of its own, no names."""
MOST, SHORT = 0.7, 40
"""The share of cells that must speak for a meaning; how long a name of a medium can be."""


@dataclass(frozen=True, slots=True)
class Mapping:
    """What the columns of a table mean: a field's key each, `NOTED` or `LEAVE_OUT`.

    `scale` is the one that the numbers of the feeling are told on.
    """

    has_header: bool
    fields: tuple[str, ...]
    scale: Scale

    def column(self, field: str) -> int | None:
        """The first column that holds a field."""
        return self.fields.index(field) if field in self.fields else None


def guess(grid: Grid, journey: Journey) -> Mapping:
    """What the table's columns mean, as far as it can be told; `journey` knows some names."""
    return guess_columns(grid, journey, has_header(grid))


def guess_columns(grid: Grid, journey: Journey, with_header: bool) -> Mapping:
    """The same, where it is known whether the first row is one of names."""
    names = grid.rows[0] if with_header and grid.rows else ("",) * grid.width
    cells = _columns(grid, with_header)
    fields = _by_name(names)
    kinds = _kinds(journey)
    for at, column in enumerate(cells):
        if not fields[at] and not names[at]:
            fields[at] = next(
                (key for key, says in kinds if key not in fields and says(column)), ""
            )
    if "stage" not in fields:
        _find_stage(fields, names, cells)
    if "title" not in fields:
        _find_title(fields, cells)
    chosen = tuple(
        field or (NOTED if any(cells[at]) else LEAVE_OUT) for at, field in enumerate(fields)
    )
    return Mapping(with_header, chosen, scale_of(grid, chosen, with_header))


def scale_of(grid: Grid, fields: tuple[str, ...], with_header: bool) -> Scale:
    """The scale that the numbers in the column of feelings are most likely told on."""
    if "sentiment" not in fields:
        return feeling_scale_of(())
    at = fields.index("sentiment")
    told = scale_in(grid.rows[0][at]) if with_header else None
    numbers = (number_in(row[at]) for row in grid.rows[with_header:])
    return told or feeling_scale_of(n for n in numbers if n is not None)


def has_header(grid: Grid) -> bool:
    """Whether the first row is one of names: it has words we know, or is unlike those below."""
    if not grid.rows:
        return False
    first = grid.rows[0]
    if len(grid.rows) == 1:
        return grid.width > 1 and all(map(column_field, first))
    if any(number_in(cell) is not None for cell in first) or len({*first}) < len(first) - 1:
        return False
    known = sum(1 for cell in first if column_field(cell))
    if known > 1 or (known and grid.width <= 2):
        return True
    columns = _columns(grid, True)
    return any(_mostly(column, lambda cell: number_in(cell) is not None) for column in columns)


def _columns(grid: Grid, with_header: bool) -> list[list[str]]:
    rows = grid.rows[with_header : SAMPLE + with_header]
    return [[row[at] for row in rows if row[at]] for at in range(grid.width)]


def _by_name(names: Iterable[str]) -> list[str]:
    fields: list[str] = []
    for name in names:
        field = column_field(name) if name else ""
        taken = field in fields and field != "" and not BY_KEY[field].takes_many
        fields.append("" if taken else field)
    return fields


def _kinds(journey: Journey) -> list[tuple[str, Callable[[list[str]], bool]]]:
    """The fields that cells alone can tell, with how they tell it; the surest first."""
    stages = {name_key(each.name) for each in journey.stages}
    channels = {name_key(each.name) for each in journey.channels}
    segments = {name_key(each.name) for each in journey.segments}

    def named(known: set[str]) -> Callable[[list[str]], bool]:
        return lambda column: _mostly(
            column, lambda cell: all(name_key(part) in known for part in parts_of(cell))
        )

    def worded(key: str) -> Callable[[list[str]], bool]:
        return lambda column: _mostly(column, lambda cell: value_of(key, cell) is not None)

    return [
        ("stage", named(stages)),
        ("channels", named(channels)),
        ("segments", named(segments)),
        ("pillars", lambda column: _mostly(column, _is_pillars)),
        ("level", worded("level")),
        ("sentiment", _is_feelings),
        ("lane", worded("lane")),
        ("channels", lambda column: _mostly(column, _is_medium)),
    ]


def _mostly(column: list[str], says: Callable[[str], bool]) -> bool:
    said = sum(1 for cell in column if len(cell) <= LONGEST and says(cell))
    return bool(column) and said >= MOST * len(column)


def _is_pillars(cell: str) -> bool:
    return not read_cell(BY_KEY["pillars"], cell)[1]


def _is_feelings(column: list[str]) -> bool:
    """Whether these are words and faces of feeling, or numbers from -3 to 3 with a sign."""
    numbers = [number for number in map(number_in, column) if number is not None]
    if numbers and not any(cell[0] in "+-−" for cell in column):
        return False
    return _mostly(column, lambda cell: read_cell(BY_KEY["sentiment"], cell)[0] is not None)


def _is_medium(cell: str) -> bool:
    return len(cell) <= SHORT and all(map(glyph_by_name, parts_of(cell)))


def _find_stage(fields: list[str], names: Iterable[str], cells: list[list[str]]) -> None:
    """Take the first nameless column for the stages where its words come in runs."""
    for at, name in enumerate(names):
        column = cells[at]
        if name or fields[at] or len(column) < 3:
            continue
        runs = 1 + sum(a != b for a, b in pairwise(column))
        if runs == len({*column}) and runs <= len(column) * 0.75:
            fields[at] = "stage"
        return


def _find_title(fields: list[str], cells: list[list[str]]) -> None:
    """Take the free column whose cells differ most for the titles, the first among equals."""
    free = [at for at, field in enumerate(fields) if not field and cells[at]]
    free = free or [at for at, field in enumerate(fields) if field == "description"]
    worded = [at for at in free if not _mostly(cells[at], lambda c: number_in(c) is not None)]
    if found := worded or free:
        fields[max(found, key=lambda at: (len({*cells[at]}), -at))] = "title"
