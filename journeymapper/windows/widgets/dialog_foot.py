"""The buttons at the foot of a dialog."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPushButton

from journeymapper.language import tr
from journeymapper.windows.widgets.button import push_button

Kind, Role = QDialogButtonBox.StandardButton, QDialogButtonBox.ButtonRole


class DialogFoot(QDialogButtonBox):
    """Cancel gives the dialog up, `go` accepts it; so does Enter where it is the `default`."""

    def __init__(self, dialog: QDialog, name: str, *, default: bool = True) -> None:
        super().__init__(Kind.Cancel)
        self.go = self.addButton(name, Role.AcceptRole)
        self.go.setDefault(default)
        for button in (self.go, self.button(Kind.Cancel)):
            button.setAutoDefault(default)
        self.accepted.connect(dialog.accept)
        self.rejected.connect(dialog.reject)


class CloseFoot(QDialogButtonBox):
    """A button that closes what is only read."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(Kind.Close)
        self.rejected.connect(dialog.reject)


def closing_row(dialog: QDialog, go: QPushButton, *beside: QPushButton) -> QHBoxLayout:
    """A button that closes and one that goes on, at the right; others beside at the left."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for button in beside:
        row.addWidget(button)
    row.addStretch(1)
    row.addWidget(push_button(tr("Close"), dialog.reject))
    row.addWidget(go)
    return row
