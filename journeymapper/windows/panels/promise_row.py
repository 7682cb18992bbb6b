"""How a row of the promises looks: its sign, its text, from where to where, and the word for it."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from journeymapper.painting.arches import SIGN, draw_fate
from journeymapper.painting.fonts import metrics
from journeymapper.windows.appearance import appearance, colour
from journeymapper.windows.panels.list_row import LEFT, PX, Index, ListRow, write

STATE_ROLE = Qt.ItemDataRole.UserRole + 1
PLACES_ROLE = Qt.ItemDataRole.UserRole + 2
WORD_ROLE = Qt.ItemDataRole.UserRole + 3
WORD_WIDTH, GAP, RIGHT = 80, 12, 12
TEXT_SHARE = 0.46
"""How much of what is left the promise's text takes."""
ARROW, ARROW_ROOM = "→", 24


class PromiseRow(ListRow):
    """Paints a promise."""

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, weight: int) -> None:
        draw_state(painter, QPointF(area.x() + 23, area.center().y()), index.data(STATE_ROLE))
        right = area.right() - RIGHT
        word = right - WORD_WIDTH
        middle = LEFT + (word - GAP - LEFT) * TEXT_SHARE
        write(painter, index.data(), area, LEFT, middle - GAP, weight)
        _write_places(painter, area, middle, word - GAP, *index.data(PLACES_ROLE))
        token = "error" if index.data(STATE_ROLE) == "broken" else "ink2"
        write(painter, index.data(WORD_ROLE), area, word, right, 600, token)


def _write_places(
    painter: QPainter, area: QRectF, left: float, right: float, made: str, kept: str
) -> None:
    """Where it is made and kept, parted by an arrow; the longer one gives way first."""
    room = right - left - ARROW_ROOM
    first, last = (metrics(PX).horizontalAdvance(each) + 1 for each in (made, kept))
    if first + last > room:
        first = max(min(first, room / 2), room - last)
    write(painter, made, area, left, left + first, token="ink2")
    write(painter, ARROW, area, left + first + 5, left + first + ARROW_ROOM, token="ink2")
    write(painter, kept, area, left + first + ARROW_ROOM, right, token="ink2")


def draw_state(painter: QPainter, middle: QPointF, state: str) -> None:
    """The sign of a promise kept or broken; an empty disc for all that is neither."""
    if state in ("kept", "broken"):
        kept = state == "kept"
        draw_fate(painter, middle.x(), middle.y(), kept=kept, theme=appearance().theme)
        return
    painter.setPen(QPen(colour("edge2"), 1.5))
    painter.setBrush(colour("panel"))
    painter.drawEllipse(middle, SIGN, SIGN)
    painter.drawLine(QLineF(middle.x() - 4, middle.y(), middle.x() + 4, middle.y()))
