"""The list of findings, and the dismissed ones folded away at its end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem

from journeymapper.language import label, tr, tr_many
from journeymapper.windows.panels.finding_entry import Entry
from journeymapper.windows.panels.finding_row import ENTRY_ROLE, FOLD_ROLE, FindingRow
from journeymapper.windows.panels.panel_list import PanelList

Identity = tuple[str, tuple[str, ...], tuple[str, ...], str]


class FindingList(PanelList):
    """Rows of entries. `taken` carries the entry in hand or None; `visited` says: go there.

    `set_aside`: a key wants the entry in hand dismissed, or brought back if it is.
    """

    taken = Signal(object)
    visited = Signal()
    set_aside = Signal()

    def __init__(self) -> None:
        super().__init__(FindingRow())
        self._standing: Sequence[Entry] = ()
        self._dismissed: Sequence[Entry] = ()
        self._is_open = self._filling = False
        self.currentRowChanged.connect(self._take)
        self.itemClicked.connect(self._use)
        self.itemActivated.connect(self._use)

    def show_entries(self, standing: Sequence[Entry], dismissed: Sequence[Entry]) -> None:
        """Show these, the one in hand still in hand if it is among them."""
        held, in_sight = self.entry(), self.verticalScrollBar().value()
        self._standing, self._dismissed = standing, dismissed
        self._filling = True
        self.clear()
        for entry in standing:
            self._add(entry)
        if dismissed:
            self._add_fold()
            for entry in dismissed if self._is_open else ():
                self._add(entry)
        if held is not None:
            self.take(held.finding.identity)
        self._filling = False
        self.verticalScrollBar().setValue(in_sight)
        self._take()

    def entry(self) -> Entry | None:
        """The entry in hand; None also on the row that folds."""
        item = self.currentItem()
        entry: Entry | None = None if item is None else item.data(ENTRY_ROLE)
        return entry

    def take(self, identity: Identity) -> bool:
        """Take the finding of this identity in hand; whether it is listed."""
        for row in range(self.count()):
            entry: Entry | None = self.item(row).data(ENTRY_ROLE)
            if entry is not None and entry.finding.identity == identity:
                self.setCurrentRow(row)
                return True
        return False

    def step(self, by: int) -> bool:
        """Take the next or previous standing finding in hand, round and round; False if none."""
        count = len(self._standing)
        if not count:
            return False
        row = self.currentRow()
        start = row if 0 <= row < count else (-1 if by > 0 else 0)
        self.setCurrentRow((start + by) % count)
        return True

    def unfold(self, is_open: bool) -> None:
        """Show the dismissed findings, or only how many there are."""
        self._is_open = is_open
        self.show_entries(self._standing, self._dismissed)
        fold = len(self._standing)
        self.setCurrentRow(fold)
        if is_open:
            self.scrollToItem(self.item(min(fold + 1, self.count() - 1)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, and go where the walk leads; fold; set aside."""
        row, key = self.currentRow(), event.key()
        on_fold = (item := self.currentItem()) is not None and item.data(ENTRY_ROLE) is None
        if on_fold and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.unfold(key == Qt.Key.Key_Right)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.set_aside.emit()
        else:
            super().keyPressEvent(event)
            if row != self.currentRow() and self.entry() is not None:
                self.visited.emit()

    def _take(self, _: int = 0) -> None:
        if not self._filling:
            self.taken.emit(self.entry())

    def _use(self, item: QListWidgetItem) -> None:
        if item.data(ENTRY_ROLE) is None:
            self.unfold(not self._is_open)
        else:
            self.visited.emit()

    def _add(self, entry: Entry) -> None:
        item = QListWidgetItem(entry.finding.message)
        item.setData(ENTRY_ROLE, entry)
        told = f"{label(entry.finding.severity.word)}: {entry.finding.message}"
        if entry.reason:
            told = tr("Dismissed {finding}. Reason: {reason}").format(
                finding=told, reason=entry.reason
            )
        else:
            told = f"{entry.badge.number}. {told}. {entry.place}"
        item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
        self.addItem(item)

    def _add_fold(self) -> None:
        item = QListWidgetItem(tr("Dismissed"))
        item.setData(FOLD_ROLE, (self._is_open, len(self._dismissed)))
        count = len(self._dismissed)
        told = tr_many("{n} dismissed", "{n} dismissed", count)
        if not self._is_open:
            told = tr_many("{n} dismissed, folded", "{n} dismissed, folded", count)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
        self.addItem(item)
