"""The feeling curve: a line through the faces, filled down or up to the middle."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from journeymapper.language import tr
from journeymapper.layout.curve import points_between
from journeymapper.layout.geometry import FEELING_STEP, Curve, CurvePoint, Rect
from journeymapper.painting.brushes import fill, outlined, stroke
from journeymapper.painting.curve_paths import curve_paths
from journeymapper.painting.faces import RADIUS, draw_face
from journeymapper.painting.ground import dashes_start
from journeymapper.painting.memory import MEMORY, can_remember
from journeymapper.painting.tags import FACE_INK, FEELING_FILLS
from journeymapper.painting.text import write

if TYPE_CHECKING:
    from journeymapper.painting.look import Look

PointsAs = Literal["faces", "dots", ""]
DIMMED = 0.36
_NEIGHBOURS = 3
"""So many points beyond the area shape the line inside it."""


def draw_curve(
    painter: QPainter, curve: Curve, look: Look, area: Rect, points_as: PointsAs = "faces"
) -> None:
    """Draw the part of the curve in the area."""
    band = curve.rect.grown(RADIUS)
    if area.y > band.bottom or area.bottom < band.y:
        return
    theme = look.theme
    _draw_scale(painter, curve, look, area)
    points = points_in(curve, area)
    # What shows each part of a map once has no use for how the one before was drawn.
    made = curve_paths if look.remembers else curve_paths.__wrapped__
    paths = made(tuple(point.at for point in points), curve.zero)
    fill(painter, theme.curve_above, theme.curve_above_opacity)
    painter.drawPath(paths.above)
    fill(painter, theme.curve_below, theme.curve_below_opacity)
    painter.drawPath(paths.below)
    stroke(painter, theme.ink, 2.5)
    painter.drawPath(paths.line)
    if look.label_extremes:
        _draw_extremes(painter, curve, look)
    for point in points if points_as else ():
        _draw_point(painter, point, look, points_as)


def points_in(curve: Curve, area: Rect) -> Sequence[CurvePoint]:
    """The points in the area, and those beside it that shape the curve in it."""
    return points_between(curve, area.x, area.right, _NEIGHBOURS)


def _draw_scale(painter: QPainter, curve: Curve, look: Look, area: Rect) -> None:
    left = dashes_start(area)
    stroke(painter, look.theme.edge2, 1)
    painter.drawLine(QPointF(left, curve.zero), QPointF(area.right, curve.zero))
    stroke(painter, look.theme.edge, 1.25, (1.5, 4.5))
    for feeling in (-3, 3):
        y = curve.zero - feeling * FEELING_STEP
        painter.drawLine(QPointF(left, y), QPointF(area.right, y))


def _draw_point(painter: QPainter, point: CurvePoint, look: Look, points_as: PointsAs) -> None:
    x, y = point.at
    opacity = painter.opacity()
    if look.shown is not None and point.touchpoint not in look.shown:
        painter.setOpacity(opacity * DIMMED)
    if points_as == "faces":
        _draw_face(painter, point, look)
    else:
        outlined(painter, FEELING_FILLS[point.sentiment + 3], FACE_INK, 1.5)
        painter.drawEllipse(QPointF(x, y), RADIUS, RADIUS)
    if point.touchpoint == look.current:
        stroke(painter, look.theme.accent, 2.5)
        painter.drawEllipse(QPointF(x, y), 14, 14)
    painter.setOpacity(opacity)


def _draw_face(painter: QPainter, point: CurvePoint, look: Look) -> None:
    if not look.remembers or not can_remember(painter):
        draw_face(painter, *point.at, point.sentiment)
        return

    def anew(onto: QPainter) -> None:
        draw_face(onto, 0, 0, point.sentiment)

    painter.translate(*point.at)
    MEMORY.draw(painter, (0, 0), None, point.sentiment, anew)
    painter.translate(-point.at.x, -point.at.y)


def _draw_extremes(painter: QPainter, curve: Curve, look: Look) -> None:
    """Name the lowest and the best point: inside the fill where it is deep enough."""
    lowest = min(curve.points, key=lambda each: each.sentiment, default=None)
    best = max(curve.points, key=lambda each: each.sentiment, default=None)
    for point, name, side in ((lowest, tr("Lowest"), -1), (best, tr("Best"), 1)):
        if point is None or point.sentiment * side <= 0:
            continue
        below = (side > 0) is (abs(point.sentiment) == 3)
        y = point.at.y + (24 if below else -15)
        write(painter, name, point.at.x, y, 12, 600, look.theme.ink2, "middle")
