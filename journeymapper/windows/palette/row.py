"""How a row of the palette looks: icon, title with the matching letters, what it is, its keys."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journeymapper.painting.fonts import font, metrics
from journeymapper.painting.icons import draw_icon
from journeymapper.windows.appearance import colour
from journeymapper.windows.key_caps import draw_caps, width_of
from journeymapper.windows.palette.entry import Entry
from journeymapper.windows.palette.rows import ENTRY_ROLE, PARTED_ROLE, SPANS_ROLE

HEIGHT, PARTING = 38, 13
ICON_LEFT, LEFT, RIGHT, RADIUS, BAR, PX = 12, 41, 12, 8.0, 3.0, 14
Index = QModelIndex | QPersistentModelIndex


class PaletteRow(QStyledItemDelegate):
    """Paints an entry; a hairline stands before the first one of another group."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, HEIGHT + (PARTING if index.data(PARTED_ROLE) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Any = option
        area = QRectF(row.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(PARTED_ROLE):
            y = area.y() + PARTING // 2 + 0.5
            painter.setPen(QPen(colour("edge"), 1))
            painter.drawLine(QPointF(ICON_LEFT, y), QPointF(area.right() - RIGHT, y))
            area.setTop(area.top() + PARTING)
        if row.state & QStyle.StateFlag.State_Selected:
            _paint_taken(painter, area)
        elif row.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("hover"))
            painter.drawRoundedRect(area, RADIUS, RADIUS)
        _paint_entry(painter, area, index.data(ENTRY_ROLE), index.data(SPANS_ROLE))
        painter.restore()


def _paint_taken(painter: QPainter, area: QRectF) -> None:
    """The ground of the row that Enter takes, with a bar at its left."""
    round_ground = QPainterPath()
    round_ground.addRoundedRect(area, RADIUS, RADIUS)
    painter.fillPath(round_ground, colour("accent_soft"))
    inside = QPainterPath()
    inside.addRoundedRect(area.adjusted(BAR, 0, RADIUS, 0), RADIUS, RADIUS)
    painter.fillPath(round_ground.subtracted(inside), colour("accent"))


def _paint_entry(
    painter: QPainter, area: QRectF, entry: Entry, spans: list[tuple[int, int]]
) -> None:
    quiet = bool(entry.why_not)
    if entry.icon:
        square = QRectF(area.x() + ICON_LEFT, area.center().y() - 9, 18, 18)
        draw_icon(painter, entry.icon, square, colour("edge2" if quiet else "ink2").name())
    caps = () if quiet else entry.caps
    caps_left = area.right() - RIGHT - width_of(caps)
    draw_caps(painter, caps, caps_left, area.center().y())
    baseline = area.y() + 24
    beside = _elided(entry.why_not or entry.beside, 13, area.width() / 3)
    gap = 12 if caps else 0
    beside_left = caps_left - gap - metrics(13).horizontalAdvance(beside)
    painter.setFont(font(13))
    painter.setPen(colour("ink3"))
    painter.drawText(QPointF(beside_left, baseline - 0.5), beside)
    title = _elided(entry.title, PX, beside_left - 16 - LEFT)
    _write_title(painter, title, spans, baseline, "ink3" if quiet else "ink")


def _write_title(
    painter: QPainter, title: str, spans: list[tuple[int, int]], baseline: float, token: str
) -> None:
    """Write the title, the letters that match in accent, bold and underlined."""
    left, done = float(LEFT), 0
    for start, end in [*spans, (len(title), len(title))]:
        for text, matches in ((title[done:start], False), (title[start:end], True)):
            weight = 700 if matches else 400
            width = metrics(PX, weight).horizontalAdvance(text)
            painter.setFont(font(PX, weight))
            painter.setPen(colour("accent" if matches else token))
            painter.drawText(QPointF(left, baseline), text)
            if matches and text:
                painter.fillRect(QRectF(left, baseline + 3, width, 1.75), colour("accent"))
            left += width
        done = end


def _elided(text: str, px: float, room: float) -> str:
    return metrics(px).elidedText(text, Qt.TextElideMode.ElideRight, int(room))
