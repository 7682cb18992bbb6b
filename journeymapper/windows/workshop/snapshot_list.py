"""The snapshots of a map: one is compared with the map as it is now, two with each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListWidgetItem,
    QWidget,
)

from journeymapper.language import tr
from journeymapper.painting.dates import moment_in_figures
from journeymapper.storage.snapshots import Snapshot
from journeymapper.windows.widgets.button import push_button
from journeymapper.windows.widgets.captioned import wrapped_label
from journeymapper.windows.widgets.dialog_column import DialogColumn
from journeymapper.windows.widgets.dialog_foot import closing_row
from journeymapper.windows.widgets.words_list import words_list

SNAPSHOT_ROLE = Qt.ItemDataRole.UserRole


class SnapshotList(QDialog):
    """The newest first. Accepted, the chosen ones are to be compared.

    What else is wanted with the one chosen is told; then `show_snapshots` shows those there are.
    """

    delete_requested = Signal(object)
    """Carries those chosen."""
    rename_requested = Signal(object)
    restore_requested = Signal(object)

    def __init__(self, parent: QWidget, snapshots: Sequence[Snapshot]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Snapshots"))
        self.list = words_list(tr("Snapshots"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.rename = push_button(tr("Rename..."), lambda: self._tell(self.rename_requested))
        self.delete = push_button(
            tr("Delete..."), lambda: self.delete_requested.emit(self.chosen())
        )
        self.restore = push_button(tr("Restore"), lambda: self._tell(self.restore_requested))
        self.restore.setToolTip(tr("The map becomes what it was then, as one step to undo"))
        self.compare = push_button("", self.accept)
        self.compare.setDefault(True)
        self.list.itemSelectionChanged.connect(self._agree)
        self.list.itemDoubleClicked.connect(self.accept)
        self._lay_out()
        self.show_snapshots(snapshots)

    def show_snapshots(self, snapshots: Sequence[Snapshot]) -> None:
        """Show these, the row in hand still in hand."""
        row = max(self.list.currentRow(), 0)
        self.list.clear()
        for each in reversed(snapshots):
            item = QListWidgetItem(said(each))
            item.setData(SNAPSHOT_ROLE, each)
            self.list.addItem(item)
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self._agree()

    def chosen(self) -> tuple[Snapshot, ...]:
        """The snapshots chosen, the oldest first."""
        held = [item.data(SNAPSHOT_ROLE) for item in self.list.selectedItems()]
        return tuple(sorted(held, key=lambda each: each.taken))

    def _tell(self, wanted: SignalInstance) -> None:
        wanted.emit(self.chosen()[0])

    def _agree(self) -> None:
        chosen = len(self.list.selectedItems())
        both = tr("Compare these two")
        self.compare.setText(both if chosen == 2 else tr("Compare with the map now"))
        self.compare.setEnabled(chosen in (1, 2))
        self.delete.setEnabled(chosen > 0)
        for button in (self.rename, self.restore):
            button.setEnabled(chosen == 1)

    def _lay_out(self) -> None:
        more = wrapped_label(
            tr("Choose one to compare it with the map as it is now, or two with Ctrl."), "why"
        )
        verbs = QHBoxLayout()
        verbs.setSpacing(8)
        for button in (self.rename, self.restore, self.delete):
            verbs.addWidget(button)
        verbs.addStretch(1)
        column = DialogColumn(self, more, self.list)
        column.addLayout(verbs)
        column.addLayout(closing_row(self, self.compare))
        self.resize(480, 360)


def said(snapshot: Snapshot) -> str:
    """A snapshot by its name and moment."""
    words = tr("{name} · {moment}")
    return words.format(name=snapshot.name, moment=moment_in_figures(snapshot.taken))
