"""Asking what a saved view is to be called."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from journeymapper.windows.widgets.captioned import plain_label

LONGEST, WIDTH = 60, 400


class ViewName(QDialog):
    """A line for a name; one that is taken already stands for that view, which is replaced."""

    def __init__(self, parent: QWidget, suggested: str, taken: Collection[str]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Save this view"))
        self._taken = taken
        more = plain_label(
            self.tr("What colours and dims the cards, the rows, and what is in sight."), "why"
        )
        more.setWordWrap(True)
        self.line = QLineEdit(suggested)
        self.line.setAccessibleName(self.tr("Name of the view"))
        self.line.setMaxLength(LONGEST)
        self.line.selectAll()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.save = buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.save.setDefault(True)
        self.line.textChanged.connect(self._agree)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        for part in (more, self.line, buttons):
            column.addWidget(part)
        self.setMinimumWidth(WIDTH)
        self._agree()

    def name(self) -> str:
        """The name typed."""
        return self.line.text().strip()

    def _agree(self) -> None:
        self.save.setEnabled(bool(self.name()))
        replaces = self.name() in self._taken
        self.save.setText(self.tr("Replace it") if replaces else self.tr("Save"))
