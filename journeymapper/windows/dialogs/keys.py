"""All keys, searchable."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from journeymapper.windows.actions import ACTIONS
from journeymapper.windows.menus import said

ON_CANVAS = (
    ("Tab", "Next connected touchpoint, while typing or on a card"),
    ("Enter, F2", "Type the title of the card in hand"),
    ("Shift+Enter", "A new line while typing"),
    ("Esc", "Give up what is being done"),
    ("Arrows", "Walk to the neighbouring card"),
    ("Shift+arrows", "Extend the selection"),
    ("Alt+arrows", "Move the card"),
    ("1 to 5", "Level; of a connection, its kind"),
    ("+ and −", "Feeling better, feeling worse"),
    ("Shift+E, then 1 to 7", "Effort"),
    ("Space and drag, middle drag, wheel", "Move the view"),
    ("Ctrl+wheel", "Zoom at the pointer"),
    ("Alt+drag", "Duplicate a card"),
)


class KeysDialog(QDialog):
    """What each key does, narrowed by what is typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find"))
        self.search.setAccessibleName(self.tr("Find a key"))
        self.table = QTableWidget(0, 2)
        self.table.setAccessibleName(self.tr("Keys"))
        self.table.setHorizontalHeaderLabels([self.tr("Key"), self.tr("Does")])
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        for keys, does in rows():
            self._add(keys, does)
        self.search.textChanged.connect(self._narrow)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        for part in (self.search, self.table, buttons):
            column.addWidget(part)
        self.resize(560, 560)

    def _add(self, keys: str, does: str) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        self.table.setItem(row, 0, QTableWidgetItem(keys))
        self.table.setItem(row, 1, QTableWidgetItem(does))

    def _narrow(self, typed: str) -> None:
        for row in range(self.table.rowCount()):
            cells = (self.table.item(row, column) for column in (0, 1))
            texts = " ".join(cell.text() for cell in cells if cell is not None)
            self.table.setRowHidden(row, typed.casefold() not in texts.casefold())


def rows() -> list[tuple[str, str]]:
    """(keys, what they do), of the actions and of the canvas."""
    listed = [
        ((action.key or action.canvas_key).replace("; ", ", "), said(action.text).rstrip("."))
        for action in ACTIONS
        if action.key or action.canvas_key
    ]
    return listed + [(keys, QCoreApplication.translate("keys", does)) for keys, does in ON_CANVAS]


def tell_keys(parent: QWidget) -> None:
    """Show all keys until the user has read them."""
    KeysDialog(parent).exec()
