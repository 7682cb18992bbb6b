"""Seven faces for seven feelings, from furious (-3) to delighted (+3)."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath

from journeymapper.painting.brushes import fill, outlined, stroke
from journeymapper.painting.tags import FACE_INK, FEELING_FILLS

RADIUS = 9.5


def draw_face(painter: QPainter, x: float, y: float, feeling: int, radius: float = RADIUS) -> None:
    """Draw the face of a feeling around a middle; the same colours in every theme."""
    painter.save()
    painter.translate(x, y)
    painter.scale(radius / RADIUS, radius / RADIUS)
    outlined(painter, FEELING_FILLS[feeling + 3], FACE_INK, 1.2)
    painter.drawEllipse(QPointF(0, 0), RADIUS, RADIUS)
    fill(painter, FACE_INK)
    for side in (-1, 1):
        painter.drawEllipse(QPointF(3.25 * side, -2), 1.15, 1.15)
    if abs(feeling) == 3:
        painter.drawPath(_open_mouth(feeling))
    stroke(painter, FACE_INK, 1.25, round_cap=True)
    if abs(feeling) < 3:
        painter.drawPath(_mouth(feeling))
    if feeling <= -2:
        for side in (-1, 1):
            painter.drawLine(QPointF(5.5 * side, -5), QPointF(1.8 * side, -3.6))
    painter.restore()


def _mouth(feeling: int) -> QPainterPath:
    ends, middle = 3.4 - 0.85 * feeling, 3.4 + 0.65 * feeling
    path = QPainterPath(QPointF(-4.4, ends))
    path.quadTo(0, 2 * middle - ends, 4.4, ends)
    return path


def _open_mouth(feeling: int) -> QPainterPath:
    flat, deep = (2.4, 8.2) if feeling > 0 else (5.9, 0.2)
    path = QPainterPath(QPointF(-4.1, flat))
    path.cubicTo(-4.1, deep, 4.1, deep, 4.1, flat)
    path.closeSubpath()
    return path
