"""Asking what a snapshot is to be called."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from journeymapper.windows.widgets.captioned import plain_label

LONGEST, WIDTH = 60, 400


class SnapshotName(QDialog):
    """A line for a name, such as "Before voting"."""

    def __init__(self, parent: QWidget, suggested: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Take a snapshot"))
        more = plain_label(
            self.tr("The map as it is now is kept on this computer, to be compared with later."),
            "why",
        )
        more.setWordWrap(True)
        self.line = QLineEdit(suggested)
        self.line.setAccessibleName(self.tr("Name of the snapshot"))
        self.line.setMaxLength(LONGEST)
        self.line.selectAll()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.take = buttons.addButton(self.tr("Take it"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setDefault(True)
        self.line.textChanged.connect(lambda: self.take.setEnabled(bool(self.name())))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        for part in (more, self.line, buttons):
            column.addWidget(part)
        self.setMinimumWidth(WIDTH)

    def name(self) -> str:
        """The name typed."""
        return self.line.text().strip()
