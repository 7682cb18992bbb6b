"""Selecting with a rectangle drawn over the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPen

from journeymapper.canvas.tools.gesture import Gesture, Pointer
from journeymapper.layout.geometry import Rect

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from journeymapper.canvas.surface import Surface


class RubberBand(Gesture):
    """Selects every card the rectangle touches, besides what was selected with a key held."""

    def __init__(self, canvas: Surface, start: Pointer, keep: bool) -> None:
        super().__init__(canvas, start)
        self._before = canvas.selection.keys
        self._kept = self._before if keep else ()
        self._rect: Rect | None = None

    def move(self, at: Pointer) -> None:
        if self._rect is None and not at.is_far_from(self.start):
            return
        a, b = self.start.scene, at.scene
        self._rect = Rect(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y))
        cards = self.canvas.shown.grid.cards_in(self._rect)
        self.canvas.selection.set([*self._kept, *(("touchpoints", key) for key in cards)])
        self.canvas.update()

    def cancel(self) -> None:
        self.canvas.selection.set(self._before)

    def paint(self, painter: QPainter) -> None:
        if self._rect is not None:
            theme, zoom = self.canvas.look.theme, self.canvas.view.zoom
            fill = QColor(theme.accent)
            fill.setAlphaF(0.12)
            painter.setPen(QPen(QColor(theme.accent), 1 / zoom))
            painter.setBrush(fill)
            painter.drawRect(QRectF(*self._rect))
