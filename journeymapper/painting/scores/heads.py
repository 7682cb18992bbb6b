"""The heads of columns: names where they fit, on two lines if need be, else numbers."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtGui import QPainter

from journeymapper.painting.text import broken, elided, text_width, write
from journeymapper.painting.theme import Theme

_PX, _WEIGHT, _LINE = 12, 600, 15.0
_LEAST_NAME, _BETWEEN = 40.0, 6.0


class Heads:
    """Columns of one width from `left` to the right edge, each with its head."""

    def __init__(self, names: Sequence[str], left: float, right: float) -> None:
        self.left = left
        self.pitch = (right - left) / max(1, len(names))
        room = self.pitch - 4
        if self.pitch >= _LEAST_NAME:
            self.lines = [_head(name, room) for name in names]
        else:
            self.lines = _numbers(len(names), self.pitch)
        self.height = _LINE * max((len(each) for each in self.lines), default=0)

    def middle(self, place: int) -> float:
        """The middle of a column."""
        return self.left + (place + 0.5) * self.pitch - 2

    def draw(
        self, painter: QPainter, theme: Theme, top: float = 0, *, hanging: bool = False
    ) -> None:
        """Draw the heads above their columns; `hanging` starts them all at the same height."""
        for place, lines in enumerate(self.lines):
            down = 0 if hanging else self.height - _LINE * len(lines)
            for row, line in enumerate(lines):
                y = top + down + row * _LINE + 11
                write(painter, line, self.middle(place), y, _PX, _WEIGHT, theme.ink, "middle")


def _numbers(count: int, pitch: float) -> list[tuple[str, ...]]:
    """The places from 1 on, so many left out that the rest can be read."""
    every = ceil((text_width(str(count), _PX, _WEIGHT) + _BETWEEN) / pitch)
    return [(str(place),) if (place - 1) % every == 0 else () for place in range(1, count + 1)]


def _head(name: str, room: float) -> tuple[str, ...]:
    """A name on two lines between its words; on one, cut, where a word is too long."""
    if any(text_width(word, _PX, _WEIGHT) > room for word in name.split()):
        return (elided(name, room, _PX, _WEIGHT),)
    return broken(name, room, 2, _PX, _WEIGHT)
