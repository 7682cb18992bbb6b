"""How a row of the findings looks: badge, headline, where; or the fold of the dismissed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journeymapper.painting.badges import draw_severity
from journeymapper.painting.fonts import font, metrics
from journeymapper.painting.icons import draw_icon
from journeymapper.windows.appearance import appearance, colour
from journeymapper.windows.panels.finding_entry import Entry
from journeymapper.windows.panels.outline_row import paint_ground

HEIGHT, LEFT, BADGE = 26, 42, 9.0
PLACE_LIMIT = 150
REASON_SHARE = 0.5
"""How much of a dismissed finding's row its reason may take."""
ENTRY_ROLE = Qt.ItemDataRole.UserRole
FOLD_ROLE = Qt.ItemDataRole.UserRole + 1
"""Of the row that folds: whether it is open, and how many it holds."""


class FindingRow(QStyledItemDelegate):
    """Paints a row from its Entry, or from what it folds."""

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
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, area, row.state)
        entry = index.data(ENTRY_ROLE)
        if entry is None:
            _paint_fold(painter, area, index.data(), *index.data(FOLD_ROLE))
        else:
            selected = bool(row.state & QStyle.StateFlag.State_Selected)
            _paint_entry(painter, area, entry, 600 if selected else 400)
        painter.restore()


def _paint_entry(painter: QPainter, area: QRectF, entry: Entry, weight: int) -> None:
    badge = entry.badge
    draw_severity(
        painter,
        badge.severity,
        area.x() + 23,
        area.center().y(),
        appearance().theme,
        str(badge.number or ""),
        radius=BADGE,
        hollow=badge.dismissed,
    )
    limit = area.width() * REASON_SHARE if entry.reason else PLACE_LIMIT
    beside = _elided(entry.reason or entry.place, limit, 400)
    right = area.right() - 12 - metrics(13).horizontalAdvance(beside)
    _write(painter, beside, right, area, 400, "ink2")
    room = right - 16 - area.x() - LEFT
    headline = _elided(entry.finding.message, room, weight)
    _write(painter, headline, area.x() + LEFT, area, weight, "ink3" if badge.dismissed else "ink")


def _paint_fold(painter: QPainter, area: QRectF, name: str, is_open: bool, count: int) -> None:
    painter.setPen(QPen(colour("edge"), 1))
    painter.drawLine(QPointF(area.x(), area.y() + 0.5), QPointF(area.right(), area.y() + 0.5))
    chevron = "chevron-down" if is_open else "chevron-right"
    draw_icon(painter, chevron, QRectF(16, area.y() + 6, 14, 14), colour("ink2").name())
    _write(painter, f"{name} {count}", area.x() + LEFT, area, 600, "ink2")


def _elided(text: str, room: float, weight: int) -> str:
    return metrics(13, weight).elidedText(text, Qt.TextElideMode.ElideRight, int(room))


def _write(
    painter: QPainter, text: str, left: float, area: QRectF, weight: int, token: str
) -> None:
    painter.setFont(font(13, weight))
    painter.setPen(colour(token))
    painter.drawText(QPointF(left, area.y() + 18), text)
