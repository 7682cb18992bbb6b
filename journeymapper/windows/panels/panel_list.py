"""What every list of the dock is: rows of one height from edge to edge, painted by a ListRow."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget

from journeymapper.windows.panels.list_row import ListRow


class PanelList(QListWidget):
    """A list that scrolls up and down only; `row` paints its rows."""

    def __init__(self, row: ListRow) -> None:
        super().__init__()
        self._row = row  # Qt does not keep it
        self.setItemDelegate(row)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)  # takes the first row in hand if none is, and leaves it bare
        if item := self.currentItem():
            item.setSelected(True)
