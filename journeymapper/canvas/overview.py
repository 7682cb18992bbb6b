"""The small map in the lower right corner, there only while the map does not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from journeymapper.layout.geometry import Point, Rect

if TYPE_CHECKING:
    from journeymapper.canvas.surface import Surface

WIDTH, HEIGHT, AWAY, PADDING = 160.0, 64.0, 12.0, 6.0
ROOM = 360.0
"""A canvas narrower than this has no room for it."""


def overview_rect(canvas: Surface) -> QRectF | None:
    """Where the small map lies on the widget, px; None while it is not there."""
    size = canvas.view.size
    if canvas.view.fits() or size.width() < ROOM or size.height() < ROOM / 2:
        return None
    return QRectF(size.width() - WIDTH - AWAY, size.height() - HEIGHT - AWAY, WIDTH, HEIGHT)


def scene_point(canvas: Surface, box: QRectF, at: QPointF) -> Point:
    """The scene's point under a point of the small map."""
    scale, origin = _fitted(canvas, box)
    bounds = canvas.view.bounds
    return Point((at.x() - origin.x()) / scale + bounds.x, (at.y() - origin.y()) / scale + bounds.y)


def paint_overview(painter: QPainter, canvas: Surface) -> None:
    """Draw it: every card as a small block, and a frame round what is in sight."""
    box = overview_rect(canvas)
    if box is None:
        return
    theme, view, layout = canvas.look.theme, canvas.view, canvas.shown.layout
    scale, origin = _fitted(canvas, box)

    def small(rect: Rect) -> QRectF:
        x = (rect.x - view.bounds.x) * scale + origin.x()
        y = (rect.y - view.bounds.y) * scale + origin.y()
        return QRectF(x, y, rect.width * scale, rect.height * scale)

    painter.setPen(QPen(QColor(theme.edge2), 1))
    painter.setBrush(QColor(theme.panel))
    painter.drawRoundedRect(box, 7, 7)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.edge2))
    painter.drawRects([small(card.rect) for card in layout.cards.values()])
    painter.setPen(QPen(QColor(theme.accent), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(small(view.area).intersected(box.adjusted(1, 1, -1, -1)))


def _fitted(canvas: Surface, box: QRectF) -> tuple[float, QPointF]:
    bounds, inner = canvas.view.bounds, box.adjusted(PADDING, PADDING, -PADDING, -PADDING)
    scale = min(inner.width() / (bounds.width or 1), inner.height() / (bounds.height or 1))
    size = QPointF(bounds.width * scale, bounds.height * scale)
    return scale, inner.center() - size / 2
