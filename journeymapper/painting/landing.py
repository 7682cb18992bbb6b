"""What shows where a dragged card will stand: level with which cards, or on which connection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from journeymapper.layout.geometry import CARD_HEIGHT, CARD_WIDTH
from journeymapper.painting.brushes import fill, stroke
from journeymapper.painting.cards import RADIUS
from journeymapper.painting.ways import rounded

if TYPE_CHECKING:
    from journeymapper.layout.line import Line
    from journeymapper.layout.places import DropPlace
    from journeymapper.painting.theme import Theme

DASHES = (4.0, 4.0)
ENTERED, ENTERED_OPACITY = 12.0, 0.45


def draw_level(painter: QPainter, place: DropPlace, theme: Theme) -> None:
    """Draw a place that is kept, and thin lines to the cards it will stand level with."""
    if not place.level:
        return
    y = place.level[0].y
    x = place.mark.x + (place.mark.width - CARD_WIDTH) / 2
    here = QRectF(x, y, CARD_WIDTH, CARD_HEIGHT)
    if place.own is not None:
        fill(painter, theme.accent_soft, 0.5)
        painter.drawRoundedRect(here, RADIUS, RADIUS)
    stroke(painter, theme.accent, 1.5, DASHES)
    for rect in place.level:
        is_left = rect.x < here.x()
        near = rect.right if is_left else rect.x
        edge = here.left() if is_left else here.right()
        for level in (here.top(), here.center().y(), here.bottom()):
            painter.drawLine(QPointF(near, level), QPointF(edge, level))


def draw_entered(painter: QPainter, line: Line, theme: Theme) -> None:
    """Draw the band along a connection on which a card will be put."""
    painter.setOpacity(ENTERED_OPACITY)
    stroke(painter, theme.accent, ENTERED)
    painter.drawPath(rounded(line.points))
    painter.setOpacity(1.0)
