"""The list of notes: one can be dragged onto the map."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from journeymapper.windows.panels.note_row import KEY_ROLE

NOTE_FORMAT = "application/x-journeymapper-note"
"""What is dragged: a note's key."""
DRAGGED_WIDTH = 240


class NoteList(QListWidget):
    """Rows of notes; Del says that the one in hand is to go."""

    delete_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        mime = QMimeData()
        for item in items:
            mime.setData(NOTE_FORMAT, str(item.data(KEY_ROLE)).encode())
        return mime

    def startDrag(self, actions: Qt.DropAction) -> None:
        drag, row = QDrag(self), self.visualItemRect(self.currentItem())
        drag.setMimeData(self.mimeData(self.selectedItems()))
        row.setWidth(min(row.width(), DRAGGED_WIDTH))
        drag.setPixmap(self.viewport().grab(row))
        drag.setHotSpot(QPoint(0, -8))  # the mark where it will land stays in sight
        drag.exec(Qt.DropAction.CopyAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)
