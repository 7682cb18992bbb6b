"""One frame of the canvas: paper, gutter, rail, and what lies over them."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from journeymapper.canvas.tiles import Scene
from journeymapper.painting.connections import draw_grips
from journeymapper.painting.gutter import paint_corner, paint_gutter
from journeymapper.painting.lane_lines import draw_line_names
from journeymapper.painting.paint import NEAR
from journeymapper.painting.rail import paint_rail
from journeymapper.painting.states import draw_drop_mark

if TYPE_CHECKING:
    from journeymapper.canvas.surface import Surface

OF_CARDS: dict[str, Any] = {
    "lens": "",
    "shown": None,
    "current": "",
    "hovered": "",
    "handle": "",
    "highlight": None,
    "route": None,
    "arcs": (),
    "hidden": frozenset(),
    "gliding": frozenset(),
    "ghosts": frozenset(),
    "differing": frozenset(),
    "drop": None,
    "show_votes": False,
}
"""What of a look makes no difference to the rail."""


def paint_frame(canvas: Surface, painter: QPainter) -> bool:
    """Paint the canvas; whether it is as it should be, else paint again soon."""
    look = canvas.look
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    view, paper = canvas.view, QColor(look.theme.paper)
    # Whole pixels, or those that an edge runs through would keep what stood there before.
    painter.fillRect(QRectF(0, 0, view.size.width(), view.rail).toAlignedRect(), paper)
    painter.fillRect(QRectF(0, 0, view.gutter, view.size.height()).toAlignedRect(), paper)
    scene = Scene(canvas.shown.journey, canvas.shown.layout, look)
    ratio = canvas.devicePixelRatioF()
    is_complete = canvas.tiles.paint(painter, scene, view, ratio)
    _paint_over_paper(canvas, painter)
    _paint_gutter(canvas, painter)
    _paint_rail(canvas, painter, ratio)
    if canvas.typing.typed is None:  # its corner is needed for the hints
        has_time = is_complete and not canvas.tiles.has_painted
        is_complete &= canvas.overview.paint(painter, canvas, has_time=has_time)
    canvas.motion.paint_fading(painter)
    if canvas.is_ringed:
        _paint_ring(canvas, painter)
    return is_complete


def _paint_ring(canvas: Surface, painter: QPainter) -> None:
    painter.setPen(QPen(QColor(canvas.look.theme.accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(canvas.rect()).adjusted(3, 3, -3, -3), 6, 6)


def _paint_over_paper(canvas: Surface, painter: QPainter) -> None:
    view, layout, look = canvas.view, canvas.shown.layout, canvas.look
    painter.save()
    painter.setClipRect(view.paper)
    painter.translate(view.paper.topLeft())
    painter.scale(view.zoom, view.zoom)
    painter.translate(-view.scroll.x, -view.scroll.y)
    if view.detail >= NEAR:
        draw_line_names(painter, layout, max(view.scroll.x, 0) + 8, look.theme)
    if look.drop is not None:
        draw_drop_mark(painter, look.drop, look.theme)
    _paint_grips(canvas, painter)
    canvas.motion.paint(painter)
    if "hover" in vars(canvas):  # else nothing was pointed at yet
        canvas.hover.feelings.paint(painter)
    if canvas.gesture is not None:
        canvas.gesture.paint(painter)
    if canvas.typing.typed is not None:
        from journeymapper.canvas.hints import paint_hints

        paint_hints(painter, canvas)
    painter.restore()


def _paint_grips(canvas: Surface, painter: QPainter) -> None:
    table, key = canvas.selection.current or ("", "")
    line = canvas.shown.layout.lines.get(key) if table == "connections" else None
    if line is not None and not canvas.locked and canvas.view.zoom >= NEAR:
        draw_grips(painter, line, canvas.look.theme)


def _paint_gutter(canvas: Surface, painter: QPainter) -> None:
    view, shown = canvas.view, canvas.shown
    painter.save()
    painter.setClipRect(QRectF(0, view.rail, view.gutter, view.size.height()))
    painter.translate(0, view.rail)
    painter.scale(view.bars, view.bars)
    painter.translate(0, -view.scroll.y * view.stretch)
    paint_gutter(
        painter, shown.journey, shown.layout, canvas.look, view.area, view.bars, view.stretch
    )
    painter.restore()
    painter.save()
    painter.setClipRect(QRectF(0, 0, view.gutter, view.rail))
    painter.scale(view.bars, view.bars)
    paint_corner(painter, shown.journey, canvas.look)
    painter.restore()


def _paint_rail(canvas: Surface, painter: QPainter, ratio: float) -> None:
    """Draw the rail, from its picture while neither the view nor what is on it has changed."""
    view, journey, layout = canvas.view, canvas.shown.journey, canvas.shown.layout
    look, area, stretch = canvas.look._replace(**OF_CARDS), view.area, view.stretch
    whole = QRectF(view.gutter, 0, view.size.width(), view.rail)

    def draw(onto: QPainter) -> None:
        _to_rail(onto, canvas, whole)
        paint_rail(onto, journey, layout, look, area, view.bars, stretch)

    looks = (layout.stages, look, area, view.bars, whole)
    size = QSizeF(whole.right(), ceil(view.rail))
    canvas.rail.show(journey.stages, looks, size, ratio, draw)
    canvas.rail.draw(painter, QPointF())
    if canvas.typing.typed is not None:
        from journeymapper.canvas.hints import paint_next_stage

        painter.save()
        _to_rail(painter, canvas, whole)
        paint_next_stage(painter, canvas)
        painter.restore()


def _to_rail(painter: QPainter, canvas: Surface, whole: QRectF) -> None:
    """Let what is drawn next be in units of the rail."""
    view = canvas.view
    painter.setClipRect(whole)
    painter.translate(view.gutter, 0)
    painter.scale(view.bars, view.bars)
    painter.translate(-view.scroll.x * view.stretch, 0)
