"""Asking what a saved view is to be called."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QWidget

from journeymapper.language import tr
from journeymapper.windows.dialogs.naming import NameDialog


class ViewName(NameDialog):
    """A line for a name; one that is taken already stands for that view, which is replaced."""

    def __init__(self, parent: QWidget, suggested: str, taken: Collection[str]) -> None:
        self._taken = taken
        super().__init__(
            parent,
            tr("Save this view"),
            tr("What colours and dims the cards, the rows, and what is in sight."),
            tr("Name of the view"),
            suggested,
        )

    def word(self) -> str:
        """Says that a view is replaced."""
        return tr("Replace it") if self.name() in self._taken else tr("Save")
