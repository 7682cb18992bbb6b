"""A box to tick, drawn in the theme: the platform's own cannot be seen in the dark."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from journeymapper.painting.fonts import font, metrics
from journeymapper.painting.icons import draw_icon
from journeymapper.windows.appearance import colour

BOX, RADIUS, TEXT_LEFT = 16, 5, 24
HEIGHT = 24


class TickBox(QCheckBox):
    """Box and name; a dash where it is neither on nor off."""

    def sizeHint(self) -> QSize:
        width = TEXT_LEFT + metrics(13).horizontalAdvance(self.text()) if self.text() else BOX
        return QSize(round(width + 2), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_box(painter, (self.height() - BOX) / 2)
            painter.setFont(font(13))
            painter.setPen(colour("ink" if self.isEnabled() else "pale"))
            baseline = (self.height() + metrics(13).capHeight()) / 2
            painter.drawText(QPointF(TEXT_LEFT, baseline), self.text())

    def _paint_box(self, painter: QPainter, top: float) -> None:
        place = QRectF(0.5, top + 0.5, BOX - 1, BOX - 1)
        state = self.checkState()
        is_set = state is not Qt.CheckState.Unchecked
        line, ground = ("accent", "accent") if is_set else ("edge2", "field")
        if not self.isEnabled():
            line, ground = "edge", "track" if is_set else "panel"
        elif not is_set and self.underMouse():
            ground = "hover"
        painter.setPen(QPen(colour(line), 1))
        painter.setBrush(colour(ground))
        painter.drawRoundedRect(place, RADIUS, RADIUS)
        ink = colour("on_accent" if self.isEnabled() else "panel").name()
        if state is Qt.CheckState.Checked:
            draw_icon(painter, "check", place.adjusted(1.5, 1.5, -1.5, -1.5), ink)
        elif state is Qt.CheckState.PartiallyChecked:
            draw_icon(painter, "minus", place.adjusted(2, 2, -2, -2), ink)
