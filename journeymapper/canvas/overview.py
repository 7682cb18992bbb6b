"""The small map in a corner, there only while the map does not fit.

It lies at the lower right; where that would hide a selected card, in another corner.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from journeymapper.canvas.kept import Kept
from journeymapper.layout.geometry import CARD_HEIGHT, CARD_WIDTH, Point

if TYPE_CHECKING:
    from journeymapper.canvas.surface import Surface
    from journeymapper.layout.plan import Plan

WIDTH, HEIGHT, AWAY, PADDING = 160.0, 64.0, 12.0, 6.0
ROOM = 360.0
"""A canvas narrower than this has no room for it."""


def overview_rect(canvas: Surface) -> QRectF | None:
    """Where the small map lies on the widget, px; None while it is not there."""
    paper = canvas.view.paper
    if not canvas.overview.is_wanted or canvas.view.fits():
        return None
    if paper.width() < ROOM or paper.height() < ROOM / 2:
        return None
    return _corners(paper)[canvas.overview.corner]


def scene_point(canvas: Surface, box: QRectF, at: QPointF) -> Point:
    """The scene's point under a point of the small map."""
    scale, origin = _fitted(canvas, box)
    bounds = canvas.view.bounds
    return Point((at.x() - origin.x()) / scale + bounds.x, (at.y() - origin.y()) / scale + bounds.y)


class Overview:
    """Draws the small map; the cards on it are kept as a picture until they move.

    While there is more to do for a frame they may be seen where they stood before.
    """

    def __init__(self) -> None:
        self.is_wanted = True
        self.corner = 0
        """Which of the corners it lies in, the lower right one first."""
        self._cards = Kept()

    def paint(self, painter: QPainter, canvas: Surface, *, has_time: bool = True) -> bool:
        """Draw every card as a small block, and a frame round what is in sight.

        Gives whether the cards are where they stand now, which may take `has_time`.
        """
        if canvas.gesture is None:  # it stays under the hand that drags in it
            self.corner = _free_corner(canvas)
        box = overview_rect(canvas)
        if box is None:
            return True
        cards, looks = canvas.shown.layout.cards, (canvas.look.theme, canvas.view.bounds)
        is_right = has_time or self._cards.shows(cards, looks)
        if is_right:
            ratio = canvas.devicePixelRatioF()
            self._cards.show(cards, looks, box.size(), ratio, lambda onto: _draw_all(onto, canvas))
        elif not self._cards:
            return False
        self._cards.draw(painter, box.topLeft())
        scale, origin = _fitted(canvas, box)
        bounds, seen = canvas.view.bounds, canvas.view.area
        x, y = (seen.x - bounds.x) * scale, (seen.y - bounds.y) * scale
        frame = QRectF(x, y, seen.width * scale, seen.height * scale).translated(origin)
        painter.setPen(QPen(QColor(canvas.look.theme.accent), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(frame.intersected(box.adjusted(1, 1, -1, -1)))
        return is_right


def _draw_all(painter: QPainter, canvas: Surface) -> None:
    """Draw the ground and every card."""
    theme, bounds = canvas.look.theme, canvas.view.bounds
    box = QRectF(0, 0, WIDTH, HEIGHT)
    scale, origin = _fitted(canvas, box)
    painter.setPen(QPen(QColor(theme.edge2), 1))
    painter.setBrush(QColor(theme.panel))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
    painter.translate(origin)
    painter.scale(scale, scale)
    painter.translate(-bounds.x, -bounds.y)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.edge2))
    painter.drawRects(_cards_of(canvas.shown.layout.plan))


def _cards_of(plan: Plan) -> list[QRectF]:
    """Where every card stands, straight from the columns and rows: most are nowhere in sight."""
    left, top = plan.frame.left, plan.frame.top
    cells = (cell for standing in plan.standing.values() for cell in standing.values())
    return [QRectF(left[x], top[y], CARD_WIDTH, CARD_HEIGHT) for x, y in cells]


def _corners(paper: QRectF) -> tuple[QRectF, ...]:
    inner = paper.adjusted(AWAY, AWAY, -AWAY - WIDTH, -AWAY - HEIGHT)
    places = (inner.bottomRight(), inner.bottomLeft(), inner.topRight())
    return tuple(QRectF(place.x(), place.y(), WIDTH, HEIGHT) for place in places)


def _free_corner(canvas: Surface) -> int:
    """The first corner without a selected card; where all have one, the first."""
    cards = canvas.shown.layout.cards
    selected = (cards[key].rect for key in canvas.touchpoints if key in cards)
    chosen = [canvas.view.rect_to_view(rect) for rect in selected]
    free = (
        number
        for number, box in enumerate(_corners(canvas.view.paper))
        if not any(box.intersects(card) for card in chosen)
    )
    return next(free, 0)


def _fitted(canvas: Surface, box: QRectF) -> tuple[float, QPointF]:
    bounds, inner = canvas.view.bounds, box.adjusted(PADDING, PADDING, -PADDING, -PADDING)
    scale = min(inner.width() / (bounds.width or 1), inner.height() / (bounds.height or 1))
    size = QPointF(bounds.width * scale, bounds.height * scale)
    return scale, inner.center() - size / 2
