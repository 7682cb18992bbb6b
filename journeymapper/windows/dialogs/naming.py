"""Asking for a name."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from journeymapper.language import tr
from journeymapper.model.clean import entered
from journeymapper.windows.widgets.captioned import wrapped_label
from journeymapper.windows.widgets.dialog_column import DialogColumn
from journeymapper.windows.widgets.dialog_foot import DialogFoot

LONGEST, WIDTH = 60, 400


class NameDialog(QDialog):
    """A line for a name, a word on what gets it, and a button that waits until one is typed."""

    def __init__(self, parent: QWidget, title: str, more: str, field: str, suggested: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        told = wrapped_label(more, "why")
        self.line = QLineEdit(suggested)
        self.line.setAccessibleName(field)
        self.line.setMaxLength(LONGEST)
        self.line.selectAll()
        foot = DialogFoot(self, "")
        self.agreed = foot.go
        self.line.textChanged.connect(self._agree)
        DialogColumn(self, told, self.line, foot)
        self.setMinimumWidth(WIDTH)
        self._agree()

    def name(self) -> str:
        """The name typed."""
        return entered(self.line.text())

    def word(self) -> str:
        """What the button says to the name typed just now."""
        return tr("Save")

    def _agree(self) -> None:
        self.agreed.setEnabled(bool(self.name()))
        self.agreed.setText(self.word())
