"""What the map says: the findings in full, numbered as on the map."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QPainter

from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.reports.plain import COUNTED
from journeymapper.language import tr, tr_many
from journeymapper.painting.badges import draw_severity
from journeymapper.painting.look import Badge
from journeymapper.painting.numbering import badge_of
from journeymapper.painting.text import broken, elided, text_width, write
from journeymapper.pictures.sentences import first_sentence, sentence
from journeymapper.pictures.subject import Subject

MOST_TOLD = 24
KEY_COLUMN = 545.0
"""The least width of a column."""
_COLUMN_GAP, _ROW = 36.0, 84.0
TWO_COLUMNS = 2 * KEY_COLUMN + _COLUMN_GAP
_HEADLINE_LINES, _TEXT_LINES = 2, 3
_HEADLINE_LINE, _TEXT_LINE = 22.0, 20.0
_HEADING_BASELINE, _FIRST_ROW, _MORE = 48.0, 88.0, 30.0
_TEXT_INDENT = 46.0


class Entry(NamedTuple):
    """One finding, broken into the lines a column has room for."""

    badge: Badge
    headline: tuple[str, ...]
    text: tuple[str, ...]

    @property
    def height(self) -> float:
        """What it takes of a column: more where two lines of text are too few, or one above."""
        text = _TEXT_LINE * max(len(self.text) - 2, 0)
        return _ROW + _HEADLINE_LINE * (len(self.headline) - 1) + text


class Key:
    """The key of one subject's findings, in as many columns as the width holds."""

    def __init__(self, subject: Subject, width: float) -> None:
        self.subject = subject
        self.width = width
        self.columns = max(1, int((width + _COLUMN_GAP) // (KEY_COLUMN + _COLUMN_GAP)))
        self.pitch = (width + _COLUMN_GAP) / self.columns
        told = subject.findings[:MOST_TOLD]
        self.more = subject.counts.total() - len(told)
        room = self.pitch - _COLUMN_GAP - _TEXT_INDENT
        entries = [_entry(finding, number, room) for number, finding in enumerate(told, 1)]
        starts = range(0, len(entries), self.columns)
        self.rows = [entries[start : start + self.columns] for start in starts]

    @property
    def height(self) -> float:
        """How much of the page it takes."""
        return _FIRST_ROW + sum(map(_height, self.rows)) + (_MORE if self.more else 0)

    def draw(self, painter: QPainter, left: float, top: float) -> None:
        """Draw the key from its upper left corner on."""
        theme = self.subject.look.theme
        heading = tr("What the map says")
        write(painter, heading, left, top + _HEADING_BASELINE, 26, 700, theme.ink)
        x = left + text_width(heading, 26, 700) + 18
        counts = elided(self._counts(), left + self.width - x, 18)
        write(painter, counts, x, top + _HEADING_BASELINE, 18, 400, theme.ink3)
        y = top + _FIRST_ROW
        for row in self.rows:
            for column, entry in enumerate(row):
                self._draw_entry(painter, entry, left + column * self.pitch, y)
            y += _height(row)
        if self.more:
            bottom = top + self.height
            text = tr_many(
                "and {n} more: open the map to see it too",
                "and {n} more: open the map to see them all",
                self.more,
            )
            write(painter, text, left, bottom - 18, 16, 400, theme.ink2)

    def _counts(self) -> str:
        counts = self.subject.counts
        said = [_counted(severity, counts[severity]) for severity in Severity if counts[severity]]
        if not said:
            return tr("Nothing stands out.")
        return tr("{counts}; numbers as on the map").format(counts=", ".join(said))

    def _draw_entry(self, painter: QPainter, entry: Entry, x: float, y: float) -> None:
        theme, badge = self.subject.look.theme, entry.badge
        draw_severity(painter, badge.severity, x + 17, y, theme, str(badge.number), 16)
        for line in entry.headline:
            write(painter, line, x + _TEXT_INDENT, y, 18, 600, theme.ink)
            y += _HEADLINE_LINE
        y += 2
        for line in entry.text:
            write(painter, line, x + _TEXT_INDENT, y, 16, 400, theme.ink2)
            y += _TEXT_LINE


def _counted(severity: Severity, count: int) -> str:
    return tr_many(*COUNTED[severity.word], count)


def _entry(finding: Finding, number: int, room: float) -> Entry:
    """One reason and one advice: the first sentence of why, and what to do."""
    reason = first_sentence(finding.why)
    said = " ".join(sentence(part) for part in (reason, finding.advice) if part)
    headline = broken(finding.message, room, _HEADLINE_LINES, 18, 600)
    return Entry(badge_of(finding, number), headline, broken(said, room, _TEXT_LINES, 16, 400))


def _height(row: list[Entry]) -> float:
    return max(entry.height for entry in row)
