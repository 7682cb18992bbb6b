"""What the rows of a table of answers say of each touchpoint that they name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from journeymapper.exchange.refused import Refused
from journeymapper.exchange.survey.columns import ANSWERED, Column, columns_of
from journeymapper.exchange.survey.days import days_in
from journeymapper.exchange.survey.figures import SCALES, Rating
from journeymapper.exchange.table.cells import NUMBERED
from journeymapper.exchange.table.grid import Grid
from journeymapper.exchange.table.reading import DASHES
from journeymapper.exchange.table.scales import Scale, number_in
from journeymapper.exchange.table.text_marks import bare
from journeymapper.exchange.vocabulary import plain
from journeymapper.language import grouped, tr

NAMES, LOSSES, SHOWN = 500, 1000, 60
"""The most touchpoints that a survey may name; how many things left out are told one by one."""
OF_MOST = re.compile(r".*?(?:/|of|von|sur|de)\s*(\d{1,3})")
OUTSIDE, FEW = 0.25, 3
"""From this share of answers outside its scale on, and so many, a column is on another scale."""


@dataclass(slots=True)
class Asked:
    """All that was answered about one touchpoint.

    `spellings` are its names as they stand there, `rows` those with an answer.
    """

    spellings: set[str] = field(default_factory=set)
    rows: set[int] = field(default_factory=set)
    ratings: dict[str, list[Rating]] = field(default_factory=dict)
    comments: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """How it is called, the same in whichever order the rows are."""
        return min(self.spellings)


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered about each touchpoint, by name, and what of the table is left out."""

    about: Mapping[str, Asked]
    losses: tuple[str, ...]


def answers_in(found: Grid | str) -> Answers:
    """The answers in a table. Raises Refused for one that holds none."""
    if isinstance(found, str) or len(found.rows) < 2:
        raise Refused(tr("This is no table of answers: it needs a row of names, and rows below."))
    reader = _Reader(found)
    for number, row in enumerate(found.rows[1:], 2):
        reader.take(number, row)
    return Answers(dict(sorted(reader.by_name())), (*found.notes, *reader.losses()))


class _Reader:
    def __init__(self, grid: Grid) -> None:
        columns = columns_of(grid.rows[0])
        self._losses = [*_not_taken(grid, columns)]
        self._more = 0
        self._days = _Days(grid, columns)
        self._title = next((each for each in columns if each.field == "touchpoint"), None)
        self._columns = []
        for each in columns:
            if each.field in ANSWERED:
                wrong = _wrong_scale(grid, each)
                self._losses += [wrong] if wrong else []
                self._columns += [] if wrong else [each]
        self._losses += self._days.losses
        self._asked: dict[str, Asked] = {}

    def by_name(self) -> Iterator[tuple[str, Asked]]:
        return ((each.name, each) for each in self._asked.values() if each.rows)

    def losses(self) -> tuple[str, ...]:
        if not self._more:
            return tuple(self._losses)
        more = tr("And {n} more.").format(n=grouped(self._more))
        return (*self._losses, more)

    def take(self, number: int, row: Sequence[str]) -> None:
        """Take the answers of a row; says what of it cannot be taken."""
        title = said(row[self._title.at]) if self._title else ""
        filled = [(each, said(row[each.at])) for each in self._columns if said(row[each.at])]
        if not filled:
            self._lose(tr("Row {row} holds no answer.").format(row=number))
        elif self._title and not title:
            self._lose(tr("Row {row} names no touchpoint.").format(row=number))
        else:
            day = self._day(number, row)
            for column, cell in filled:
                self._answer(number, column, column.about or title, cell, day)

    def _day(self, number: int, row: Sequence[str]) -> str:
        day, cell = self._days.of(row)
        if not day and cell and day is not None:
            words = tr("Row {row}, {column}: “{found}” is no date.")
            self._lose(words.format(row=number, column=self._days.name, found=_short(cell)))
        return day or ""

    def _answer(self, number: int, column: Column, name: str, cell: str, day: str) -> None:
        rating = None
        if column.field in SCALES:
            scale = column.scale or SCALES[column.field]
            found = rating_in(cell, scale)
            rating = None if found is None else scale.exactly_on(SCALES[column.field], found)
            if rating is None:
                words = (
                    tr("Row {row}, {column}: “{found}” is no number.")
                    if found is None
                    else tr("Row {row}, {column}: “{found}” is outside {least} to {most}.")
                )
                told = {"row": number, "column": column.name, "found": _short(cell)}
                self._lose(words.format(**told, least=scale.least, most=scale.most))
                return
        asked = self._about(name)
        asked.rows.add(number)
        if rating is None:
            asked.comments.append(" ".join(cell.split()))
        else:
            asked.ratings.setdefault(column.field, []).append((rating, day))

    def _about(self, name: str) -> Asked:
        asked = self._asked.setdefault(plain(name), Asked())
        asked.spellings.add(" ".join(name.split()))
        if len(self._asked) > NAMES:
            words = tr("The answers name more than {most} touchpoints. Take a part of them.")
            raise Refused(words.format(most=NAMES))
        return asked

    def _lose(self, words: str) -> None:
        if len(self._losses) < LOSSES:
            self._losses.append(words)
        else:
            self._more += 1


