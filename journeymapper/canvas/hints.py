"""What the keys do while a card is being typed, beside it; and where Tab will put the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from journeymapper.layout.geometry import COLUMN_MARGIN, ROW_GAP, Rect
from journeymapper.painting.fonts import font, metrics
from journeymapper.painting.key_cap import draw_key, key_width
from journeymapper.painting.rail import LINE_Y, NAME_BASELINE, STATION_RADIUS

if TYPE_CHECKING:
    from journeymapper.canvas.surface import Surface
    from journeymapper.painting.theme import Theme

KEYS = (
    ("Tab", "next touchpoint, connected"),
    ("Enter", "done"),
    ("Shift Enter", "new line"),
    ("Esc", "give up"),
)
AWAY, LINE = 24.0, 27.0
WIDTH = 230.0
GROUND_OPACITY = 0.85
NEXT_STAGE = "New stage"


def places(canvas: Surface) -> tuple[Rect, ...]:
    """The new card that is being typed, its hints beside it and the next one below, in the scene.

    Nothing while something else is typed or nothing; hints have a place where no card lies.
    """
    typed = canvas.typing.typed
    if typed is None or not typed.is_title or typed.preview is None:
        return ()
    card = canvas.shown.layout.cards[typed.key].rect
    hints = (_beside(card), _below(card))
    return (card, *(hint for hint in hints if not canvas.shown.grid.cards_in(hint)))


def paint_hints(painter: QPainter, canvas: Surface) -> None:
    """Draw both in scene units, where there is room."""
    if not (shown := places(canvas)):
        return
    card, theme = shown[0], canvas.look.theme
    if (beside := _beside(card)) in shown:
        _paint_keys(painter, beside, theme)
    if (below := _below(card)) in shown:
        _paint_next(painter, below, theme)


def paint_next_stage(painter: QPainter, canvas: Surface) -> None:
    """Draw, on the rail while a new card is typed, where S will put the next stage."""
    if not places(canvas):
        return
    theme = canvas.look.theme
    stretch = canvas.view.stretch
    start = canvas.shown.layout.bounds.right * stretch
    left = start + COLUMN_MARGIN * stretch
    at = QPointF(left + STATION_RADIUS, LINE_Y)
    pen = QPen(QColor(theme.edge2), 3)
    pen.setDashPattern([1, 2])
    painter.setPen(pen)
    painter.drawLine(QPointF(start - COLUMN_MARGIN * stretch + 8, LINE_Y), at - QPointF(14, 0))
    painter.setPen(QPen(QColor(theme.edge2), 1.5, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(at, STATION_RADIUS, STATION_RADIUS)
    painter.setFont(font(18))
    painter.setPen(QColor(theme.ink3))
    painter.drawText(QPointF(left, NAME_BASELINE), NEXT_STAGE)
    after = left + metrics(18).horizontalAdvance(NEXT_STAGE) + 8
    draw_key(painter, "S", after, NAME_BASELINE - 6, theme)


def _beside(card: Rect) -> Rect:
    return Rect(card.right + AWAY, card.y, WIDTH, 4 * LINE + 4)


def _below(card: Rect) -> Rect:
    return Rect(card.x, card.bottom + ROW_GAP, card.width, card.height)


def _paint_keys(painter: QPainter, place: Rect, theme: Theme) -> None:
    ground = QColor(theme.paper)
    ground.setAlphaF(GROUND_OPACITY)
    painter.fillRect(QRectF(*place), ground)  # lines may run here
    painter.fillRect(QRectF(place.x - 1, place.y, 2, place.height), QColor(theme.accent))
    for n, (key, does) in enumerate(KEYS):
        middle = place.y + 16 + n * LINE
        width = draw_key(painter, key, place.x + 16, middle, theme)
        painter.setFont(font(12))
        painter.setPen(QColor(theme.ink3))
        painter.drawText(QPointF(place.x + 16 + width + 8, middle + 4.5), does)


def _paint_next(painter: QPainter, place: Rect, theme: Theme) -> None:
    pen = QPen(QColor(theme.edge2), 1.5)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(QColor(theme.paper))
    painter.drawRoundedRect(QRectF(*place), 10, 10)
    middle = place.centre
    painter.drawLine(QPointF(middle.x, place.y - ROW_GAP + 4), QPointF(middle.x, place.y - 4))
    text = "the next one"
    chip = key_width("Tab")
    left = middle.x - (chip + 8 + metrics(12).horizontalAdvance(text)) / 2
    draw_key(painter, "Tab", left, middle.y, theme)
    painter.setFont(font(12))
    painter.setPen(QColor(theme.ink3))
    painter.drawText(QPointF(left + chip + 8, middle.y + 4.5), text)
