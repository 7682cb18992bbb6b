"""The mark before one of the map's words: the one it has on the canvas."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeymapper.model.dimensions import CHANNEL
from journeymapper.model.journey import Journey
from journeymapper.model.records import Persona
from journeymapper.painting.persona_card import draw_disc, look_of
from journeymapper.painting.tags import swatch
from journeymapper.windows.appearance import appearance
from journeymapper.windows.widgets.chip import PaintMark
from journeymapper.windows.widgets.marking import segment_mark, swatch_mark


def _persona_mark(journey: Journey, persona: Persona) -> PaintMark:
    look = look_of(journey, persona)

    def paint(painter: QPainter, square: QRectF, _: bool) -> None:
        initial, radius = persona.name[:1], square.width() / 2
        draw_disc(painter, initial, look, square.center(), radius, appearance().theme)

    return paint


def mark_of(journey: Journey, table: str, key: str) -> PaintMark | None:
    """The mark of a word, None where its table has none."""
    match table:
        case "segments":
            return segment_mark(journey.segments.place(key))
        case "channels":
            return swatch_mark(swatch(journey, CHANNEL, key))
        case "personas":
            return _persona_mark(journey, journey.personas[key])
    return None
