"""A strip under the map: news that waits for nobody, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from journeymapper.canvas.announcing import announce
from journeymapper.windows.appearance import appearance, themed_icon
from journeymapper.windows.widgets.button import push_button
from journeymapper.windows.widgets.captioned import ElidedLabel

HEIGHT = 42


class NewsStrip(QFrame):
    """`mend_requested`: do what the first button says; the other one only puts the strip away."""

    mend_requested = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("hints")
        self.setAccessibleName(name)
        self.setFixedHeight(HEIGHT)
        self._icon, self.words = QLabel(), ElidedLabel("")
        self.mend = push_button("", self.mend_requested.emit)
        self.leave = push_button("", self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 8, 5)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self.words, 1)
        row.addWidget(self.mend)
        row.addWidget(self.leave)
        appearance().changed.connect(self._dress)
        self._dress()
        self.hide()

    def say(self, words: str, mend: str, leave: str) -> None:
        """Show what has happened, with the words of both buttons."""
        self.words.say(words)
        self.mend.setText(mend)
        self.leave.setText(leave)
        self.show()
        announce(self, words)

    def _dress(self) -> None:
        self._icon.setPixmap(themed_icon("zap", "failure").pixmap(16, 16))
