"""Asking for a name."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from journeymapper.language import tr
from journeymapper.windows.widgets.captioned import plain_label

LONGEST, WIDTH = 60, 400


class NameDialog(QDialog):
    """A line for a name, a word on what gets it, and a button that waits until one is typed."""

    def __init__(self, parent: QWidget, title: str, more: str, field: str, suggested: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        told = plain_label(more, "why")
        told.setWordWrap(True)
        self.line = QLineEdit(suggested)
        self.line.setAccessibleName(field)
        self.line.setMaxLength(LONGEST)
        self.line.selectAll()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.agreed = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.agreed.setDefault(True)
        self.line.textChanged.connect(self._agree)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        for part in (told, self.line, buttons):
            column.addWidget(part)
        self.setMinimumWidth(WIDTH)
        self._agree()

    def name(self) -> str:
        """The name typed."""
        return self.line.text().strip()

    def word(self) -> str:
        """What the button says to the name typed just now."""
        return tr("Save")

    def _agree(self) -> None:
        self.agreed.setEnabled(bool(self.name()))
        self.agreed.setText(self.word())
