"""A list of words in a dialog."""

from __future__ import annotations

from PySide6.QtWidgets import QListWidget


def words_list(name: str) -> QListWidget:
    """A list without rows; `name` is what a screen reader calls it."""
    listed = QListWidget()
    listed.setObjectName("words")
    listed.setAccessibleName(name)
    return listed
