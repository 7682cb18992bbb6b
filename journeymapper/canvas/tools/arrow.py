"""The arrow that follows the mouse while cards are being connected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

if TYPE_CHECKING:
    from journeymapper.layout.geometry import Rect
    from journeymapper.painting.theme import Theme

HEAD = 11.0


def draw_target(painter: QPainter, card: Rect, theme: Theme) -> None:
    """Draw the ring of the card that is about to be connected."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.accent), 2.5))
    painter.drawRoundedRect(QRectF(*card.grown(3.5)), 13.5, 13.5)


def draw_arrow(painter: QPainter, start: Rect | QPointF, end: Rect | QPointF, theme: Theme) -> None:
    """Draw a dashed arrow between two cards or points; at a card it starts at the nearer side."""
    tip = _edge(end, _middle(start)) if not isinstance(end, QPointF) else end
    foot = _edge(start, tip) if not isinstance(start, QPointF) else start
    way = tip - foot
    length = (way.x() ** 2 + way.y() ** 2) ** 0.5
    if length < HEAD:
        return
    along = way / length
    across = QPointF(-along.y(), along.x()) * (HEAD / 2)
    back = tip - along * HEAD
    pen = QPen(QColor(theme.accent), 2)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.drawLine(foot, back)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent))
    painter.drawPolygon(QPolygonF([tip, back + across, back - across]))


def _middle(where: Rect | QPointF) -> QPointF:
    return where if isinstance(where, QPointF) else QPointF(*where.centre)


def _edge(rect: Rect, towards: QPointF) -> QPointF:
    """The middle of the side of a card that faces a point."""
    middle = rect.centre
    dx, dy = (towards.x() - middle.x) / rect.width, (towards.y() - middle.y) / rect.height
    if abs(dx) >= abs(dy):
        return QPointF(rect.right if dx > 0 else rect.x, middle.y)
    return QPointF(middle.x, rect.bottom if dy > 0 else rect.y)
