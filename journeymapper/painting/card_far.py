"""A card seen from afar: bars for words, a dot for the feeling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from journeymapper.painting.brushes import fill, outlined
from journeymapper.painting.card_stub import draw_stub_ground
from journeymapper.painting.cards import BODY, RADIUS, TITLE_LEFT, TITLE_WIDTH
from journeymapper.painting.marks import HARD_FROM
from journeymapper.painting.tags import FACE_INK, FEELING_FILLS

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Touchpoint
    from journeymapper.painting.look import Look

_RING, _AWAY = 7.0, 5.5
"""From afar the ring of a selected card is thicker, so that it still is two px."""
_LETTER = 7.6
"""About as wide as a letter of a title: enough for a bar."""


def draw_far_card(painter: QPainter, journey: Journey, touchpoint: Touchpoint, look: Look) -> None:
    """Draw a card without words, its upper left at the painter's origin."""
    theme = look.theme
    chosen = touchpoint.id in look.selected
    if chosen:
        outlined(painter, theme.card, theme.accent, _RING)
        painter.drawRoundedRect(BODY.adjusted(-_AWAY, -_AWAY, _AWAY, _AWAY), RADIUS, RADIUS)
    outlined(painter, theme.card, theme.accent if chosen else theme.edge, 1)
    painter.drawRoundedRect(BODY, RADIUS, RADIUS)
    draw_stub_ground(painter, journey, touchpoint, look)
    fill(painter, theme.ink, 0.55)
    words = len(touchpoint.title) * _LETTER
    painter.drawRect(QRectF(TITLE_LEFT, 14, min(words, TITLE_WIDTH - 14), 10))
    if words > TITLE_WIDTH:
        painter.drawRect(QRectF(TITLE_LEFT, 34, min(words - TITLE_WIDTH + 20, TITLE_WIDTH), 10))
    if touchpoint.effort is not None:
        fill(painter, theme.failure if touchpoint.effort >= HARD_FROM else theme.ink2)
        painter.drawRect(QRectF(TITLE_LEFT, 72, 9 * touchpoint.effort, 8))
    if touchpoint.sentiment is not None:
        outlined(painter, FEELING_FILLS[touchpoint.sentiment + 3], FACE_INK, 1.5)
        painter.drawEllipse(QPointF(172, 76), 11, 11)
