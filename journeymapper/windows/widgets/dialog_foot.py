"""The two buttons at the foot of a dialog."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox

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
