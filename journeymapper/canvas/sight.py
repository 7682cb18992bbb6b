"""What is in sight of the map, how large, and how it looks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtWidgets import QWidget

from journeymapper.canvas.view import View
from journeymapper.painting.look import Look

EDGE = 20.0
"""A drag so near the paper's edge, px, pulls the paper along."""


class Sight(QWidget):
    """A widget with a view on a map and a look; it paints again when either changes."""

    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = View()
        self.look = Look()
        self.is_ringed = False

    def set_look(self, **changes: Any) -> None:
        """Change how the map looks."""
        look = replace(self.look, **changes)
        if look != self.look:
            self.look = look
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
        before = self.view.scroll
        if dx or dy:
            self.pan(dx, dy)
        return self.view.scroll != before

    def set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        """Show the map so large (1 is 100 %); the point under `at`, else the middle, stays."""
        self.view.zoom_at(zoom, at)
        self.moved()
