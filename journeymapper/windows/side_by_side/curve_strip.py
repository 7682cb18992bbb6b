"""The feeling curve of a map at the foot of its side, while the map's own is out of sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from journeymapper.layout.geometry import Rect
from journeymapper.painting.brushes import stroke
from journeymapper.painting.curve import draw_curve
from journeymapper.painting.icons import draw_icon

if TYPE_CHECKING:
    from journeymapper.canvas.canvas import Canvas

ICON = 16
MOST = 0.3
"""Of the canvas's height, that it covers."""


class CurveStrip(QWidget):
    """Follows what is in sight of its canvas; the mouse goes through it."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        canvas.view_changed.connect(self.follow)
        canvas.look_changed.connect(self.update)
        canvas.document.changed.connect(self.follow)
        canvas.installEventFilter(self)
        self.follow()

    def follow(self) -> None:
        """Stand at the foot where the curve is needed and there is room."""
        canvas = self._canvas
        curve, view = canvas.shown.layout.curve, canvas.view
        high = curve.rect.height * view.zoom
        below = view.rect_to_view(curve.rect).bottom() > canvas.height() + 1
        self.setVisible(bool(curve.points) and below and high <= MOST * canvas.height())
        self.setGeometry(0, round(canvas.height() - high), canvas.width(), round(high))
        self.update()

    def covered(self) -> QRectF | None:
        """What it covers of the canvas."""
        return QRectF(self.geometry()) if self.isVisible() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        canvas = self._canvas
        view, look, curve = canvas.view, canvas.look, canvas.shown.layout.curve
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), QColor(look.theme.paper))
            painter.setClipRect(QRectF(view.gutter, 0, self.width(), self.height()))
            painter.save()
            painter.translate(view.gutter, 0)
            painter.scale(view.zoom, view.zoom)
            painter.translate(-view.scroll.x, -curve.rect.y)
            band, seen = curve.rect, view.area
            draw_curve(painter, curve, look, Rect(seen.x, band.y, seen.width, band.height))
            painter.restore()
            painter.setClipping(False)
            side = ICON * view.bars
            place = QRectF((view.gutter - side) / 2, 10 * view.bars, side, side)
            draw_icon(painter, "chart-line", place, look.theme.ink2)
            stroke(painter, look.theme.edge2, 1)
            painter.drawLine(QPointF(0, 0.5), QPointF(self.width(), 0.5))
