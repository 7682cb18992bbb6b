"""The one undo command: a patch on the document."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QUndoCommand

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.patch import Patch


class Become(Protocol):
    """Changes the document by a patch, to the journey it gives where that is known already."""

    def __call__(self, patch: Patch, after: Journey | None = None) -> None:
        """Change it, or raise and leave it as it was."""


class PatchCommand(QUndoCommand):
    """Does a patch and takes it back.

    Where that fails the document keeps its state, and the other direction does nothing.
    """

    def __init__(self, patch: Patch, become: Become, after: Journey | None = None) -> None:
        super().__init__(patch.label)
        self._patch, self._become, self._after = patch, become, after
        self._done = False

    def redo(self) -> None:
        after, self._after = self._after, None  # known only for the first time: Qt redoes on push
        if not self._done and self._try(self._patch, after):
            self._done = True

    def undo(self) -> None:
        if self._done and self._try(self._patch.inverse()):
            self._done = False

    def _try(self, patch: Patch, after: Journey | None = None) -> bool:
        try:
            self._become(patch, after)
        except Exception:  # a raise inside the stack would leave Qt's index and ours apart
            sys.excepthook(*sys.exc_info())
            return False
        return True
