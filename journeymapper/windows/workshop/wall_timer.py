"""The timer on the wall: large in the upper right while it runs, and when the time is up."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen

from journeymapper.painting.theme import PROJECTOR
from journeymapper.windows.presentation.show import Show
from journeymapper.windows.widgets.overlay import Overlay
from journeymapper.windows.workshop.digits import WIDEST, digit_font, digits_width

PX, WEIGHT, ROUND = 64, 700, 12
WIDE, HIGH, BASELINE = 20, 80, 63
"""Beside both sides of the digits, the height, and where they stand; px of a wall 1280 wide."""
TOP, EDGE = 132, 24
"""Below the stages, and away from the right."""


class WallTimer(Overlay):
    """Stands over a presentation; where that is black there is nothing."""

    def __init__(self, show: Show) -> None:
        super().__init__(show)
        self._show = show
        self._digits, self._lit = WIDEST, False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._fit()

    def show_time(self, digits: str, *, running: bool, lit: bool) -> None:
        """Show what is left, if it runs; `lit` is the alarm's light."""
        self._digits, self._lit = digits, lit
        self.setVisible(running or lit)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._show.is_black:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(PROJECTOR.edge2), 1.5))
            painter.setBrush(QColor(PROJECTOR.warn if self._lit else PROJECTOR.paper))
            size = self._show.scale
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, ROUND * size, ROUND * size)
            painter.setFont(digit_font(self._px, WEIGHT))
            painter.setPen(QColor(PROJECTOR.on_warn if self._lit else PROJECTOR.ink))
            painter.drawText(QPointF(WIDE * size, BASELINE * size), self._digits)

    @property
    def _px(self) -> int:
        return round(PX * self._show.scale)

    def _place(self) -> QRect:
        size = self._show.scale
        width = round(digits_width(self._px, WEIGHT) + 2 * WIDE * size)
        left = self._show.width() - width - round(EDGE * size)
        return QRect(left, round(TOP * size), width, round(HIGH * size))
