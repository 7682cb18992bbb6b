"""How many findings of a severity there are, in words, with its form; a click leads to them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from journeymapper.language import tr
from journeymapper.painting.badges import draw_severity
from journeymapper.painting.fonts import font, metrics
from journeymapper.painting.look import Severity
from journeymapper.windows.appearance import appearance, colour
from journeymapper.windows.counts import findings_counted
from journeymapper.windows.widgets.lit_button import LitButton

HEIGHT, WORDS_LEFT, END = 22, 24, 6


class SeverityCount(LitButton):
    """A severity's form and a count in words; nothing where the count is 0."""

    def __init__(self, severity: Severity) -> None:
        super().__init__()
        self._severity = severity
        self.setToolTip(tr("Show the findings"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    def say(self, count: int) -> None:
        """Show the count; hide where there is none."""
        words = findings_counted(self._severity, count)
        if words == self.text():
            return
        self.setText(words)
        self.setVisible(count > 0)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = metrics(12).horizontalAdvance(self.text())
        return QSize(int(WORDS_LEFT + width + END), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            middle = self.height() / 2
            draw_severity(painter, self._severity, 12, middle, appearance().theme, radius=6.5)
            painter.setFont(font(12))
            painter.setPen(colour("ink2"))
            painter.drawText(QPointF(WORDS_LEFT, middle + 4.5), self.text())
