"""What is in sight of the map, how large, and how it looks."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtWidgets import QWidget

from journeymapper.canvas.view import View
from journeymapper.painting.look import Look

BEHIND = 40.0
"""Scene units behind the end of the map to which a drag pulls."""
EDGE = 20.0
"""A drag so near the paper's edge, px, pulls the paper along."""


class Sight(QWidget):
    """A widget with a view on a map and a look; it paints again when either changes."""

    view_changed = Signal()
    look_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = View()
        self.look = Look()
        self.is_ringed = False

    def set_look(self, **changes: Any) -> None:
        """Change how the map looks."""
        look = self.look._replace(**changes)
        if look != self.look:
            self.look = look
            self.look_changed.emit()
            self.update()

    def ring(self, on: bool) -> None:
        """Show that the keyboard has come here, until the first key is pressed."""
        if on != self.is_ringed:
            self.is_ringed = on
            self.update()

    def moved(self) -> None:
        """Another part is in sight: tell it, and paint it."""
        self.view_changed.emit()
        self.update()

    def pan(self, dx: float, dy: float) -> None:
        """Shift what is in sight by px."""
        self.view.pan(dx, dy)
        self.moved()

    def pull(self, at: QPointF, ways: Qt.Orientation) -> bool:
        """Pan a step where a drag has come to an edge of the paper; whether it moved."""
        paper = self.view.paper.adjusted(EDGE, EDGE, -EDGE, -EDGE)
        dx = dy = 0.0
        if ways & Qt.Orientation.Horizontal:
            dx = min(at.x() - paper.left(), 0) + max(at.x() - paper.right(), 0)
        if ways & Qt.Orientation.Vertical:
            dy = min(at.y() - paper.top(), 0) + max(at.y() - paper.bottom(), 0)
        dx, dy = self._as_far_as_the_map(dx, dy)
        if dx or dy:
            self.pan(dx, dy)
        return bool(dx or dy)

    def _as_far_as_the_map(self, dx: float, dy: float) -> tuple[float, float]:
        """So much of a step that hardly any empty paper comes in sight behind the map."""
        seen, around, zoom = self.view.area, self.view.bounds.grown(BEHIND), self.view.zoom
        left, right = (around.x - seen.x) * zoom, (around.right - seen.right) * zoom
        up, down = (around.y - seen.y) * zoom, (around.bottom - seen.bottom) * zoom
        return _within(dx, left, right), _within(dy, up, down)

    def set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        """Show the map so large (1 is 100 %); the point under `at`, else the middle, stays."""
        self.view.zoom_at(zoom, at)
        self.moved()


def _within(step: float, low: float, high: float) -> float:
    """A step towards an end, as far as there is way left to it."""
    return max(min(low, 0.0), min(step, max(high, 0.0)))
