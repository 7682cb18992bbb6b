"""A tag's swatch: a small filled square with its glyph, shape or digit."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap, QPolygonF

from journeymapper.painting.brushes import fill, outlined
from journeymapper.painting.faces import draw_face
from journeymapper.painting.icons import draw_icon
from journeymapper.painting.marks import draw_segment, draw_stair
from journeymapper.painting.tags import Swatch
from journeymapper.painting.text import write
from journeymapper.painting.theme import Theme

_HATCH_EVERY, _HATCH_WIDTH, _HATCH_OPACITY = 6, 2.0, 0.28


def draw_swatch(painter: QPainter, look: Swatch, rect: QRectF, theme: Theme) -> None:
    """Draw a tag's swatch into a square; made for 20 units, scales with it."""
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / 20, rect.width() / 20)
    square = QRectF(0, 0, 20, 20)
    if look.fill:
        fill(painter, look.fill)
    else:
        outlined(painter, theme.none, theme.edge, 1)
        square.adjust(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(square, 5, 5)
    if look.hatched:
        draw_hatch(painter, (20, 20, 5))
    _draw_form(painter, look, theme)
    painter.restore()


def _draw_form(painter: QPainter, look: Swatch, theme: Theme) -> None:
    ink = look.mark_ink(theme)
    if look.glyph:
        draw_icon(painter, look.glyph, QRectF(3.5, 3.5, 13, 13), ink)
    elif look.shape == "face":
        draw_face(painter, 10, 10, int(look.mark), 7.5)
    elif look.shape == "stair":
        draw_stair(painter, 2.4, 4.5, int(look.mark), ink, 0.8)
    elif look.shape == "segment":
        draw_segment(painter, 10, 10, int(look.mark), ink)
    elif look.shape:
        px = 11 if look.shape == "initials" else 13
        write(painter, str(look.mark), 10, 10 + px * 0.34, px, 700, ink, "middle")


@lru_cache(64)
def hatching(outline: tuple[float, float, float]) -> QPainterPath:
    """The 45 degree hatch of a fill's second use, inside a rounded box at the origin.

    `outline` is the box's width, height and corner radius. A path, not a clip: SVG has no clips.
    """
    width, height, radius = outline
    box, bands = QPainterPath(), QPainterPath()
    box.addRoundedRect(QRectF(0, 0, width, height), radius, radius)
    across, step = _HATCH_WIDTH * 2**0.5, _HATCH_EVERY * 2**0.5
    left = -height
    while left < width:
        corners = ((left, height), (left + across, height), (left + across + height, 0))
        points = [QPointF(*corner) for corner in (*corners, (left + height, 0))]
        bands.addPolygon(QPolygonF([*points, points[0]]))
        left += step
    return box.intersected(bands)


def draw_hatch(painter: QPainter, outline: tuple[float, float, float]) -> None:
    """Draw that hatch at the painter's origin."""
    fill(painter, "#000000", _HATCH_OPACITY)
    painter.drawPath(hatching(outline))


def swatch_pixmap(look: Swatch, size: float, theme: Theme, ratio: float = 1.0) -> QPixmap:
    """A tag's swatch as pixels, for lists and menus."""
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    with QPainter(drawn) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_swatch(painter, look, QRectF(0, 0, size, size), theme)
    return drawn
