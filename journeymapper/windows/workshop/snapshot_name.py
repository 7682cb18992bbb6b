"""Asking what a snapshot is to be called."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from journeymapper.language import tr
from journeymapper.windows.dialogs.naming import NameDialog


class SnapshotName(NameDialog):
    """A line for a name, such as "Before voting"."""

    def __init__(self, parent: QWidget, suggested: str) -> None:
        super().__init__(
            parent,
            tr("Take a snapshot"),
            tr("The map as it is now is kept on this computer, to be compared with later."),
            tr("Name of the snapshot"),
            suggested,
        )

    def word(self) -> str:
        """Says that the snapshot is taken."""
        return tr("Take it")


class SnapshotRename(NameDialog):
    """A line for another name of a snapshot."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(
            parent,
            tr("Rename the snapshot"),
            tr("The map in it stays as it is."),
            tr("Name of the snapshot"),
            name,
        )

    def word(self) -> str:
        """Says that it has another name then."""
        return tr("Rename")
