"""The timer for the whole room: digits to be read from the last row, over the canvas."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journeymapper.canvas.sight import Sight
from journeymapper.language import tr
from journeymapper.windows.appearance import appearance, colour
from journeymapper.windows.widgets.overlay import Overlay
from journeymapper.windows.workshop.digits import WIDEST, digit_font, digits_width

PX, WEIGHT, BASELINE = 64, 700, 58
SIZE = QSize(208, 72)
EDGE, RADIUS = 12, 12


class BigTimer(Overlay):
    """Stands in the upper right of the canvas: a click starts and pauses."""

    toggled = Signal()
    minute_added = Signal()
    closed = Signal()

    def __init__(self, canvas: Sight) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setAccessibleName(tr("Big digits"))
        self._digits = _Digits()
        self._turn = self._button(tr("Start"), "plain", self.toggled)
        more = self._button(tr("+1 minute"), "plain", self.minute_added)
        less = self._button(tr("Hide"), "plain", self.closed)
        row = QHBoxLayout()
        row.setSpacing(0)
        for part in (self._turn, more, less):
            row.addWidget(part, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(0)
        column.addWidget(self._digits)
        column.addLayout(row)
        appearance().changed.connect(self.update)

    def show_time(self, digits: str, *, running: bool, lit: bool) -> None:
        """Show what is left; `lit` is the alarm's light."""
        self._digits.say(digits, lit)
        self._turn.setText(tr("Pause") if running else tr("Start"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.toggled.emit()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(colour("edge2"))
            painter.setBrush(colour("raised"))
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(box, RADIUS, RADIUS)

    def _place(self) -> QRect:
        size = self.sizeHint()
        left = self._canvas.width() - size.width() - EDGE
        return QRect(QPoint(left, int(self._canvas.view.rail) + EDGE), size)


class _Digits(QWidget):
    """The digits alone, on the alarm's light while it is on."""

    def __init__(self) -> None:
        super().__init__()
        self._text, self._lit = WIDEST, False
        self.setFixedHeight(SIZE.height())
        self.setMinimumWidth(SIZE.width())

    def say(self, text: str, lit: bool) -> None:
        """Write a time."""
        self._text, self._lit = text, lit
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._lit:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour("warn"))
                painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
            painter.setFont(digit_font(PX, WEIGHT))
            painter.setPen(colour("on_warn" if self._lit else "ink"))
            left = (self.width() - digits_width(PX, WEIGHT)) / 2
            painter.drawText(QPointF(left, BASELINE), self._text)
