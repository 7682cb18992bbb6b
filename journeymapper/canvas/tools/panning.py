"""Moving the map: under the mouse with Space or the middle button, or in the overview."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt

from journeymapper.canvas.overview import scene_point
from journeymapper.canvas.surface import Surface
from journeymapper.canvas.tools.gesture import Gesture, Pointer


class Pan(Gesture):
    """The paper follows the mouse."""

    cursor = Qt.CursorShape.ClosedHandCursor
    pulls = Qt.Orientation(0)

    def move(self, at: Pointer) -> None:
        way = at.view - self.start.view
        self.canvas.pan(-way.x(), -way.y())
        self.start = at


class LeadView(Gesture):
    """What is in sight follows the mouse over the small map."""

    cursor = Qt.CursorShape.SizeAllCursor
    pulls = Qt.Orientation(0)

    def __init__(self, canvas: Surface, start: Pointer, box: QRectF) -> None:
        super().__init__(canvas, start)
        self._box = box
        self.move(start)

    def move(self, at: Pointer) -> None:
        view = self.canvas.view
        wanted, now = scene_point(self.canvas, self._box, at.view), view.area.centre
        self.canvas.pan((wanted.x - now.x) * view.zoom, (wanted.y - now.y) * view.zoom)
