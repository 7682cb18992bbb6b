"""The canvas's marks as the insides of cells and chips."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from journeymapper.painting.faces import draw_face
from journeymapper.painting.fonts import font
from journeymapper.painting.icons import draw_icon
from journeymapper.painting.marks import draw_segment, draw_stair
from journeymapper.painting.swatches import draw_swatch
from journeymapper.painting.tags import Swatch
from journeymapper.windows.appearance import appearance, colour
from journeymapper.windows.widgets.cell_row import PaintCell
from journeymapper.windows.widgets.chip import PaintMark

QUIET = 0.75


def stair_cell(painter: QPainter, cell: QRectF, index: int, chosen: bool) -> None:
    """Five bars, as many solid as the level."""
    ink = colour("accent" if chosen else "ink2").name()
    draw_stair(painter, cell.center().x() - 9.5, cell.center().y() - 7, index + 1, ink)


def face_cell(painter: QPainter, cell: QRectF, index: int, chosen: bool) -> None:
    """The face of a feeling from -3 to 3."""
    painter.setOpacity(1.0 if chosen else QUIET)
    draw_face(painter, cell.center().x(), cell.center().y(), index - 3)
    painter.setOpacity(1.0)


def words_cell(words: tuple[str, ...], px: float = 13) -> PaintCell:
    """A word or number in each cell."""

    def paint(painter: QPainter, cell: QRectF, index: int, chosen: bool) -> None:
        painter.setFont(font(px, 700 if chosen else 500))
        painter.setPen(colour("accent" if chosen else "ink2"))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, words[index])

    return paint


def strength_cell(painter: QPainter, cell: QRectF, index: int, chosen: bool) -> None:
    """A strength from -2 to 2, light on dark when chosen."""
    words = ("−2", "−1", "0", "+1", "+2")
    painter.setFont(font(12, 700 if chosen else 400))
    painter.setPen(colour("panel" if chosen else "ink2"))
    painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, words[index])


def segment_mark(place: int) -> PaintMark:
    """The shape of the segment at this place."""

    def paint(painter: QPainter, square: QRectF, on: bool) -> None:
        ink = colour("accent" if on else "ink3").name()
        draw_segment(painter, square.center().x() + 2, square.center().y(), place, ink, 4.8)

    return paint


def swatch_mark(look: Swatch) -> PaintMark:
    """A tag's swatch."""

    def paint(painter: QPainter, square: QRectF, on: bool) -> None:
        draw_swatch(painter, look, square, appearance().theme)

    return paint


def icon_mark(name: str) -> PaintMark:
    """An icon of the bundled set."""

    def paint(painter: QPainter, square: QRectF, on: bool) -> None:
        ink = colour("ink" if on else "ink3").name()
        draw_icon(painter, name, square.adjusted(3, 2, -1, -2), ink)

    return paint


def check_mark(painter: QPainter, square: QRectF, on: bool) -> None:
    """A tick when on, a plus when not."""
    ink = colour("recovery" if on else "ink3").name()
    inner = QRectF(square.topLeft() + QPointF(4, 3), square.size() * 0.68)
    draw_icon(painter, "check" if on else "plus", inner, ink)
