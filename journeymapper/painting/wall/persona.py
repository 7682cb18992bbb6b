"""The title slide of a customer's walk: the map's title and the persona's card."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeymapper.language import tr
from journeymapper.painting.brushes import fill
from journeymapper.painting.persona_card import PersonaCard, persona_card
from journeymapper.painting.text import elided, write
from journeymapper.painting.wall.wall import MARGIN, SMALLEST, Wall

SIZES = (40.0, 36.0, 32.0, SMALLEST)
"""Letters of the card, the largest that leave room for all of it."""
_TITLE, _TITLE_PX, _TIMER = 84.0, 36.0, 280.0
_TOP, _BOTTOM = 120.0, 92.0
"""What stays free above and below the card; the timer may run in the upper right."""


def draw_persona(painter: QPainter, wall: Wall) -> None:
    """Draw the card of the persona over the whole wall."""
    theme, (width, height) = wall.look.theme, wall.size
    fill(painter, theme.paper)
    painter.drawRect(QRectF(0, 0, width, height))
    title = elided(wall.journey.header.title, width - 2 * MARGIN - _TIMER, _TITLE_PX, 700)
    write(painter, title, MARGIN, _TITLE, _TITLE_PX, 700, theme.ink)
    card = card_on(wall)
    y = _TOP + (height - _TOP - _BOTTOM - card.height) / 2
    card.draw(painter, MARGIN, y, theme)
    if len(wall.personas) > 1:
        here = wall.personas.index(wall.persona) + 1
        words = tr("{number} of {all}").format(number=here, all=len(wall.personas))
        write(painter, words, width - MARGIN, height - 40, SMALLEST, 400, theme.ink2, "right")


def card_on(wall: Wall) -> PersonaCard:
    """The card as large as the wall has room for."""
    journey, (width, height) = wall.journey, wall.size
    persona, highest = journey.personas[wall.persona], height - _TOP - _BOTTOM
    for px in SIZES:
        card = persona_card(journey, persona, width - 2 * MARGIN, px, highest)
        if not card.is_cut and card.height <= highest:
            break
    return card
