"""Yes or no."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal

from journeymapper.windows.widgets.tick_box import TickBox
from journeymapper.windows.widgets.value_widget import MIXED


class YesField(TickBox):
    """A box to tick; half ticked where the selected records differ."""

    picked = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.clicked.connect(lambda: self.picked.emit(self.checkState() != Qt.CheckState.Unchecked))

    def show_value(self, value: Any) -> None:
        """Show yes, no or MIXED."""
        self.setTristate(value is MIXED)
        state = Qt.CheckState.Checked if value else Qt.CheckState.Unchecked
        self.setCheckState(Qt.CheckState.PartiallyChecked if value is MIXED else state)

    def flush(self) -> None:
        """A tick is committed at once: there is nothing to flush."""
