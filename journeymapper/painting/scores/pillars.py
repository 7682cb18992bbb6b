"""The six pillars of the whole journey: a bar each from the middle, the weakest named."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from journeymapper.analysis.scores.figures import Figure
from journeymapper.analysis.wording import sentence
from journeymapper.language import label, marked, tr
from journeymapper.layout.geometry import Rect
from journeymapper.painting.brushes import fill, outlined, stroke
from journeymapper.painting.icons import draw_icon
from journeymapper.painting.marks import PILLAR_GLYPHS
from journeymapper.painting.scores.scored import Scored
from journeymapper.painting.scores.spot import Spot
from journeymapper.painting.scores.words import cards, feeling
from journeymapper.painting.text import write

_PITCH, _BAR, _MOST = 25.0, 14.0, 2
_NAMES, _AFTER, _WIDEST_UNIT = 132.0, 148.0, 56.0


class PillarsPicture:
    """A row for each pillar."""

    title = marked("Six pillars")

    def __init__(self, scored: Scored, width: float) -> None:
        self.width, self.theme = width, scored.theme
        self.fact = tr("mean strength, −2 to +2")
        self.strengths = scored.scores.pillars.total
        self.weakest = scored.scores.pillars.weakest
        lowest = min((each.value for each in self.strengths.values() if each.value), default=0)
        left = ceil(max(-lowest, 0))
        self.unit = min(_WIDEST_UNIT, (width - _NAMES - _AFTER) / (left + _MOST))
        self.axis = _NAMES + 10 + left * self.unit
        self.height = len(self.strengths) * _PITCH
        self.words = tr("No pillar is tagged")
        if self.weakest:
            self.words = tr("Weakest: {pillar}").format(pillar=label(self.weakest))
        self.spots = tuple(
            Spot(
                Rect(0, place * _PITCH, width, _PITCH - 1),
                f"{label(pillar)}: {self._figure(pillar, each)}",
                sentence(each.why),
                each.behind,
            )
            for place, (pillar, each) in enumerate(self.strengths.items())
        )

    def draw(self, painter: QPainter) -> None:
        """Draw it from the painter's origin on."""
        stroke(painter, self.theme.edge2, 1)
        painter.drawLine(QPointF(self.axis, -2), QPointF(self.axis, self.height - 2))
        for place, (pillar, each) in enumerate(self.strengths.items()):
            self._draw_row(painter, pillar, each, place * _PITCH)

    def _figure(self, pillar: str, strength: Figure) -> str:
        told = feeling(strength.value)
        return tr("{figure}, weakest").format(figure=told) if pillar == self.weakest else told

    def _draw_row(self, painter: QPainter, pillar: str, figure: Figure, y: float) -> None:
        theme, weak = self.theme, pillar == self.weakest
        ink = theme.failure if weak else theme.ink2
        draw_icon(painter, PILLAR_GLYPHS[pillar], QRectF(0, y + 3, 16, 16), ink)
        name_ink = theme.failure if weak else theme.ink
        write(painter, label(pillar), 23, y + 16, 13, 600 if weak else 400, name_ink)
        end = self._draw_bar(painter, figure, y + 4, theme.failure if weak else theme.accent)
        told = self._figure(pillar, figure)
        write(painter, told, end + 8, y + 16, 13, 600, name_ink)
        counted = cards(len(figure.behind)) if figure.behind else tr("no card")
        write(painter, counted, self.width, y + 16, 13, 400, theme.ink2, "right")

    def _draw_bar(self, painter: QPainter, figure: Figure, y: float, colour: str) -> float:
        """Draw a bar from the axis, a ring for 0; gives where its right end is."""
        if figure.value is None:
            return self.axis
        length = float(figure.value) * self.unit
        if not length:
            outlined(painter, self.theme.card, colour, 2)
            painter.drawEllipse(QPointF(self.axis, y + _BAR / 2), 5.5, 5.5)
            return self.axis + 6
        fill(painter, colour)
        bar = QRectF(min(self.axis, self.axis + length), y, abs(length), _BAR)
        painter.drawRoundedRect(bar, min(3, abs(length) / 2), 3)
        return max(self.axis, bar.right())
