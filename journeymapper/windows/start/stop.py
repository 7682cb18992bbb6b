"""A place on the start page where the keyboard stops: everything there that can be chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from journeymapper.windows.start.stepping import WAYS
from journeymapper.windows.widgets.lit_button import EnteredButton


class Stop(EnteredButton):
    """Lights up under the mouse; Enter and Space choose it, the arrow keys are the page's."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in WAYS:
            event.ignore()  # Qt would walk through all buttons of the page in their order
        else:
            super().keyPressEvent(event)
