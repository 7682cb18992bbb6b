"""The action list on a page: what is to be done, what for, by whom and when."""

from __future__ import annotations

from datetime import date as Date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from journeymapper.language import label, marked, tr, tr_many
from journeymapper.painting.brushes import stroke
from journeymapper.painting.dates import day_in_words
from journeymapper.painting.text import broken, elided, text_width, write

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from journeymapper.model.records import Opportunity
    from journeymapper.painting.theme import Theme

OWNER = (marked("Owner"), 0.15)
COLUMNS: tuple[tuple[str, float], ...] = (
    (marked("What is to be done"), 0.33),
    (marked("Good for"), 0.12),
    OWNER,
    (marked("Due"), 0.10),
    (marked("Status"), 0.10),
    (marked("Value, of 100"), 0.08),
    (marked("Effort, of 5"), 0.07),
    (marked("Votes"), 0.05),
)
"""Each column's name, and what it takes of the width."""
NONE = "–"
_HEADING_Y, _HEAD_Y, _FIRST, _PX, _LINE, _PADDING, _BETWEEN = (
    30.0,
    66.0,
    78.0,
    17.0,
    22.0,
    11.0,
    16.0,
)


class ActionTable:
    """These opportunities, `width` wide; `was` are the statuses of before, by key.

    Where none has an owner, as in a redacted map, there is no column for them.
    """

    def __init__(
        self,
        listed: Sequence[Opportunity],
        theme: Theme,
        width: float,
        was: Mapping[str, str] | None = None,
    ) -> None:
        self.theme, self.width = theme, width
        self.count = len(listed)
        owned = any(each.owner for each in listed)
        self.columns = [n for n, column in enumerate(COLUMNS) if owned or column != OWNER]
        self.rows = [self._row(each, was or {}) for each in listed]
        self.height = _FIRST + sum(map(_height, self.rows)) + 10

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw heading, head and rows from the upper left corner on."""
        theme, heading = self.theme, tr("Action list")
        write(painter, heading, left, top + _HEADING_Y, 26, 700, theme.ink)
        said = tr_many(
            "{n} opportunity",
            "{n} opportunities, the first due first",
            self.count,
        )
        x = left + text_width(heading, 26, 700) + 18
        write(painter, said, x, top + _HEADING_Y, 18, 400, theme.ink3)
        for (name, _), (x, room) in zip(self._heads(), self._places(left), strict=True):
            write(painter, elided(tr(name), room, 15, 600), x, top + _HEAD_Y, 15, 600, theme.ink2)
        y = top + _FIRST
        for row in self.rows:
            self._draw_row(painter, row, left, y)
            y += _height(row)

    def _draw_row(
        self, painter: QPainter, row: list[tuple[str, ...]], left: float, top: float
    ) -> None:
        theme = self.theme
        stroke(painter, theme.edge, 1)
        painter.drawLine(QPointF(left, top), QPointF(left + self.width, top))
        for place, (lines, (x, _)) in enumerate(zip(row, self._places(left), strict=True)):
            for number, line in enumerate(lines):
                baseline = top + _PADDING + 15 + number * _LINE
                write(painter, line, x, baseline, _PX, 400 if place else 600, theme.ink)

    def _heads(self) -> list[tuple[str, float]]:
        return [COLUMNS[n] for n in self.columns]

    def _places(self, left: float) -> list[tuple[float, float]]:
        """Where each column begins, and its room."""
        places, x = [], left
        unit = self.width / sum(share for _, share in self._heads())
        for _, share in self._heads():
            places.append((x, share * unit - _BETWEEN))
            x += share * unit
        return places

    def _row(self, each: Opportunity, was: Mapping[str, str]) -> list[tuple[str, ...]]:
        every = cells_of(each, was)
        cells = (every[n] for n in self.columns)
        rooms = (room for _, room in self._places(0))
        return [
            broken(text, room, 2, _PX, 400 if place else 600)
            for place, (text, room) in enumerate(zip(cells, rooms, strict=True))
        ]


def cells_of(each: Opportunity, was: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """What stands in each column of one opportunity's row; `was` as in `ActionTable`."""
    return (
        each.title,
        label(each.outcome) if each.outcome else NONE,
        each.owner or NONE,
        day_in_words(Date.fromisoformat(each.due)) if each.due else NONE,
        _status(each, was or {}),
        _number(each.customer_value),
        _number(each.effort),
        _number(each.votes or None),
    )


def _status(each: Opportunity, was: Mapping[str, str]) -> str:
    """The status, after the one before where that was another."""
    now, before = label(each.status), was.get(each.id, each.status)
    return now if before == each.status else f"{label(before)} → {now}"


def _number(value: int | None) -> str:
    return NONE if value is None else str(value)


def _height(row: list[tuple[str, ...]]) -> float:
    return 2 * _PADDING + _LINE * max(map(len, row))
