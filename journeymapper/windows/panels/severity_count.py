"""How many findings of a severity there are, in words, with its form."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journeymapper.painting.badges import draw_severity
from journeymapper.painting.look import Severity
from journeymapper.windows.appearance import appearance
from journeymapper.windows.widgets.captioned import plain_label


class SeverityCount(QWidget):
    """A severity's form and a count in words; nothing where the count is 0."""

    def __init__(self, severity: Severity) -> None:
        super().__init__()
        self._words = plain_label("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 6, 0)
        row.setSpacing(6)
        row.addWidget(_Form(severity))
        row.addWidget(self._words)
        self.hide()

    def say(self, count: int, noun: str) -> None:
        """Show the count; hide where there is none."""
        self._words.setText(f"{count} {noun}")
        self.setVisible(count > 0)


class _Form(QWidget):
    def __init__(self, severity: Severity) -> None:
        super().__init__()
        self._severity = severity
        self.setFixedSize(16, 16)
        appearance().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_severity(painter, self._severity, 8, 8, appearance().theme, radius=6.5)
