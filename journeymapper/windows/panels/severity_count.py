"""How many findings of a severity there are, in words, with its form; a click leads to them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from journeymapper.language import tr, tr_many
from journeymapper.painting.badges import draw_severity
from journeymapper.painting.fonts import font, metrics
from journeymapper.painting.look import Severity
from journeymapper.windows.appearance import appearance, colour

HEIGHT, WORDS_LEFT, END = 22, 24, 6


def counted(severity: Severity, count: int) -> str:
    """So many findings of a severity, in words: "2 warnings"."""
    match severity:
        case "error":
            return tr_many("{n} error", "{n} errors", count)
        case "warning":
            return tr_many("{n} warning", "{n} warnings", count)
    return tr_many("{n} hint", "{n} hints", count)


class SeverityCount(QAbstractButton):
    """A severity's form and a count in words; nothing where the count is 0."""

    def __init__(self, severity: Severity) -> None:
        super().__init__()
        self._severity = severity
        self.setToolTip(tr("Show the findings"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        appearance().changed.connect(self.update)
        self.hide()

    def say(self, count: int) -> None:
        """Show the count; hide where there is none."""
        self.setText(counted(self._severity, count))
        self.setVisible(count > 0)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = metrics(12).horizontalAdvance(self.text())
        return QSize(int(WORDS_LEFT + width + END), HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            if self.underMouse():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour("hover"))
                painter.drawRoundedRect(box, 6, 6)
            middle = self.height() / 2
            draw_severity(painter, self._severity, 12, middle, appearance().theme, radius=6.5)
            painter.setFont(font(12))
            painter.setPen(colour("ink2"))
            painter.drawText(QPointF(WORDS_LEFT, middle + 4.5), self.text())
