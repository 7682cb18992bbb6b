"""What the matrix's dots stand on: four named regions, two scales, and the titles beside them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from journeymapper.language import tr
from journeymapper.painting.fonts import font
from journeymapper.painting.text import elided, text_width
from journeymapper.windows.appearance import colour
from journeymapper.windows.panels.matrix_places import DOT, Places

PX, LINE, GAP = 12, 16, 6
TITLE_MOST, TITLE_LEAST = 260, 48
Flag = Qt.AlignmentFlag


def draw_ground(painter: QPainter, places: Places, *, tray: bool) -> None:
    """The regions and scales; `tray`: also the place of those that are not rated yet."""
    area = places.matrix
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour("paper"))
    painter.drawRoundedRect(area, 7, 7)
    painter.setBrush(colour("rec_soft"))
    painter.drawRoundedRect(QRectF(area.topLeft(), area.center()), 7, 7)
    painter.setPen(QPen(colour("edge"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area, 7, 7)
    if tray:
        painter.drawRoundedRect(places.tray, 7, 7)
    middle = area.center()
    painter.drawLine(QPointF(middle.x(), area.y()), QPointF(middle.x(), area.bottom()))
    painter.drawLine(QPointF(area.x(), middle.y()), QPointF(area.right(), middle.y()))
    _draw_regions(painter, area)
    _draw_scales(painter, area)


def draw_titles(painter: QPainter, places: Places, titled: Sequence[tuple[str, QPointF]]) -> None:
    """The titles beside their dots, as far as nothing else stands there."""
    area = places.matrix
    taken = [_box(spot) for _, spot in titled] + [box for _, box, _, _ in _regions(area)]
    painter.setFont(font(PX))
    painter.setPen(colour("ink"))
    for title, spot in titled:
        if not area.contains(spot):
            continue
        left = spot.x() + DOT + GAP
        strip = QRectF(left, spot.y() - LINE / 2, TITLE_MOST, LINE)
        ends = [box.x() - GAP for box in taken if box.intersects(strip)]
        room = min([TITLE_MOST, area.right() - 6 - left, *(end - left for end in ends)])
        if room >= TITLE_LEAST:
            words = elided(title, room, PX)
            painter.drawText(strip, Flag.AlignVCenter, words)
            taken.append(QRectF(left, strip.y(), text_width(words, PX), LINE))


def _draw_regions(painter: QPainter, area: QRectF) -> None:
    painter.setFont(font(PX, 600))
    for name, box, corner, token in _regions(area):
        painter.setPen(colour(token))
        painter.drawText(box, corner, name)


def _regions(area: QRectF) -> list[tuple[str, QRectF, Qt.AlignmentFlag, str]]:
    """Each region's name, where it is written, and in which colour."""
    inner = area.adjusted(9, 5, -9, -5)
    found = []
    for name, at_right, at_bottom, token in (
        (tr("Quick wins"), False, False, "recovery"),
        (tr("Big bets"), True, False, "ink2"),
        (tr("Fill-ins"), False, True, "ink2"),
        (tr("Think twice"), True, True, "ink2"),
    ):
        width = text_width(name, PX, 600) + 1
        x = inner.right() - width if at_right else inner.x()
        y = inner.bottom() - LINE if at_bottom else inner.y()
        corner = Flag.AlignRight if at_right else Flag.AlignLeft
        found.append((name, QRectF(x, y, width, LINE), corner, token))
    return found


def _draw_scales(painter: QPainter, area: QRectF) -> None:
    painter.setFont(font(PX))
    painter.setPen(colour("ink3"))
    below = QRectF(area.x(), area.bottom() + 3, area.width(), LINE)
    painter.drawText(below, Flag.AlignLeft, tr("easy"))
    painter.drawText(below, Flag.AlignHCenter, tr("Effort"))
    painter.drawText(below, Flag.AlignRight, tr("hard"))
    painter.save()
    painter.translate(area.x() - LINE - GAP, area.bottom())
    painter.rotate(-90)
    beside = QRectF(0, 0, area.height(), LINE)
    painter.drawText(beside, Flag.AlignHCenter, tr("Value"))
    painter.restore()


def _box(spot: QPointF) -> QRectF:
    return QRectF(spot.x() - DOT, spot.y() - DOT, 2 * DOT, 2 * DOT)
