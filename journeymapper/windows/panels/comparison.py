"""What two maps differ in: a list, the row in hand in full, and the way to each record."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QVBoxLayout, QWidget

from journeymapper.language import tr
from journeymapper.windows.compare_rows import Row
from journeymapper.windows.panels.comparison_detail import ComparisonDetail
from journeymapper.windows.panels.comparison_row import ROW_ROLE, ComparisonRow
from journeymapper.windows.panels.list_and_detail import lay_side_by_side
from journeymapper.windows.panels.panel_list import PanelList
from journeymapper.windows.widgets.button import push_button


class Comparison(QWidget):
    """List and detail; `visit_requested` carries (table, key) pairs, `closed` says: enough."""

    visit_requested = Signal(object)
    closed = Signal()

    def __init__(self, with_what: str, what: str = "") -> None:
        super().__init__()
        self.setObjectName("panel")
        self._with, self._what = with_what, what
        self.list, self.detail = PanelList(ComparisonRow()), ComparisonDetail()
        self.setFocusProxy(self.list)
        self.list.setAccessibleName(tr("Differences"))
        self.list.currentRowChanged.connect(self._tell)
        self.list.itemClicked.connect(self._visit)
        self.list.itemActivated.connect(self._visit)
        self.sides = push_button("", self.list.setFocus, "link")
        self.change = push_button(tr("What this would change..."), self.list.setFocus, "link")
        lay_side_by_side(self, self.list, self._with_verbs())
        self.say_sides(False)
        self.detail.say(self._heading(), tr("Comparing..."))

    def say_sides(self, on: bool) -> None:
        """Offer the other way to show the two maps."""
        self.sides.setText(tr("On one map") if on else tr("Side by side"))

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these, the one in hand still in hand."""
        held, in_sight = self.current(), self.list.verticalScrollBar().value()
        self.list.blockSignals(True)
        self.list.clear()
        for row in rows:
            self._add(row)
            if held is not None and (row.text, row.change) == (held.text, held.change):
                self.list.setCurrentRow(self.list.count() - 1)
        self.list.blockSignals(False)
        self.list.verticalScrollBar().setValue(in_sight)
        self._tell()

    def current(self) -> Row | None:
        """The row in hand."""
        item = self.list.currentItem()
        row: Row | None = None if item is None else item.data(ROW_ROLE)
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _with_verbs(self) -> QWidget:
        """The detail, and below it what can be done with the two maps."""
        part = QWidget()
        row, column = QHBoxLayout(), QVBoxLayout(part)
        row.setContentsMargins(6, 0, 6, 4)
        for button in (self.sides, self.change):
            row.addWidget(button)
        row.addStretch(1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.detail, 1)
        column.addLayout(row)
        return part

    def _add(self, row: Row) -> None:
        item = QListWidgetItem(row.text)
        item.setData(ROW_ROLE, row)
        told = f"{row.text}, {row.beside}" if row.beside else row.text
        item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
        if row.is_heading:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.addItem(item)

    def _tell(self) -> None:
        row = self.current()
        if row is not None:
            self.detail.show_row(row)
        elif self.list.count():
            self.detail.say(self._heading(), tr("Choose a row to see what is different."))
        else:
            self.detail.say(self._heading(), tr("Nothing is different."))

    def _visit(self, item: QListWidgetItem) -> None:
        row: Row = item.data(ROW_ROLE)
        if row.keys:
            self.visit_requested.emit(row.keys)

    def _heading(self) -> str:
        if self._what:
            words = tr("{newer} compared with {older}")
            return words.format(newer=self._what, older=self._with)
        return tr("Compared with {what}").format(what=self._with)
