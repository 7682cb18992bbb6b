"""The six pillars before and after: a ring where each stood, a disc where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from journeymapper.language import label, tr
from journeymapper.painting.brushes import fill, outlined, stroke
from journeymapper.painting.scores.words import feeling
from journeymapper.painting.text import elided, write
from journeymapper.pictures.change.curves import HEIGHT
from journeymapper.pictures.change.verdict import draw_verdict

if TYPE_CHECKING:
    from fractions import Fraction

    from journeymapper.analysis.headlines import Pair
    from journeymapper.pictures.change.brief import Brief

_HEADING_Y, _FIRST, _ROW = 26.0, 70.0, 31.0
_NAME, _VERDICT, _VALUES, _RADIUS = 168.0, 116.0, 130.0, 7.0
_MOST = 2


class PillarsPart:
    """A row for each pillar on a scale from -2 to +2."""

    def __init__(self, brief: Brief, width: float) -> None:
        self.brief, self.width, self.height = brief, width, HEIGHT
        self.scale = width - _NAME - _VALUES - _VERDICT - 24

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw it from its upper left corner on."""
        theme = self.brief.theme
        painter.save()
        painter.translate(left, top)
        heading = tr("The six pillars")
        write(painter, heading, 0, _HEADING_Y, 20, 700, theme.ink)
        unit = tr("mean strength, −2 to +2; higher is better")
        write(painter, elided(unit, self.width, 15), 0, _HEADING_Y + 22, 15, 400, theme.ink3)
        for place, (key, pair) in enumerate(self.brief.figures.pillars.items()):
            self._draw_row(painter, key, pair, _FIRST + 8 + place * _ROW)
        painter.restore()

    def _draw_row(self, painter: QPainter, key: str, pair: Pair, baseline: float) -> None:
        theme, y = self.brief.theme, baseline - 6
        write(painter, elided(label(key), _NAME - 8, 17), 0, baseline, 17, 400, theme.ink)
        stroke(painter, theme.track, 3, round_cap=True)
        painter.drawLine(QPointF(_NAME, y), QPointF(_NAME + self.scale, y))
        middle = _NAME + self.scale / 2
        stroke(painter, theme.edge2, 1)
        painter.drawLine(QPointF(middle, y - 6), QPointF(middle, y + 6))
        if pair.before is not None and pair.after is not None:
            stroke(painter, theme.ink2, 2)
            painter.drawLine(QPointF(self._x(pair.before), y), QPointF(self._x(pair.after), y))
        if pair.before is not None:
            outlined(painter, theme.paper, theme.ink2, 2)
            painter.drawEllipse(QPointF(self._x(pair.before), y), _RADIUS, _RADIUS)
        if pair.after is not None:
            fill(painter, theme.accent)
            painter.drawEllipse(QPointF(self._x(pair.after), y), _RADIUS - 1, _RADIUS - 1)
        x = _NAME + self.scale + 20
        said = f"{feeling(pair.before)} → {feeling(pair.after)}"
        write(painter, said, x, baseline, 17, 600, theme.ink)
        draw_verdict(painter, pair, x + _VALUES, baseline, theme)

    def _x(self, value: Fraction) -> float:
        return _NAME + self.scale * float(value + _MOST) / (2 * _MOST)
