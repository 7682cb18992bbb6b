"""A list of records of the map, each row with its key."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem

from journeymapper.windows.panels.list_row import ListRow
from journeymapper.windows.panels.panel_list import PanelList

KEY_ROLE = Qt.ItemDataRole.UserRole


class RecordList(PanelList):
    """Del says that the record in hand is to go; `name` is what a screen reader calls the list."""

    delete_wanted = Signal()

    def __init__(self, row: ListRow, name: str) -> None:
        super().__init__(row)
        self.setAccessibleName(name)

    def show_items(self, items: Iterable[QListWidgetItem]) -> None:
        """Show these, the one in hand still in hand, else the one in its place; nobody is told."""
        held, row = self.key_in_hand(), self.currentRow()
        self.blockSignals(True)
        self.clear()
        for item in items:
            self.addItem(item)
        self.setCurrentRow(min(row, self.count() - 1))
        self.take(held)
        self.blockSignals(False)

    def key_in_hand(self) -> str:
        """The key of the record in hand, or ""."""
        item = self.currentItem()
        return "" if item is None else str(item.data(KEY_ROLE))

    def take(self, key: str) -> None:
        """Take a record in hand, if it is listed."""
        for row in range(self.count()):
            if self.item(row).data(KEY_ROLE) == key:
                self.setCurrentRow(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)
