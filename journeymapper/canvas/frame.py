"""One frame of the canvas: paper, gutter, rail, and what lies over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from journeymapper.canvas.hints import paint_hints
from journeymapper.canvas.overview import paint_overview
from journeymapper.painting.gutter import paint_corner, paint_gutter
from journeymapper.painting.paint import paint
from journeymapper.painting.rail import paint_rail

if TYPE_CHECKING:
    from journeymapper.canvas.surface import Surface


def paint_frame(canvas: Surface, painter: QPainter, exposed: QRectF) -> None:
    """Paint what of the canvas lies in the exposed part of the widget."""
    view, shown, look = canvas.view, canvas.shown, canvas.look
    args = (shown.journey, shown.layout, look)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(exposed, QColor(look.theme.paper))
    paper, area = view.paper, view.area
    seen = exposed.intersected(paper)
    if not seen.isEmpty():
        painter.save()
        painter.setClipRect(seen)
        painter.translate(paper.topLeft())
        painter.scale(view.zoom, view.zoom)
        painter.translate(-view.scroll.x, -view.scroll.y)
        paint(painter, *args, area, view.zoom)
        if canvas.gesture is not None:
            canvas.gesture.paint(painter)
        paint_hints(painter, canvas)
        painter.restore()
    painter.save()
    painter.setClipRect(QRectF(0, view.rail, view.gutter, view.size.height()))
    painter.translate(0, view.rail)
    painter.scale(view.zoom, view.zoom)
    painter.translate(0, -view.scroll.y)
    paint_gutter(painter, *args, area, view.zoom)
    painter.restore()
    painter.save()
    painter.setClipRect(QRectF(view.gutter, 0, view.size.width(), view.rail))
    painter.translate(view.gutter, 0)
    painter.scale(view.zoom, view.zoom)
    painter.translate(-view.scroll.x, 0)
    paint_rail(painter, *args, area, view.zoom)
    painter.restore()
    painter.save()
    painter.setClipRect(QRectF(0, 0, view.gutter, view.rail))
    painter.scale(view.zoom, view.zoom)
    paint_corner(painter, shown.journey, look)
    painter.restore()
    paint_overview(painter, canvas)
