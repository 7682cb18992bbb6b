"""The small map in a corner, there only while the map does not fit.

It lies at the lower right; where that would hide a selected card, in another corner.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from journeymapper.layout.geometry import Point

if TYPE_CHECKING:
    from journeymapper.canvas.surface import Surface

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
    """Draws the small map; the cards on it are kept as a picture until they move."""

    def __init__(self) -> None:
        self.is_wanted = True
        self.corner = 0
        """Which of the corners it lies in, the lower right one first."""
        self._kept = QPixmap()
        self._of: tuple[object, ...] = ()

    def paint(self, painter: QPainter, canvas: Surface) -> None:
        """Draw every card as a small block, and a frame round what is in sight."""
        if canvas.gesture is None:  # it stays under the hand that drags in it
            self.corner = _free_corner(canvas)
        box = overview_rect(canvas)
        if box is None:
            return
        painter.drawPixmap(box.topLeft(), self._cards(canvas))
        scale, origin = _fitted(canvas, box)
        bounds, seen = canvas.view.bounds, canvas.view.area
        x, y = (seen.x - bounds.x) * scale, (seen.y - bounds.y) * scale
        frame = QRectF(x, y, seen.width * scale, seen.height * scale).translated(origin)
        painter.setPen(QPen(QColor(canvas.look.theme.accent), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(frame.intersected(box.adjusted(1, 1, -1, -1)))

    def _cards(self, canvas: Surface) -> QPixmap:
        cards, theme, ratio = (
            canvas.shown.layout.cards,
            canvas.look.theme,
            canvas.devicePixelRatioF(),
        )
        bounds = canvas.view.bounds
        if self._of and self._of[0] is cards and self._of[1:] == (theme, ratio, bounds):
            return self._kept
        self._of = (cards, theme, ratio, bounds)
        self._kept = QPixmap(round(WIDTH * ratio), round(HEIGHT * ratio))
        self._kept.setDevicePixelRatio(ratio)
        self._kept.fill(Qt.GlobalColor.transparent)
        box = QRectF(0, 0, WIDTH, HEIGHT)
        scale, origin = _fitted(canvas, box)
        with QPainter(self._kept) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.edge2), 1))
            painter.setBrush(QColor(theme.panel))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
            painter.translate(origin)
            painter.scale(scale, scale)
            painter.translate(-bounds.x, -bounds.y)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.edge2))
            painter.drawRects([QRectF(*card.rect) for card in cards.values()])
        return self._kept


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
