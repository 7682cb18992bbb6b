"""Renaming, ordering and deleting saved views."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidgetItem,
    QWidget,
)

from journeymapper.language import tr
from journeymapper.model.clean import entered
from journeymapper.windows.saved_view import SavedView
from journeymapper.windows.widgets.button import push_button
from journeymapper.windows.widgets.captioned import wrapped_label
from journeymapper.windows.widgets.dialog_column import DialogColumn
from journeymapper.windows.widgets.dialog_foot import DialogFoot
from journeymapper.windows.widgets.words_list import words_list

VIEW_ROLE = Qt.ItemDataRole.UserRole


class ViewList(QDialog):
    """The views in order; a name is changed where it stands."""

    def __init__(self, parent: QWidget, views: Sequence[SavedView]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Saved views"))
        more = wrapped_label(
            tr("F2 or a double click renames. The first nine have a key: Ctrl+1 to Ctrl+9."),
            "why",
        )
        self.list = words_list(tr("Saved views"))
        for view in views:
            item = QListWidgetItem(view.name)
            item.setData(VIEW_ROLE, view)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.rename = push_button(tr("Rename"), self._rename)
        self.earlier = push_button(tr("Move up"), lambda: self._move(-1))
        self.delete = push_button(tr("Delete"), self._delete)
        self.list.currentRowChanged.connect(self._agree)
        foot = DialogFoot(self, tr("Done"), default=False)  # Enter ends the renaming
        row = QHBoxLayout()
        for part in (self.rename, self.earlier, self.delete):
            row.addWidget(part)
        row.addStretch(1)
        column = DialogColumn(self, more, self.list)
        column.addLayout(row)
        column.addWidget(foot)
        self.resize(420, 340)
        self._agree()

    def views(self) -> tuple[SavedView, ...]:
        """The views as they are to be."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return tuple(
            replace(item.data(VIEW_ROLE), name=entered(item.text()) or item.data(VIEW_ROLE).name)
            for item in items
        )

    def _rename(self) -> None:
        self.list.editItem(self.list.currentItem())

    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        self.list.insertItem(row + by, self.list.takeItem(row))
        self.list.setCurrentRow(row + by)

    def _delete(self) -> None:
        self.list.takeItem(self.list.currentRow())

    def _agree(self) -> None:
        row = self.list.currentRow()
        self.rename.setEnabled(row >= 0)
        self.delete.setEnabled(row >= 0)
        self.earlier.setEnabled(row > 0)
