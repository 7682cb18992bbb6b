"""Why an action cannot be done just now, in words that say what to do first."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

NEEDS: dict[str, str] = {
    "": str(QT_TRANSLATE_NOOP("needs", "Open a map or start one first")),
    "undo": str(QT_TRANSLATE_NOOP("needs", "Nothing to undo")),
    "redo": str(QT_TRANSLATE_NOOP("needs", "Nothing to redo")),
    "selection": str(QT_TRANSLATE_NOOP("needs", "Select something first")),
    "cards": str(QT_TRANSLATE_NOOP("needs", "Select a card first")),
    "cards_or_lines": str(QT_TRANSLATE_NOOP("needs", "Select a card first")),
    "several_cards": str(QT_TRANSLATE_NOOP("needs", "Select several cards first")),
    "connections": str(QT_TRANSLATE_NOOP("needs", "Select a connection first")),
    "findings": str(QT_TRANSLATE_NOOP("needs", "There are no findings")),
    "finding": str(QT_TRANSLATE_NOOP("needs", "Choose a finding first")),
    "dismissed": str(QT_TRANSLATE_NOOP("needs", "Choose a dismissed finding first")),
    "fix": str(QT_TRANSLATE_NOOP("needs", "Choose a finding that can be mended")),
    "filtered": str(QT_TRANSLATE_NOOP("needs", "All cards are shown")),
    "saved_views": str(QT_TRANSLATE_NOOP("needs", "No view is saved yet")),
    "snapshots": str(QT_TRANSLATE_NOOP("needs", "No snapshot is taken yet")),
    "as_is": str(QT_TRANSLATE_NOOP("needs", "This map is one of how it is to be already")),
    "saved": str(QT_TRANSLATE_NOOP("needs", "The map has no file yet")),
}
"""By what a row of the table of actions needs."""


def why_not(need: str) -> str:
    """What must be so first, in the user's language."""
    return QCoreApplication.translate("needs", NEEDS.get(need, "Open a map first"))
