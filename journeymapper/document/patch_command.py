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

    Where that fails the document keeps its state, and the other direction does nothing.
    `after` is the journey the patch gives, for the first time.
    """

    def __init__(self, patch: Patch, document: Document, after: Journey) -> None:
        super().__init__(patch.label)
        self._patch = patch
        self._after: Journey | None = after
        self._document = ref(document)  # the document owns the stack and the stack this command
        self._done = False

    def redo(self) -> None:
        after, self._after = self._after, None
        if not self._done:  # Qt calls this on push, too
            self._done = self._try(self._patch, after)

    def undo(self) -> None:
        if self._done:
            self._done = not self._try(self._patch.inverse())

    def _try(self, patch: Patch, after: Journey | None = None) -> bool:
        document = self._document()
        try:
            if document is not None:
                document.become(patch, after)
        except Exception:  # a raise inside the stack would leave Qt's index and ours apart
            sys.excepthook(*sys.exc_info())
            return False
        return True
