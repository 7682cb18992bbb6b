"""The head of a page: title, state, the story in a line, and whose journey it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeymapper.language import label, tr
from journeymapper.model.records import Header
from journeymapper.painting.badges import draw_badges, stretch
from journeymapper.painting.brushes import fill, outlined
from journeymapper.painting.numbering import WHOLE_MAP
from journeymapper.painting.text import broken, text_width, write
from journeymapper.pictures.sentences import sentence
from journeymapper.pictures.subject import Subject

if TYPE_CHECKING:
    from journeymapper.pictures.title_person import TitlePerson

_TOP, _TITLE_BASELINE, _TITLE_LINE = 50.0, 92.0, 54.0
_STORY_GAP, _STORY_LINE = 41.0, 28.0
_INDENT = 28.0
_PERSON_ROOM = 540.0
_PILL_ROOM = 190.0
_RAGGED = 1.1
"""Lines end at words, so two of them need more than half."""


class TitleBlock:
    """The title block of one subject, `width` wide."""

    def __init__(self, subject: Subject, width: float) -> None:
        self.subject = subject
        self.person = _person(subject)
        room = width - _INDENT - (_PERSON_ROOM if self.person else 0)
        header = subject.journey.header
        self.title = broken(header.title, room - _PILL_ROOM, 2, 46, 700)
        self.story = broken(story(header, subject), room, 2, 21, 400)
        baseline = _TITLE_BASELINE + _TITLE_LINE * (len(self.title) - 1)
        if self.story:
            baseline += _STORY_GAP + _STORY_LINE * (len(self.story) - 1)
        self.told = baseline + (9 if self.story else 14)
        self.bottom = max(self.told, self.person.bottom if self.person else 0)

    def draw(self, painter: QPainter, left: float, right: float) -> None:
        """Draw the block between two edges."""
        theme = self.subject.look.theme
        fill(painter, theme.accent)
        painter.drawRoundedRect(QRectF(left, _TOP, 8, self.told - _TOP), 4, 4)
        x, y = left + _INDENT, _TITLE_BASELINE
        for line in self.title:
            write(painter, line, x, y, 46, 700, theme.ink)
            y += _TITLE_LINE
        self._draw_state(painter, x + text_width(self.title[-1], 46, 700) + 26, y - _TITLE_LINE)
        y += _STORY_GAP - _TITLE_LINE
        for line in self.story:
            write(painter, line, x, y, 21, 400, theme.ink2)
            y += _STORY_LINE
        if self.person is not None:
            self.person.draw(painter, right)

    def _draw_state(self, painter: QPainter, x: float, baseline: float) -> None:
        theme = self.subject.look.theme
        name = label(self.subject.journey.header.state)
        width = text_width(name, 18, 600) + 32
        outlined(painter, theme.accent_soft, theme.accent, 1.5)
        painter.drawRoundedRect(QRectF(x, baseline - 33, width, 36), 18, 18)
        write(painter, name, x + 16, baseline - 9, 18, 600, theme.accent)
        painter.save()
        painter.translate(x + width + 34, baseline - 15)
        painter.scale(1.5, 1.5)
        badges = self.subject.look.badges.get(WHOLE_MAP, ())
        draw_badges(painter, badges, stretch(badges), 0, theme)
        painter.restore()


def title_room(subject: Subject) -> float:
    """How wide a page must be for the title in two lines and the story in two."""
    header = subject.journey.header
    title = text_width(header.title, 46, 700) / 2 * _RAGGED + _PILL_ROOM
    told = text_width(story(header, subject), 21) / 2 * _RAGGED
    return _INDENT + max(title, told) + (_PERSON_ROOM if subject.journey.personas else 0)


def story(header: Header, subject: Subject) -> str:
    """Scenario, goal and differentiator as sentences."""
    parts = [
        _stage_line(subject),
        header.scenario,
        tr("Goal: {goal}").format(goal=header.goal) if header.goal else "",
        _difference(header.differentiator),
    ]
    return " ".join(sentence(part) for part in parts if part.strip())


def _difference(differentiator: str) -> str:
    words = tr("What makes it different: {what}")
    return words.format(what=differentiator) if differentiator else ""


def _stage_line(subject: Subject) -> str:
    stage = subject.options.stage
    if stage is None:
        return ""
    return tr("Only the stage “{name}”").format(name=subject.journey.stages[stage].name)


def _person(subject: Subject) -> TitlePerson | None:
    if not subject.journey.personas:
        return None
    from journeymapper.pictures.title_person import title_person  # and all that draws a persona

    return title_person(subject, _PERSON_ROOM)
