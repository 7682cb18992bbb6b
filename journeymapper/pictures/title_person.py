"""Whose journey it is, at the right of the title: who, what they say, need and are tired of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from journeymapper.model.records import Persona
from journeymapper.painting.persona_card import draw_disc, draw_sign, look_of
from journeymapper.painting.persona_text import quote_lines
from journeymapper.painting.text import elided, text_width, write
from journeymapper.pictures.subject import Subject

_RADIUS, _GAP, _SIGN = 35.0, 18.0, 26.0
_FIRST, _MIDDLE = 66.0, 104.0


class _Line(NamedTuple):
    text: str
    px: float
    step: float
    weight: int = 400
    token: str = "ink"
    italic: bool = False
    sign: str = ""

    @property
    def width(self) -> float:
        signed = _SIGN if self.sign else 0.0
        return signed + text_width(self.text, self.px, self.weight, self.italic)


class TitlePerson:
    """The persona of the segment that is shown, else the first one."""

    def __init__(self, subject: Subject, persona: Persona, width: float) -> None:
        self.subject, self.persona = subject, persona
        room = width - 2 * _RADIUS - _GAP - 32
        self.lines = tuple(_lines(subject, persona, room))
        high = sum(line.step for line in self.lines[1:])
        self.first = max(_FIRST, _MIDDLE - high / 2)
        self.bottom = self.first + high + 8

    def draw(self, painter: QPainter, right: float) -> None:
        """Draw it so that it ends there."""
        theme = self.subject.look.theme
        x = right - max(line.width for line in self.lines)
        middle = QPointF(x - _GAP - _RADIUS, self.first + 23)
        look = look_of(self.subject.journey, self.persona)
        draw_disc(painter, self.persona.name, look, middle, _RADIUS, theme)
        y = self.first
        for line in self.lines:
            y += line.step if line is not self.lines[0] else 0
            left = x + (_SIGN if line.sign else 0)
            if line.sign:
                draw_sign(painter, x + 9, y - 6, 18, line.sign == "plus", theme)
            ink = getattr(theme, line.token)
            write(painter, line.text, left, y, line.px, line.weight, ink, italic=line.italic)


def title_person(subject: Subject, width: float) -> TitlePerson:
    """Who stands beside the title, of the personas that the map knows."""
    personas, segment = subject.journey.personas, subject.options.segment
    fitting = [each for each in personas if segment and each.segment == segment]
    return TitlePerson(subject, next(iter((*fitting, *personas))), width)


def _lines(subject: Subject, persona: Persona, room: float) -> Iterator[_Line]:
    segment = subject.journey.segments.get(persona.segment or "")
    who = persona.name if segment is None else f"{persona.name} · {segment.name}"
    yield _Line(elided(who, room, 21, 600), 21, 0, 600)
    for line in quote_lines(persona, room, 2, 20):
        yield _Line(line, 20, 27, token="ink2", italic=True)
    for items, sign in ((persona.needs, "plus"), (persona.frustrations, "minus")):
        if items:
            said = elided(" · ".join(items), room - _SIGN, 17)
            yield _Line(said, 17, 26, sign=sign)
