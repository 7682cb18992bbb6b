"""What goes away, what comes, and what is done for it, in three columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

from journeymapper.language import tr, tr_many
from journeymapper.painting.badges import draw_severity
from journeymapper.painting.change_marks import draw_change_sign
from journeymapper.painting.text import broken, elided, text_width, write
from journeymapper.pictures.change.said import sentences

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Finding
    from journeymapper.painting.look import Change
    from journeymapper.painting.theme import Theme
    from journeymapper.pictures.change.brief import Brief

_GAP, _HEADING_Y, _FIRST = 44.0, 26.0, 62.0
_PX, _LINE, _BETWEEN, _INDENT, _LINES = 17.0, 22.0, 9.0, 32.0, 2
_STAGE_ABOVE = 6.0
_APART = 26.0
"""Between two sections below each other."""
MOST_FINDINGS, MOST_CHANGES = 8, 24

Sign = Callable[[QPainter, float, float], None]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence in lines, and the sign before it; without one it is the name of a stage."""

    text: tuple[str, ...]
    sign: Sign | None = None

    @property
    def height(self) -> float:
        """What it takes of a column, with what lies below it."""
        above = _STAGE_ABOVE if self.sign is None else 0.0
        return len(self.text) * _LINE + _BETWEEN + above


class Section:
    """A heading with a count, and sentences below each other; "" goes on from the one before."""

    def __init__(
        self, heading: str, count: int, lines: Sequence[Line], more: int = 0, nothing: str = ""
    ) -> None:
        self.heading, self.count, self.lines = heading, count, lines
        self.last = nothing if not lines else ""
        if more:
            self.last = tr_many("and {n} more", "and {n} more", more)
        self.height = _FIRST + sum(each.height for each in lines) + (_LINE if self.last else 0)

    def draw(self, painter: QPainter, left: float, top: float, theme: Theme) -> None:
        """Draw it from its upper left corner on."""
        y = top + _HEADING_Y
        if self.heading:
            write(painter, self.heading, left, y, 20, 700, theme.ink)
            after = left + text_width(self.heading, 20, 700) + 12
            write(painter, str(self.count), after, y, 20, 400, theme.ink3)
        y = top + _FIRST
        for line in self.lines:
            if line.sign is None:
                write(painter, line.text[0], left, y + _STAGE_ABOVE, _PX, 700, theme.ink2)
            else:
                line.sign(painter, left + 11, y - 6)
                for place, words in enumerate(line.text):
                    at = y + place * _LINE
                    write(painter, words, left + _INDENT, at, _PX, 400, theme.ink)
            y += line.height
        if self.last:
            write(painter, self.last, left, y, _PX, 400, theme.ink3)


Columns = tuple[tuple[Section, ...], ...]


class ToldPart:
    """Three columns: one for each, or, where much is done, two for that and one for the rest."""

    def __init__(self, brief: Brief, width: float) -> None:
        self.theme = brief.theme
        self.pitch = (width + _GAP) / 3
        room = self.pitch - _GAP
        findings = brief.versions.findings
        goes = _of_findings(tr("What goes away"), findings.gone, room, self.theme)
        comes = _of_findings(tr("What comes instead"), findings.new, room, self.theme)
        done = _of_changes(brief, room)
        each_its_own: Columns = ((goes,), (comes,), (done,))
        much_is_done: Columns = ((goes, comes), *((half,) for half in _halves(done)))
        self.columns = min((each_its_own, much_is_done), key=_highest)
        self.height = _highest(self.columns)

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw them from their upper left corner on."""
        for place, column in enumerate(self.columns):
            y = top
            for section in column:
                section.draw(painter, left + place * self.pitch, y, self.theme)
                y += section.height + _APART


def _highest(columns: Columns) -> float:
    return max(sum(each.height + _APART for each in column) - _APART for column in columns)


def _halves(section: Section) -> tuple[Section, Section]:
    """The section in two that are about as high, parted between two stages if it has several."""
    lines = section.lines
    starts = [place for place, line in enumerate(lines) if place and line.sign is None]
    starts = starts or list(range(2, len(lines))) or [len(lines)]
    whole = sum(each.height for each in lines)

    def unlike(at: int) -> float:
        return abs(whole - 2 * sum(each.height for each in lines[:at]))

    at = min(starts, key=unlike)
    first, second = Section(section.heading, section.count, lines[:at]), Section("", 0, lines[at:])
    last = second if lines[at:] else first
    last.last = section.last
    last.height += _LINE if section.last else 0
    return first, second


def _of_findings(heading: str, found: Sequence[Finding], room: float, theme: Theme) -> Section:
    def sign(finding: Finding) -> Sign:
        word = finding.severity.word
        return lambda painter, x, y: draw_severity(painter, word, x, y, theme, radius=9)

    lines = [Line(_broken(each.message, room), sign(each)) for each in found[:MOST_FINDINGS]]
    more = len(found) - len(lines)
    return Section(heading, len(found), lines, more, tr("No finding."))


def _of_changes(brief: Brief, room: float) -> Section:
    theme, lines = brief.theme, []
    by_stage = sentences(brief.versions)
    told, count = 0, sum(map(len, by_stage.values()))
    for stage, said in by_stage.items():
        if told < MOST_CHANGES:
            lines.append(Line((elided(stage, room, _PX, 700),)))
        for each in said[: MOST_CHANGES - told]:
            lines.append(Line(_broken(each.text, room), _sign(each.change, theme)))
            told += 1
    return Section(tr("What is done for it"), count, lines, count - told, tr("Nothing yet."))


def _sign(change: Change, theme: Theme) -> Sign:
    return lambda painter, x, y: draw_change_sign(painter, change, x, y, theme, 9)


def _broken(text: str, room: float) -> tuple[str, ...]:
    return broken(text, room - _INDENT, _LINES, _PX, 400)
