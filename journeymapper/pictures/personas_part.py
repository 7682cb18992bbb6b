"""All personas of a journey as a part of the page, each on a card."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from journeymapper.language import tr
from journeymapper.painting.persona_card import PersonaCard, persona_card
from journeymapper.painting.text import write
from journeymapper.pictures.subject import Subject

LEAST, GAP, PX, HIGHEST = 560.0, 28.0, 18.0, 420.0
"""The least width of a card, what is between two, the size of their letters, their most height."""
_HEADING, _TOP, _BELOW = 48.0, 72.0, 20.0


class PersonasPart:
    """The heading, then the cards in rows."""

    def __init__(self, subject: Subject, width: float) -> None:
        self.theme, journey = subject.look.theme, subject.journey
        columns = max(1, min(len(journey.personas), int((width + GAP) // (LEAST + GAP))))
        self.wide = (width - GAP * (columns - 1)) / columns
        cards = [persona_card(journey, each, self.wide, PX, HIGHEST) for each in journey.personas]
        starts = range(0, len(cards), columns)
        self.rows = [_as_high_as_the_highest(cards[start : start + columns]) for start in starts]

    @property
    def height(self) -> float:
        """How much of the page it takes."""
        return _TOP + sum(row[0].height + GAP for row in self.rows) - GAP + _BELOW

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw it from its upper left corner on."""
        write(painter, tr("Whose journey it is"), left, top + _HEADING, 26, 700, self.theme.ink)
        y = top + _TOP
        for row in self.rows:
            for place, card in enumerate(row):
                card.draw(painter, left + place * (self.wide + GAP), y, self.theme)
            y += row[0].height + GAP


def _as_high_as_the_highest(row: list[PersonaCard]) -> list[PersonaCard]:
    highest = max(card.height for card in row)
    return [card._replace(least=highest) for card in row]
