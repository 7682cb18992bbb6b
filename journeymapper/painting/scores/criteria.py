"""What holds at each sign of the road and what does not, in a column each: for paper."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from journeymapper.painting.brushes import stroke
from journeymapper.painting.icons import draw_icon
from journeymapper.painting.text import broken, elided, write

if TYPE_CHECKING:
    from journeymapper.analysis.scores.continuum import Landmark
    from journeymapper.painting.theme import Theme

_PX, _LINE, _APART, _INDENT, _GAP, _MOST = 12, 15.0, 5.0, 16.0, 14.0, 4
_HEAD = 20.0


class Criteria:
    """A column for each landmark, from edge to edge."""

    def __init__(self, landmarks: Sequence[Landmark], width: float, theme: Theme) -> None:
        self.theme, self.pitch = theme, (width + _GAP) / len(landmarks)
        room = self.pitch - _GAP - _INDENT
        self.columns = [
            [(each.holds, broken(each.text, room, _MOST, _PX, 400)) for each in landmark.criteria]
            for landmark in landmarks
        ]
        self.names = [each.name for each in landmarks]
        self.height = _HEAD + max(
            sum(len(lines) * _LINE + _APART for _, lines in column) for column in self.columns
        )

    def draw(self, painter: QPainter) -> None:
        """Draw them from the painter's origin on."""
        for place, column in enumerate(self.columns):
            x, y = place * self.pitch, _HEAD
            name = elided(self.names[place], self.pitch - _GAP, _PX, 600)
            write(painter, name, x, 11.5, _PX, 600, self.theme.ink)
            for holds, lines in column:
                self._draw_mark(painter, x, y, holds)
                for line in lines:
                    ink = self.theme.ink2 if holds else self.theme.ink
                    write(painter, line, x + _INDENT, y + 11.5, _PX, 400, ink)
                    y += _LINE
                y += _APART

    def _draw_mark(self, painter: QPainter, x: float, y: float, holds: bool) -> None:
        if holds:
            draw_icon(painter, "check", QRectF(x - 1, y + 1, 12, 12), self.theme.accent)
        else:
            stroke(painter, self.theme.edge2, 1.5)
            painter.drawEllipse(QPointF(x + 5, y + 7.5), 4, 4)
