"""How a row of the findings looks: numbered badge, headline, where."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journeymapper.painting.badges import draw_severity
from journeymapper.painting.fonts import font, metrics
from journeymapper.windows.appearance import appearance, colour
from journeymapper.windows.panels.outline_row import paint_ground

HEIGHT, LEFT, PLACE_LIMIT, BADGE = 26, 42, 150, 9.0
BADGE_ROLE = Qt.ItemDataRole.UserRole
PLACE_ROLE = Qt.ItemDataRole.UserRole + 1


class FindingRow(QStyledItemDelegate):
    """Paints a row from its Badge, its text and its place."""

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
        row: Any = option
        area = QRectF(row.rect)
        badge = index.data(BADGE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, area, row.state)
        draw_severity(
            painter,
            badge.severity,
            area.x() + 23,
            area.center().y(),
            appearance().theme,
            str(badge.number) if badge.number else "",
            radius=BADGE,
            hollow=badge.dismissed,
        )
        self._paint_words(painter, area, index, bool(row.state & QStyle.StateFlag.State_Selected))
        painter.restore()

    def _paint_words(self, painter: QPainter, area: QRectF, index: Any, selected: bool) -> None:
        base = area.y() + 18
        place = metrics(13).elidedText(
            index.data(PLACE_ROLE), Qt.TextElideMode.ElideRight, PLACE_LIMIT
        )
        right = area.right() - 12 - metrics(13).horizontalAdvance(place)
        painter.setFont(font(13))
        painter.setPen(colour("ink2"))
        painter.drawText(QPointF(right, base), place)
        weight = 600 if selected else 400
        painter.setFont(font(13, weight))
        painter.setPen(colour("ink3" if index.data(BADGE_ROLE).dismissed else "ink"))
        room = right - 16 - area.x() - LEFT
        headline = metrics(13, weight).elidedText(index.data(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(area.x() + LEFT, base), headline)
