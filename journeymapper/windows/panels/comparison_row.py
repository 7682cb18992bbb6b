"""How a row of a comparison looks: what happened, to what, of which kind."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journeymapper.painting.badges import draw_severity
from journeymapper.painting.fonts import font, metrics
from journeymapper.painting.icons import draw_icon
from journeymapper.windows.appearance import appearance, colour
from journeymapper.windows.compare_rows import Row
from journeymapper.windows.panels.outline_row import paint_ground

HEIGHT, LEFT, BESIDE = 26, 42, 150
ROW_ROLE = Qt.ItemDataRole.UserRole


class ComparisonRow(QStyledItemDelegate):
    """Paints a heading, or a record or finding with its mark."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        given: Any = option
        area, row = QRectF(given.rect), index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_heading:
            _write(painter, f"{row.text} {row.beside}", area.x() + 16, area, 600, "ink2")
        else:
            paint_ground(painter, area, given.state)
            chosen = bool(given.state & QStyle.StateFlag.State_Selected)
            _paint_row(painter, area, row, 600 if chosen else 400)
        painter.restore()


def _paint_row(painter: QPainter, area: QRectF, row: Row, weight: int) -> None:
    middle = area.center().y()
    if row.severity is not None:
        draw_severity(painter, row.severity, area.x() + 23, middle, appearance().theme, radius=7.5)
    else:
        square = QRectF(area.x() + 16, middle - 7, 14, 14)
        draw_icon(painter, row.icon, square, colour("accent").name())
    beside = _elided(row.beside, BESIDE, 400)
    right = area.right() - 12 - metrics(13).horizontalAdvance(beside)
    _write(painter, beside, right, area, 400, "ink2")
    text = _elided(row.text, right - 16 - area.x() - LEFT, weight)
    _write(painter, text, area.x() + LEFT, area, weight, "ink")


def _elided(text: str, room: float, weight: int) -> str:
    line = " ".join(text.split())
    return metrics(13, weight).elidedText(line, Qt.TextElideMode.ElideRight, int(room))


def _write(
    painter: QPainter, text: str, left: float, area: QRectF, weight: int, token: str
) -> None:
    painter.setFont(font(13, weight))
    painter.setPen(colour(token))
    painter.drawText(QPointF(left, area.y() + 18), text)
