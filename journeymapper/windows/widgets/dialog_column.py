"""How a dialog is laid out: its parts one below the other."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget


class DialogColumn(QVBoxLayout):
    """The column that fills a dialog; with these widgets, others may follow."""

    def __init__(self, dialog: QDialog, *widgets: QWidget, spacing: int = 8) -> None:
        super().__init__(dialog)
        self.setContentsMargins(16, 16, 16, 12)
        self.setSpacing(spacing)
        for widget in widgets:
            self.addWidget(widget)
