"""Painted buttons that light up under the mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QWidget

from journeymapper.windows.appearance import appearance, colour

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LitButton(QAbstractButton):
    """Painted anew when the mouse comes and goes, and when the theme is another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        appearance().changed.connect(self.update)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def _paint_ground(self, painter: QPainter, lit: bool = False) -> None:
        """Round ground where the mouse is, another where it is `lit`."""
        if lit or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent_soft" if lit else "hover"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)


class EnteredButton(LitButton):
    """One that Enter presses, too, wherever it stands."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)
