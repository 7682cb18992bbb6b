"""Typing the title of the step in hand, on the wall itself."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtWidgets import QWidget

from journeymapper.canvas.title_editor import TitleEditor
from journeymapper.language import tr
from journeymapper.painting.theme import PROJECTOR


class WallTyping(QObject):
    """Says `typed(touchpoint, title)` once it is done; `key` is the card being typed on, or ""."""

    typed = Signal(str, str)
    changed = Signal()

    def __init__(self, wall: QWidget) -> None:
        super().__init__(wall)
        self._wall = wall
        self.key = ""
        self._editor = TitleEditor(wall)
        self._editor.setObjectName("bare")  # its card is ringed already
        for done in (self._editor.done, self._editor.next_requested, self._editor.left):
            done.connect(self.finish)
        self._editor.given_up.connect(self.give_up)

    def begin(self, key: str, title: str, place: QRectF, scale: float) -> None:
        """Type over this place of the wall; letters are 15 times the scale high."""
        self.key = key
        self._editor.wear(PROJECTOR, PROJECTOR.card)
        self._editor.begin(title, tr("Title"))
        self._editor.lie_over(place, 15 * scale, 600, 19 * scale)
        self.changed.emit()

    def finish(self) -> None:
        """Put what was typed into the map; nothing typed changes nothing."""
        key, title = self.key, self._editor.text()
        if key:
            self.give_up()
            if title:
                self.typed.emit(key, title)

    def give_up(self) -> None:
        """Stop typing and leave no trace."""
        if self.key:
            self.key = ""
            self._editor.hide()
            self._wall.setFocus()
            self.changed.emit()
