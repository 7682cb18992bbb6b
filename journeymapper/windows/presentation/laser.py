"""The laser: a red dot that follows the mouse."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from journeymapper.painting.brushes import fill
from journeymapper.painting.theme import PROJECTOR

SIZE, DOT = 44, 18


class Laser(QWidget):
    """Lies over the wall and lets every click through."""

    def __init__(self, wall: QWidget) -> None:
        super().__init__(wall)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedSize(SIZE, SIZE)
        self.hide()

    def point_at(self, at: QPoint) -> None:
        """Let the dot shine there."""
        self.move(at - QPoint(SIZE // 2, SIZE // 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for size, opacity in ((SIZE, 0.25), (DOT, 1.0)):
                fill(painter, PROJECTOR.error, opacity)
                place = (SIZE - size) / 2
                painter.drawEllipse(QRectF(place, place, size, size))
