"""How a row of the outline looks: chevron, number and stage; channel glyph, card, severity."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journeymapper.painting.badges import draw_severity
from journeymapper.painting.fonts import font, metrics
from journeymapper.painting.icons import draw_icon
from journeymapper.windows.appearance import appearance, colour
from journeymapper.windows.panels.outline_model import NUMBER_ROLE, RECORD_ROLE, SEVERITY_ROLE

HEIGHT, STAGE_LEFT, CARD_LEFT, RIGHT = 26, 30, 30, 3
State = QStyle.StateFlag


class OutlineRow(QStyledItemDelegate):
    """Paints rows; `glyph_of` gives the icon of a touchpoint, `is_open` whether a stage is open."""

    def __init__(self, glyph_of: Callable[[Any], str], is_open: Callable[[Any], bool]) -> None:
        super().__init__()
        self._glyph_of, self._is_open = glyph_of, is_open

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: Any = option
        area = QRectF(0, row.rect.y(), row.rect.right() + 1, row.rect.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, area, row.state)
        number = index.data(NUMBER_ROLE)
        right = self._paint_severity(painter, area, index.data(SEVERITY_ROLE))
        if number:
            self._paint_stage(painter, area, index, number, right)
        else:
            self._paint_card(painter, area, index.data(RECORD_ROLE), index.data(), right)
        painter.restore()

    def _paint_severity(self, painter: QPainter, area: QRectF, severity: Any) -> float:
        if not severity:
            return area.right() - RIGHT
        middle = area.right() - 18
        draw_severity(painter, severity, middle, area.center().y(), appearance().theme, radius=7.5)
        return middle - 12

    def _paint_stage(
        self, painter: QPainter, area: QRectF, index: Any, number: int, right: float
    ) -> None:
        if index.model().rowCount(index):
            chevron = "chevron-down" if self._is_open(index) else "chevron-right"
            square = QRectF(6, area.y() + 7, 14, 14)
            draw_icon(painter, chevron, square, colour("ink2").name())
        painter.setFont(font(13))
        painter.setPen(colour("ink2"))
        painter.drawText(QPointF(STAGE_LEFT, area.y() + 19), str(number))
        left = STAGE_LEFT + max(16, metrics(13).horizontalAdvance(str(number)) + 8)
        _write(painter, index.data(), left, area.y() + 19, right, 600, "ink")

    def _paint_card(
        self, painter: QPainter, area: QRectF, card: Any, title: str, right: float
    ) -> None:
        seen = card.lane in ("customer", "frontstage")
        square = QRectF(CARD_LEFT, area.y() + 6, 14, 14)
        draw_icon(painter, self._glyph_of(card), square, colour("ink2" if seen else "ink3").name())
        token = "ink" if seen else "ink3"
        _write(painter, title, CARD_LEFT + 21, area.y() + 18, right, 400, token)


def paint_ground(painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
    """The ground of a list's row: selected, under the pointer, or nothing; and the focus."""
    if state & State.State_Selected:
        painter.fillRect(area, colour("accent_soft"))
        painter.fillRect(QRectF(area.x(), area.y(), 3, area.height()), colour("accent"))
    elif state & State.State_MouseOver:
        painter.fillRect(area, colour("hover"))
    if state & State.State_HasFocus and state & State.State_KeyboardFocusChange:
        painter.setPen(colour("accent"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))


def _write(
    painter: QPainter, text: str, left: float, base: float, right: float, weight: int, token: str
) -> None:
    painter.setFont(font(13, weight))
    painter.setPen(colour(token))
    shown = metrics(13, weight).elidedText(text, Qt.TextElideMode.ElideRight, right - left)
    painter.drawText(QPointF(left, base), shown)
