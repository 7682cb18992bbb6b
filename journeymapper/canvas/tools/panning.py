"""Moving the map under the mouse: with Space held, or with the middle button."""

from __future__ import annotations

from PySide6.QtCore import Qt

from journeymapper.canvas.tools.gesture import Gesture, Pointer


class Pan(Gesture):
    """The paper follows the mouse."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def move(self, at: Pointer) -> None:
        way = at.view - self.start.view
        self.canvas.pan(-way.x(), -way.y())
        self.start = at
