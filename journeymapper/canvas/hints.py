"""What the keys do while a card is being typed, beside it; and where Tab will put the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from journeymapper.language import marked, tr
from journeymapper.layout.geometry import COLUMN_MARGIN, ROW_GAP, Rect
from journeymapper.painting.brushes import fill, stroke
from journeymapper.painting.cards import RADIUS, TITLE_LEFT
from journeymapper.painting.key_cap import draw_key, key_width
from journeymapper.painting.rail import LINE_Y, NAME_BASELINE, STATION_RADIUS
from journeymapper.painting.text import text_width, write

if TYPE_CHECKING:
    from journeymapper.canvas.surface import Surface
    from journeymapper.painting.theme import Theme

KEYS = (
    ("Tab", marked("next touchpoint, connected")),
    ("Enter", marked("done")),
    ("Shift Enter", marked("new line")),
    ("Esc", marked("give up")),
)
AWAY, LINE = 24.0, 27.0
WIDTH = 244.0
GROUND_OPACITY = 0.85
IN_SHORT = marked("Tab next · Enter done")
NEXT, NEXT_STAGE = marked("the next one"), marked("New stage")
ONWARD = 152.0
"""How far the line goes on after the next stage's station."""


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
    """Draw both in scene units, where there is room; the keys in short on the card, where not."""
    typed, theme = canvas.typing.typed, canvas.look.theme
    if typed is None or not typed.is_title:
        return
    shown, card = places(canvas), canvas.shown.layout.cards[typed.key].rect
    if (beside := _beside(card)) in shown:
        _paint_keys(painter, beside, theme)
    else:
        write(painter, tr(IN_SHORT), card.x + TITLE_LEFT, card.y + 84, 12, 400, theme.ink3)
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
    at, beyond = QPointF(left + STATION_RADIUS, LINE_Y), QPointF(STATION_RADIUS + 6, 0)
    stroke(painter, theme.edge2, 3, (0.01, 8), round_cap=True)
    painter.drawLine(QPointF(start - COLUMN_MARGIN * stretch + 8, LINE_Y), at - beyond)
    painter.drawLine(at + beyond, at + QPointF(ONWARD, 0))
    stroke(painter, theme.edge2, 1.75, (4, 3))
    painter.drawEllipse(at, STATION_RADIUS - 0.5, STATION_RADIUS - 0.5)
    words = tr(NEXT_STAGE)
    write(painter, words, left, NAME_BASELINE, 18, 400, theme.ink3)
    after = left + text_width(words, 18) + 8
    draw_key(painter, "S", after, NAME_BASELINE - 6, theme)


def _beside(card: Rect) -> Rect:
    return Rect(card.right + AWAY, card.y, WIDTH, 4 * LINE + 4)


def _below(card: Rect) -> Rect:
    return Rect(card.x, card.bottom + ROW_GAP, card.width, card.height)


def _paint_keys(painter: QPainter, place: Rect, theme: Theme) -> None:
    fill(painter, theme.paper, GROUND_OPACITY)  # lines may run here
    painter.drawRect(QRectF(*place))
    fill(painter, theme.accent)
    painter.drawRect(QRectF(place.x - 1, place.y, 2, place.height))
    for n, (key, does) in enumerate(KEYS):
        middle = place.y + 16 + n * LINE
        left = place.x + 16 + draw_key(painter, key, place.x + 16, middle, theme) + 8
        write(painter, tr(does), left, middle + 4.5, 13, 400, theme.ink2)


def _paint_next(painter: QPainter, place: Rect, theme: Theme) -> None:
    fill(painter, theme.paper, GROUND_OPACITY)
    painter.drawRoundedRect(QRectF(*place), RADIUS, RADIUS)
    stroke(painter, theme.edge2, 1.5, (5, 4))
    painter.drawRoundedRect(QRectF(*place), RADIUS, RADIUS)
    middle = place.centre
    painter.drawLine(QPointF(middle.x, place.y - ROW_GAP + 6), QPointF(middle.x, place.y - 6))
    words = tr(NEXT)
    left = middle.x - (key_width("Tab") + 8 + text_width(words, 13)) / 2
    left += draw_key(painter, "Tab", left, middle.y, theme) + 8
    write(painter, words, left, middle.y + 4.5, 13, 400, theme.ink2)
