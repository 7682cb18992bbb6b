"""The line beside the tabs into which another promise is typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from journeymapper.language import tr
from journeymapper.model.clean import entered

WIDTH, LONGEST = 240, 1000


class NewPromise(QLineEdit):
    """Enter adds what is typed; `typed` carries it."""

    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("New promise"))
        self.setPlaceholderText(tr("New promise"))
        self.setToolTip(tr("What the customer is promised; Enter adds it"))
        self.setMaxLength(LONGEST)
        self.setFixedWidth(WIDTH)
        self.returnPressed.connect(self.finish)

    def finish(self) -> None:
        """Say what was typed, if anything was."""
        if text := entered(self.text()):
            self.clear()
            self.typed.emit(text)
