"""A row that unfolds: a name, its value in words, and the fields behind it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from journeymapper.canvas.told import Told
from journeymapper.painting.fonts import font, metrics
from journeymapper.painting.icons import draw_icon
from journeymapper.windows.appearance import colour
from journeymapper.windows.widgets.lit_button import LitButton

HEIGHT, INDENT = 30, 34


class FoldHead(LitButton):
    """The row itself: chevron, name, value."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._value = ""
        self.setText(name)
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, value: str) -> None:
        """Show the value in words."""
        if value != self._value:
            self._value = value
            self.update()

    def told(self) -> Told:
        """What a screen reader is told: the value, and whether the fields behind it show."""
        is_open = self.isChecked()
        states = {"expandable": True, "expanded": is_open, "collapsed": not is_open}
        return Told(QAccessible.Role.Button, self._value, states)

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            area = QRectF(self.rect())
            if self.underMouse():
                painter.fillRect(area, colour("hover"))
            painter.setPen(QPen(colour("edge"), 1))
            painter.drawLine(QPointF(0, 0.5), QPointF(area.right(), 0.5))
            chevron = "chevron-down" if self.isChecked() else "chevron-right"
            draw_icon(painter, chevron, QRectF(12, 8, 14, 14), colour("ink2").name())
            self._paint_words(painter, area)

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        painter.setFont(font(13))
        painter.setPen(colour("ink2"))
        painter.drawText(QPointF(INDENT, 20), self.text())
        left = INDENT + metrics(13).horizontalAdvance(self.text()) + 12
        room = area.width() - 12 - left
        value = metrics(13).elidedText(self._value, Qt.TextElideMode.ElideRight, room)
        painter.setPen(colour("ink3"))
        painter.drawText(
            QPointF(area.width() - 12 - metrics(13).horizontalAdvance(value), 20), value
        )


class Fold(QWidget):
    """A head and, while it is unfolded, what it holds."""

    def __init__(self, name: str, body: QWidget) -> None:
        super().__init__()
        self.head, self._body = FoldHead(name), body
        body.setVisible(False)
        self.head.toggled.connect(body.setVisible)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(body)
