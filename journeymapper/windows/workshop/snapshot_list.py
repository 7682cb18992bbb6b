"""The snapshots of a map: one is compared with the map as it is now, two with each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from journeymapper.language import tr
from journeymapper.painting.dates import moment_in_figures
from journeymapper.storage.snapshots import Snapshot
from journeymapper.windows.widgets.button import push_button
from journeymapper.windows.widgets.captioned import plain_label

SNAPSHOT_ROLE = Qt.ItemDataRole.UserRole


class SnapshotList(QDialog):
    """The newest first. Accepted, the chosen ones are to be compared."""

    delete_requested = Signal(object)

    def __init__(self, parent: QWidget, snapshots: Sequence[Snapshot]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Snapshots"))
        more = plain_label(
            tr("Choose one to compare it with the map as it is now, or two with Ctrl."), "why"
        )
        more.setWordWrap(True)
        self.list = QListWidget()
        self.list.setObjectName("words")
        self.list.setAccessibleName(tr("Snapshots"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        for each in reversed(snapshots):
            item = QListWidgetItem(said(each))
            item.setData(SNAPSHOT_ROLE, each)
            self.list.addItem(item)
        self.delete = push_button(tr("Delete"), self._delete)
        close = push_button(tr("Close"), self.reject)
        self.compare = push_button("", self.accept)
        self.compare.setDefault(True)
        self.list.itemSelectionChanged.connect(self._agree)
        self.list.itemDoubleClicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.delete)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.compare)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        column.addWidget(more)
        column.addWidget(self.list)
        column.addLayout(row)
        self.resize(460, 320)
        self.list.setCurrentRow(0)
        self._agree()

    def chosen(self) -> tuple[Snapshot, ...]:
        """The snapshots chosen, the oldest first."""
        held = [item.data(SNAPSHOT_ROLE) for item in self.list.selectedItems()]
        return tuple(sorted(held, key=lambda each: each.taken))

    def _delete(self) -> None:
        for item in self.list.selectedItems():
            self.delete_requested.emit(item.data(SNAPSHOT_ROLE))
            self.list.takeItem(self.list.row(item))

    def _agree(self) -> None:
        chosen = len(self.list.selectedItems())
        both = tr("Compare these two")
        self.compare.setText(both if chosen == 2 else tr("Compare with the map now"))
        self.compare.setEnabled(chosen in (1, 2))
        self.delete.setEnabled(chosen > 0)


def said(snapshot: Snapshot) -> str:
    """A snapshot by its name and moment."""
    words = tr("{name} · {moment}")
    return words.format(name=snapshot.name, moment=moment_in_figures(snapshot.taken))
