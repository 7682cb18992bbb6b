"""The one undo command: a patch on the document."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING
from weakref import ref

from PySide6.QtGui import QUndoCommand

if TYPE_CHECKING:
    from journeymapper.document.document import Document
    from journeymapper.model.journey import Journey
    from journeymapper.model.patch import Patch


class PatchCommand(QUndoCommand):
    """Does a patch on a document, and takes it back.

    Ask `prepare` before every step but the first: a step that fails would still count in Qt's
    history. Where it does all the same, the document keeps its state, and the other direction
    does nothing. `after` is the journey the patch gives, for the first time.
    """

    def __init__(self, patch: Patch, document: Document, after: Journey) -> None:
        super().__init__(patch.label)
        self._patch = patch
        self._after: Journey | None = after
        self._document = ref(document)  # the document owns the stack and the stack this command
        self._done = False

    def prepare(self) -> bool:
        """Work out what the next step gives; where it fails that is reported: do not take it."""
        document = self._document()
        try:
            if document is not None:
                patch = self._patch.inverse() if self._done else self._patch
                self._after = patch.apply(document.journey)
        except Exception:
            sys.excepthook(*sys.exc_info())
            return False
        return True

    def redo(self) -> None:
        if not self._done:  # Qt calls this on push, too
            self._done = self._try(self._patch)

    def undo(self) -> None:
        if self._done:
            self._done = not self._try(self._patch.inverse())

    def _try(self, patch: Patch) -> bool:
        document, after, self._after = self._document(), self._after, None
        try:
            if document is not None:
                document.become(patch, after)
        except Exception:  # a raise inside the stack would leave Qt's index and ours apart
            sys.excepthook(*sys.exc_info())
            return False
        return True
