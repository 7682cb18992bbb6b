"""A place on the start page where the keyboard stops: everything there that can be chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton

from journeymapper.windows.appearance import appearance
from journeymapper.windows.start.stepping import WAYS


class Stop(QAbstractButton):
    """Lights up under the mouse; Enter and Space choose it, the arrow keys are the page's."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        appearance().changed.connect(self.update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in WAYS:
            event.ignore()  # Qt would walk through all buttons of the page in their order
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
