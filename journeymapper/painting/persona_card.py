"""A persona on a card: who it is, what they say, need and are frustrated by."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from journeymapper.model.dimensions import SEGMENT
from journeymapper.painting.brushes import fill, outlined, stroke
from journeymapper.painting.marks import draw_segment
from journeymapper.painting.persona_text import Lines, Said, composed
from journeymapper.painting.swatches import draw_hatch
from journeymapper.painting.tags import NO_VALUE, Swatch, swatch
from journeymapper.painting.text import write

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Persona
    from journeymapper.painting.theme import Theme

LEAST = 11.0
"""The least size of a monogram."""
BAND, CORNER = 0.45, 0.7
"""The band of the segment's colour at the left, and the round corners, in letters' px."""


class PersonaCard(NamedTuple):
    """A persona's card, broken into lines for one width; all sizes in the painter's units.

    `place` is that of its segment among the segments, None for none. It is never lower than
    `least`.
    """

    name: str
    look: Swatch
    place: int | None
    lines: Lines
    width: float
    px: float
    least: float = 0.0

    @property
    def is_cut(self) -> bool:
        """Whether it says less than there is to say."""
        return self.lines.is_cut

    @property
    def height(self) -> float:
        """How high it is with what it has to say."""
        return max(self.lines.height, self.least)

    def draw(self, painter: QPainter, x: float, y: float, theme: Theme) -> None:
        """Draw it with its upper left corner there."""
        px, box = self.px, QRectF(0, 0, self.width, self.height)
        painter.save()
        painter.translate(x, y)
        outlined(painter, theme.card, theme.edge, px / 14)
        painter.drawRoundedRect(box, CORNER * px, CORNER * px)
        _draw_band(painter, self, theme)
        disc, radius = self.lines.disc
        draw_disc(painter, self.name, self.look, QPointF(*disc), radius, theme)
        for said in self.lines.said:
            _draw_said(painter, said, self, theme)
        painter.restore()


def persona_card(
    journey: Journey, persona: Persona, width: float, px: float, highest: float
) -> PersonaCard:
    """The card of a persona; `px` is the size of its letters, none is smaller.

    What has no room in `highest` is shortened, and said to be more.
    """
    segment = journey.segments.get(persona.segment or "")
    place = None if segment is None else journey.segments.place(segment.id)
    named = "" if segment is None else segment.name
    lines = composed(persona, named, width, px, highest)
    return PersonaCard(persona.name, look_of(journey, persona), place, lines, width, px)


def look_of(journey: Journey, persona: Persona) -> Swatch:
    """The colour and the pattern of the segment a persona stands for."""
    return swatch(journey, SEGMENT, persona.segment) if persona.segment else NO_VALUE


def draw_disc(
    painter: QPainter, name: str, look: Swatch, middle: QPointF, radius: float, theme: Theme
) -> None:
    """Draw a persona's monogram on a disc of the segment's colour and pattern."""
    painter.save()
    painter.translate(middle.x() - radius, middle.y() - radius)
    fill(painter, look.ground(theme))
    painter.drawEllipse(QRectF(0, 0, 2 * radius, 2 * radius))
    if look.hatched:
        draw_hatch(painter, (2 * radius, 2 * radius, radius))
    stroke(painter, theme.edge2, max(1.0, radius / 24))
    painter.drawEllipse(QRectF(0, 0, 2 * radius, 2 * radius))
    px = max(radius * 0.92, LEAST)
    ink = look.mark_ink(theme)
    write(painter, monogram(name), radius, radius + px * 0.36, px, 700, ink, "middle")
    painter.restore()


def monogram(name: str) -> str:
    """The first letters of a name's first and last word."""
    words = name.split()
    return "".join(word[:1] for word in dict.fromkeys((words[0], words[-1]))).upper()


def draw_sign(painter: QPainter, x: float, y: float, size: float, good: bool, theme: Theme) -> None:
    """Draw a plus, or a minus, on a disc of its own around a middle."""
    ink, ground = (theme.recovery, theme.rec_soft) if good else (theme.failure, theme.fail_soft)
    fill(painter, ground)
    painter.drawEllipse(QPointF(x, y), size / 2, size / 2)
    stroke(painter, ink, size / 8, round_cap=True)
    arm = size * 0.26
    painter.drawLine(QPointF(x - arm, y), QPointF(x + arm, y))
    if good:
        painter.drawLine(QPointF(x, y - arm), QPointF(x, y + arm))


def _draw_band(painter: QPainter, card: PersonaCard, theme: Theme) -> None:
    px = card.px
    band = QRectF(px / 2, px * 0.9, BAND * px, card.height - 1.8 * px)
    painter.save()
    painter.translate(band.topLeft())
    fill(painter, card.look.ground(theme))
    painter.drawRoundedRect(QRectF(0, 0, band.width(), band.height()), px * 0.2, px * 0.2)
    if card.look.hatched:
        draw_hatch(painter, (band.width(), band.height(), px * 0.2))
    painter.restore()


def _draw_said(painter: QPainter, said: Said, card: PersonaCard, theme: Theme) -> None:
    px, x, y = said.px, said.x - 1.05 * said.px, said.y - 0.35 * said.px
    if said.sign == "segment" and card.place is not None:
        draw_segment(painter, x - 0.06 * px, y, card.place, theme.ink2, px * 0.42)
    elif said.sign in ("plus", "minus"):
        draw_sign(painter, x, y, px * 0.98, said.sign == "plus", theme)
    ink = getattr(theme, said.token)
    write(painter, said.text, said.x, said.y, px, said.weight, ink, italic=said.italic)
