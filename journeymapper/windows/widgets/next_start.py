"""A line that says what counts from the next start only, with a link that starts again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from journeymapper.language import tr
from journeymapper.windows.widgets.captioned import plain_label


class NextStart(QWidget):
    """Shown while something is chosen that does not count yet."""

    restart_requested = Signal()

    def __init__(self, words: str) -> None:
        super().__init__()
        restart = QPushButton(tr("Start again now"))
        restart.setObjectName("link")
        restart.setAutoDefault(False)
        restart.clicked.connect(self.restart_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(plain_label(words, "quiet"))
        row.addWidget(restart)
        row.addStretch(1)
        self.show_if(False)

    def show_if(self, waits: bool) -> None:
        """Show whether a choice waits for the next start."""
        self.setEnabled(waits)
        self.setVisible(waits)
