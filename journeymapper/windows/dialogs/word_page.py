"""One table of the map's words: a list, a line for a new one, the form of the one in hand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from journeymapper.language import tr
from journeymapper.model.edits import vocabulary
from journeymapper.model.journey import Journey
from journeymapper.windows.forms.vocabulary_forms import WordForm


class WordPage(QWidget):
    """Adds, changes and removes records of one table; `edit_requested` carries the Patch."""

    edit_requested = Signal(object)
    refused = Signal(str)

    def __init__(self, form: WordForm) -> None:
        super().__init__()
        self.form = form
        self._journey: Journey | None = None
        self.list, self.line = QListWidget(), QLineEdit()
        self.list.setObjectName("words")
        self.list.setAccessibleName(tr("What there is"))
        self.line.setPlaceholderText(tr("Type a new one, then Enter"))
        self.line.setAccessibleName(self.line.placeholderText())
        self.remove = QPushButton(tr("Remove"))
        self.remove.setAutoDefault(False)  # Enter in a field must not press it
        self.list.currentRowChanged.connect(self._show_form)
        self.line.returnPressed.connect(self._add)
        self.remove.clicked.connect(self._remove)
        form.edit_requested.connect(self.edit_requested)
        form.refused.connect(self.refused)
        self._lay_out()

    def show_journey(self, journey: Journey) -> None:
        """Show the table as it is now, the same record in hand if it is still there."""
        held = self.key()
        self._journey = journey
        self.list.blockSignals(True)
        self.list.clear()
        for record in journey.table(self.form.table):
            item = QListWidgetItem(getattr(record, "name", None) or record.text)
            item.setData(Qt.ItemDataRole.UserRole, record.key)
            self.list.addItem(item)
        keys = journey.table(self.form.table).keys
        self.list.setCurrentRow(keys.index(held) if held in keys else len(keys) - 1)
        self.list.blockSignals(False)
        self._show_form()

    def key(self) -> str:
        """The record in hand, or ""."""
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else ""

    def _show_form(self) -> None:
        key = self.key()
        self.form.setVisible(bool(key))
        self.remove.setEnabled(bool(key))
        if key and self._journey is not None:
            self.form.show_records(self._journey, (key,))

    def _add(self) -> None:
        name = self.line.text().strip()
        if name and self._journey is not None:
            self.line.clear()
            self.list.setCurrentRow(-1)  # the new one is taken in hand
            self.edit_requested.emit(vocabulary.add(self._journey, self.form.table, name))

    def _remove(self) -> None:
        if self._journey is not None:
            self.edit_requested.emit(vocabulary.remove(self._journey, self.form.table, self.key()))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        for part in (self.list, self.line, self.remove):
            left.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 12, 0, 0)
        row.addLayout(left, 2)
        row.addWidget(self.form, 3)
