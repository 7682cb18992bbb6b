"""The list of notes: one can be dragged onto the map."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QAbstractItemView, QListWidgetItem

from journeymapper.language import tr
from journeymapper.windows.panels.note_row import NoteRow
from journeymapper.windows.panels.record_list import KEY_ROLE, RecordList

NOTE_FORMAT = "application/x-journeymapper-note"
"""What is dragged: a note's key."""
DRAGGED_WIDTH = 240


class NoteList(RecordList):
    """Rows of notes."""

    def __init__(self) -> None:
        super().__init__(NoteRow(), tr("Notes"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)

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
