"""The right side of a page of the dock: the record in hand in full."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeymapper.canvas.told import GROUP, Told
from journeymapper.windows.widgets.scrolled import Scrolled


class Detail(Scrolled):
    """A column of parts that scrolls; `name` is what a screen reader calls it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        body = QWidget()
        body.setObjectName("panel")
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(14, 10, 14, 10)
        self.setWidget(body)

    def told(self) -> Told:
        """What a screen reader is told: parts that belong together."""
        return GROUP
