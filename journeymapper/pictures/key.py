"""What the map says: the findings in full, numbered as on the map."""

from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QPainter

from journeymapper.analysis.finding import Finding, Severity
from journeymapper.painting.badges import draw_severity
from journeymapper.painting.numbering import badge_of
from journeymapper.painting.text import broken, elided, text_width, write
from journeymapper.pictures.sentences import first_sentence, sentence
from journeymapper.pictures.subject import Subject

MOST_TOLD = 24
_COLUMN, _COLUMN_GAP, _ROW = 545.0, 36.0, 84.0
_HEADING_BASELINE, _FIRST_ROW, _MORE = 48.0, 88.0, 30.0
_TEXT_INDENT = 46.0
_NAMES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


class Key:
    """The key of one subject's findings, in as many columns as the width holds."""

    def __init__(self, subject: Subject, width: float) -> None:
        self.subject = subject
        self.columns = max(1, int((width + _COLUMN_GAP) // (_COLUMN + _COLUMN_GAP)))
        self.pitch = (width + _COLUMN_GAP) / self.columns
        self.told = subject.findings[:MOST_TOLD]
        self.more = len(subject.findings) - len(self.told)

    @property
    def height(self) -> float:
        """How much of the page it takes."""
        rows = -(-len(self.told) // self.columns)
        return _FIRST_ROW + rows * _ROW + (_MORE if self.more else 0)

    def draw(self, painter: QPainter, left: float, top: float) -> float:
        """Draw the key; gives the y below it."""
        theme = self.subject.look.theme
        heading = "What the map says"
        write(painter, heading, left, top + _HEADING_BASELINE, 26, 700, theme.ink)
        x = left + text_width(heading, 26, 700) + 18
        write(painter, self._counts(), x, top + _HEADING_BASELINE, 18, 400, theme.ink3)
        for place, finding in enumerate(self.told):
            row, column = divmod(place, self.columns)
            y = top + _FIRST_ROW + row * _ROW
            self._draw_finding(painter, finding, place + 1, left + column * self.pitch, y)
        bottom = top + self.height
        if self.more:
            text = f"and {self.more} more: open the map to see them all"
            write(painter, text, left, bottom - 18, 16, 400, theme.ink2)
        return bottom

    def _counts(self) -> str:
        counts = Counter(finding.severity for finding in self.subject.findings)
        said = [
            f"{counts[severity]} {name}{'' if counts[severity] == 1 else 's'}"
            for severity, name in _NAMES.items()
            if counts[severity]
        ]
        return f"{', '.join(said)}; numbers as on the map" if said else "Nothing stands out."

    def _draw_finding(
        self, painter: QPainter, finding: Finding, number: int, x: float, y: float
    ) -> None:
        """One reason and one advice: the first sentence of why, and what to do."""
        theme, room = self.subject.look.theme, self.pitch - _COLUMN_GAP - _TEXT_INDENT
        severity = badge_of(finding, number).severity
        draw_severity(painter, severity, x + 17, y, theme, str(number), 16)
        headline = elided(finding.message, room, 18, 600)
        write(painter, headline, x + _TEXT_INDENT, y, 18, 600, theme.ink)
        reason = first_sentence(finding.why)
        said = " ".join(sentence(part) for part in (reason, finding.advice) if part)
        for place, line in enumerate(broken(said, room, 2, 16, 400)):
            write(painter, line, x + _TEXT_INDENT, y + 24 + 20 * place, 16, 400, theme.ink2)
