"""The plain forms that marks are made of: circle, triangle, square, diamond, octagon."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPolygonF

_CUT = 0.4142  # tan 22.5 degrees: where an octagon's corners lie

_CORNERS: dict[str, tuple[tuple[float, float], ...]] = {
    "triangle": ((0, -1.09), (1.13, 0.91), (-1.13, 0.91)),
    "square": ((-0.92, -0.92), (0.92, -0.92), (0.92, 0.92), (-0.92, 0.92)),
    "diamond": ((0, -1.17), (1.17, 0), (0, 1.17), (-1.17, 0)),
    "octagon": (
        (-_CUT, -1),
        (_CUT, -1),
        (1, -_CUT),
        (1, _CUT),
        (_CUT, 1),
        (-_CUT, 1),
        (-1, _CUT),
        (-1, -_CUT),
    ),
}
FORMS = ("circle", *_CORNERS)
"""The five forms, in the order in which segments get them."""


@cache
def _polygon(form: str, radius: float) -> QPolygonF:
    return QPolygonF([QPointF(x * radius, y * radius) for x, y in _CORNERS[form]])


def draw_form(painter: QPainter, form: str, x: float, y: float, radius: float) -> None:
    """Draw a form around a middle with the painter's pen and brush; all look equally large."""
    if form == "circle":
        painter.drawEllipse(QPointF(x, y), radius, radius)
    else:
        painter.drawPolygon(_polygon(form, radius).translated(x, y))