class _Days:
    """On which day each row was answered."""

    def __init__(self, grid: Grid, columns: Sequence[Column]) -> None:
        column = next((each for each in columns if each.field == "date"), None)
        self._at = None if column is None else column.at
        self.name = column.name if column else ""
        cells = [] if column is None else [said(row[column.at]) for row in grid.rows[1:]]
        self._days = days_in(each for each in cells if each)
        unsure = sorted(cell for cell, day in self._days.items() if day is None)
        words = tr("{column}: “{found}” may be one of two days: those dates are left out.")
        self.losses = [words.format(column=self.name, found=each) for each in unsure[:1]]

    def of(self, row: Sequence[str]) -> tuple[str | None, str]:
        """The day as `days_in` gives it, and the cell that tells it."""
        cell = "" if self._at is None else said(row[self._at])
        return self._days.get(cell, ""), cell


def said(cell: str) -> str:
    """What a cell says; "" where it says that there is nothing."""
    return "" if cell in DASHES else bare(cell)


def rating_in(cell: str, scale: Scale) -> float | None:
    """The number that an answer begins with: `4`, `4/5`, `5 - very satisfied`; None for none.

    None, too, where the cell tells another scale: four of ten is not four of five.
    """
    number = number_in(cell)
    most = OF_MOST.fullmatch(cell)
    if number is not None:
        return number if most is None or int(most[1]) == scale.most else None
    numbered = NUMBERED.fullmatch(cell)
    return number_in(numbered[1]) if numbered else None


def _wrong_scale(grid: Grid, column: Column) -> str:
    """What to say where the answers of a column must be on another scale; "" where they fit."""
    if column.field not in SCALES:
        return ""
    own = SCALES[column.field]
    scale = column.scale or own
    if column.field == "nps" and scale != own:
        return tr("{column} is left out: NPS is made of answers from 0 to 10.").format(
            column=column.name
        )
    found = [rating_in(said(row[column.at]), scale) for row in grid.rows[1:]]
    numbers = [each for each in found if each is not None]
    outside = sum(not scale.least <= each <= scale.most for each in numbers)
    if outside < FEW or outside < OUTSIDE * len(numbers):
        return ""
    words = tr(
        "{column} is left out: {n} of {all} answers are outside {least} to {most}. Say the scale in"
        " the column's name, like “CSAT (1-10)”."
    )
    return words.format(
        column=column.name, n=outside, all=len(numbers), least=scale.least, most=scale.most
    )


def _not_taken(grid: Grid, columns: Sequence[Column]) -> Iterator[str]:
    """The columns that hold nothing a map can hold of a survey."""
    taken = {each.at for each in columns}
    names = [
        name[:SHOWN] or tr("Column {n}").format(n=at + 1)
        for at, name in enumerate(grid.rows[0])
        if at not in taken
    ]
    if names:
        yield tr("Columns left out: {names}.").format(names=", ".join(names))


def _short(cell: str) -> str:
    return cell if len(cell) <= SHOWN else f"{cell[:SHOWN]}…"
