"""A form in a dialog that may be higher than the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from journeymapper.windows.widgets.scrolled import Scrolled

RING = 4
"""Room round the fields for the ring of the keyboard's focus, px."""


class LowForm(Scrolled):
    """As high as its fields where there is room; else it scrolls to the one in hand."""

    def __init__(self, fields: QWidget) -> None:
        super().__init__(fields)
        self._fields = fields
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return self._fields.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._fields.minimumSizeHint().width(), 0)
