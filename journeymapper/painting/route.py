"""The easiest way through a map: a band under its connections, its effort, and what would help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeymapper.language import tr
from journeymapper.layout.geometry import CARD_HEIGHT, CARD_WIDTH
from journeymapper.painting.brushes import outlined, stroke
from journeymapper.painting.text import text_width, write
from journeymapper.painting.ways import rounded

if TYPE_CHECKING:
    from journeymapper.layout.line import Line
    from journeymapper.painting.look import Look, Route
    from journeymapper.painting.theme import Theme

_BAND, _OPACITY = 14.0, 0.5
_PILL, _OVERLAP, _PX, _SIDE = 22.0, 4.0, 14, 9.0
_RIGHT = CARD_WIDTH - 12.0


def draw_route_band(painter: QPainter, line: Line, look: Look) -> None:
    """Draw what lies under a connection of the route in hand."""
    if look.route is not None and line.key in look.route.lines:
        painter.setOpacity(_OPACITY)
        stroke(painter, look.theme.accent, _BAND)
        painter.drawPath(rounded(line.points))
        painter.setOpacity(1.0)


def draw_route_marks(painter: QPainter, touchpoint: str, route: Route, theme: Theme) -> None:
    """Draw below a card what easing it saves, and below the last one what the way takes."""
    right = _RIGHT
    if touchpoint == route.end:
        outlined(painter, theme.accent, theme.paper, 2)
        right = (
            _draw_pill(painter, tr("effort {n}").format(n=route.effort), right, theme.on_accent) - 6
        )
    if touchpoint in route.savings:
        outlined(painter, theme.rec_soft, theme.recovery, 1.5)
        _draw_pill(painter, f"−{route.savings[touchpoint]}", right, theme.recovery)


def _draw_pill(painter: QPainter, text: str, right: float, ink: str) -> float:
    """Draw a pill with the painter's pen and brush; gives where it starts."""
    left = right - text_width(text, _PX, 700) - 2 * _SIDE
    top = CARD_HEIGHT - _OVERLAP
    painter.drawRoundedRect(QRectF(left, top, right - left, _PILL), _PILL / 2, _PILL / 2)
    write(painter, text, left + _SIDE, top + 16, _PX, 700, ink)
    return left
