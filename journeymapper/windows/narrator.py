"""Every edit in words, for who does not see it happen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from journeymapper.canvas.canvas import Canvas
from journeymapper.document.document import Document
from journeymapper.language import tr

if TYPE_CHECKING:
    from journeymapper.model.patch import Patch


class Narrator(QObject):
    """Tells a screen reader what each edit of the document did."""

    def __init__(self, document: Document, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._document, self._canvas = document, canvas
        self._turn = ""
        document.changed.connect(self._tell)

    def undo(self) -> None:
        """Take the last edit back, and tell that it is taken back."""
        self._take(tr("Undone: {what}"), self._document.undo)

    def redo(self) -> None:
        """Do again what was taken back last, and tell so."""
        self._take(tr("Redone: {what}"), self._document.redo)

    def _take(self, turn: str, step: Callable[[], None]) -> None:
        self._turn = turn
        step()
        self._turn = ""

    def _tell(self, patch: Patch) -> None:
        from journeymapper.windows.happened import happened

        if not patch:
            return
        if self._turn:
            self._canvas.announce(self._turn.format(what=patch.label))
        else:
            in_hand = self._canvas.selection.current
            self._canvas.announce(happened(self._document.journey, patch, in_hand))
