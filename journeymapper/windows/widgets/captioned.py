"""A field with its name above it and, at the right, its value in words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget


class Captioned(QWidget):
    """Name, value in words, field."""

    def __init__(self, name: str, field: QWidget) -> None:
        super().__init__()
        self._said = plain_label("", "said")
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        caption = plain_label(name, "caption")
        caption.setBuddy(field)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(caption)
        head.addWidget(self._said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(head)
        column.addWidget(field)

    def say(self, value: str) -> None:
        """Show the value in words."""
        self._said.setText(value)


def plain_label(text: str, name: str = "") -> QLabel:
    """A label that never reads its text as markup."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if name:
        label.setObjectName(name)
    return label
