"""A map to be read beside the one on the canvas: it can be walked, never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from journeymapper.canvas.canvas import Canvas
from journeymapper.canvas.selection import Selection
from journeymapper.document.document import Document

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

READING = ("walk", "extend", "let_go", "fit", "fit_selection", "next_connection", "copy")
LEAVES = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class ReadingCanvas(Canvas):
    """A canvas of its own on a journey; of all verbs only those that read."""

    def __init__(self, journey: Journey, name: str, like: Canvas) -> None:
        super().__init__()
        self._like = like
        self.locked = True
        self.show_document(Document(journey, self), Selection(self))
        self.overview.is_wanted = False
        self.setAccessibleName(name)
        self.dress()

    def do(self, name: str, *arguments: object) -> None:
        """Do a verb that reads."""
        if name in READING:
            super().do(name, *arguments)

    def dress(self) -> None:
        """Look as the other canvas looks, with the same rows."""
        like, journey = self._like, self.document.journey
        theirs = like.document.journey.touchpoints
        shown = like.look.shown
        if shown is not None:
            shown |= {each.id for each in journey.touchpoints if each.id not in theirs}
        if like.look.theme != self.look.theme:
            self.set_theme(like.look.theme)
        self.set_look(lens=like.look.lens, shown=shown, show_votes=like.look.show_votes)
        if like.shown.showing != self.shown.showing:
            self.shown.showing = like.shown.showing
            self.refresh()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() in LEAVES:
            return QWidget.event(self, event)  # nothing is added here that Tab could mean
        return super().event(event)
