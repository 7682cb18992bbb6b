"""How large a dialog opens."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

LESS = QSize(60, 60)
"""px that stay free beside a dialog, so that its frame and buttons are in sight."""


def open_as_large_as(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog this size, px, or as much of it as its window or screen has room for."""
    parent = dialog.parentWidget()
    room = parent.window().size() if parent else dialog.screen().availableSize()
    dialog.resize(QSize(width, height).boundedTo(room - LESS))
