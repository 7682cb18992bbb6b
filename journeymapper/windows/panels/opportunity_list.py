"""The list of opportunities."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget

from journeymapper.windows.panels.opportunity_row import OpportunityRow


class OpportunityList(QListWidget):
    """Rows of opportunities; Del says that the one in hand is to go."""

    delete_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._row = OpportunityRow()
        self.setItemDelegate(self._row)
        self.setAccessibleName(self.tr("Opportunities"))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)
