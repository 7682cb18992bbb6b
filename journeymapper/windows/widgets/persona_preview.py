"""A persona's card as the room will see it, smaller."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from journeymapper.canvas.told import Told
from journeymapper.language import tr
from journeymapper.painting.persona_card import PersonaCard, persona_card
from journeymapper.windows.appearance import appearance
from journeymapper.windows.persona_words import persona_in_words

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Persona

PX, HIGHEST = 13.0, 340.0


class PersonaPreview(QWidget):
    """Paints the card of a persona, as high as it is."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Journey, Persona] | None = None
        self._card: PersonaCard | None = None
        self.setAccessibleName(tr("The persona's card"))
        appearance().changed.connect(self.update)

    def told(self) -> Told:
        """What a screen reader is told: a picture, and what it says."""
        words = persona_in_words(*self._shown) if self._shown else ""
        return Told(QAccessible.Role.Graphic, words)

    def show_persona(self, journey: Journey, persona: Persona) -> None:
        """Show the card of a persona."""
        self._shown = journey, persona
        self._compose()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._compose()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._card is not None:
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self._card.draw(painter, 1, 1, appearance().theme)

    def _compose(self) -> None:
        if self._shown is not None:
            self._card = persona_card(*self._shown, self.width() - 2, PX, HIGHEST)
            self.setFixedHeight(round(self._card.height) + 3)
            self.update()
