"""What the rows of all lists share: their height, their ground, one line of text."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journeymapper.painting.fonts import font, metrics
from journeymapper.windows.appearance import colour

HEIGHT, LEFT, RIGHT, BASELINE = 26, 42, 12, 18
PX, QUIET_PX = 13, 12
State = QStyle.StateFlag
SELECTABLE = Qt.ItemFlag.ItemIsSelectable.value
SELECTED = State.State_Selected.value
UNDER_THE_POINTER = State.State_MouseOver.value
FOCUSED = State.State_HasFocus.value | State.State_KeyboardFocusChange.value
Index = QModelIndex | QPersistentModelIndex


class ListRow(QStyledItemDelegate):
    """Paints the ground of a row, then what `paint_row` puts on it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Any = option
        area = QRectF(0, row.rect.y(), row.rect.right() + 1, row.rect.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = row.state.value  # a number: Python's flags take as long as all the painting
        if index.flags().value & SELECTABLE:
            _paint_ground(painter, area, state)
        chosen = bool(state & SELECTED)
        self.paint_row(painter, area, index, 600 if chosen else 400)
        painter.restore()

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, weight: int) -> None:
        """Paint what the row says; `weight` is that of its text."""
        raise NotImplementedError


def write(
    painter: QPainter,
    text: str,
    area: QRectF,
    left: float,
    right: float,
    weight: int = 400,
    token: str = "ink",
) -> None:
    """One line of a row between two places, px, ending in "…" where there is no room."""
    _draw(painter, _elided(text, right - left, weight), area, left, weight, token)


def write_at_end(painter: QPainter, text: str, area: QRectF, limit: float) -> float:
    """A quiet word at the end of a row, at most so wide; gives where what stands before ends."""
    shown = _elided(text, limit, 400, QUIET_PX)
    left = area.right() - RIGHT - metrics(QUIET_PX).horizontalAdvance(shown)
    _draw(painter, shown, area, left, 400, "ink2", QUIET_PX)
    return left - 16


def _draw(
    painter: QPainter,
    text: str,
    area: QRectF,
    left: float,
    weight: int,
    token: str,
    px: int = PX,
) -> None:
    painter.setFont(font(px, weight))
    painter.setPen(colour(token))
    painter.drawText(QPointF(left, area.y() + BASELINE), text)


@lru_cache(500)
def _elided(text: str, room: float, weight: int, px: int = PX) -> str:
    line = " ".join(text.split())
    return metrics(px, weight).elidedText(line, Qt.TextElideMode.ElideRight, int(room))


def _paint_ground(painter: QPainter, area: QRectF, state: int) -> None:
    """Selected, under the pointer, or nothing; and the focus."""
    if state & SELECTED:
        painter.fillRect(area, colour("accent_soft"))
        painter.fillRect(QRectF(area.x(), area.y(), 3, area.height()), colour("accent"))
    elif state & UNDER_THE_POINTER:
        painter.fillRect(area, colour("hover"))
    if state & FOCUSED == FOCUSED:
        painter.setPen(QPen(colour("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area.adjusted(1, 1, -1, -1))
