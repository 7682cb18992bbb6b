"""The scores of a journey as a part of the page, below what the map says."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from journeymapper.language import tr
from journeymapper.painting.scores.page import NOTHING_YET, ScoresPage, has_scores, page_of
from journeymapper.painting.scores.scored import Scored
from journeymapper.painting.text import text_width, write

SCALE, _WIDEST = 1.4, 2288.0
_HEADING_BASELINE, _TOP, _BELOW = 48.0, 72.0, 8.0


class ScoresPart:
    """The heading, then all boxes; `whole` says that the map shows less than they speak of."""

    def __init__(self, scored: Scored, width: float, *, whole: bool) -> None:
        self.scored, self.whole = scored, whole
        self.page: ScoresPage | None = None
        if has_scores(scored.journey):
            self.page = page_of(scored, min(width, _WIDEST) / SCALE)

    @property
    def height(self) -> float:
        """How much of the page it takes."""
        return _TOP + (self.page.height * SCALE if self.page else 0) + _BELOW

    def draw(self, painter: QPainter, left: float, top: float) -> float:
        """Draw it; gives the y below it."""
        theme, heading = self.scored.theme, tr("What it adds up to")
        baseline = top + _HEADING_BASELINE
        write(painter, heading, left, baseline, 26, 700, theme.ink)
        x = left + text_width(heading, 26, 700) + 18
        beside = tr("the scores of the whole journey") if self.whole else tr("the scores")
        beside = beside if self.page else tr(NOTHING_YET)
        write(painter, beside, x, baseline, 18, 400, theme.ink3)
        if self.page is not None:
            painter.save()
            painter.translate(left, top + _TOP)
            painter.scale(SCALE, SCALE)
            self.page.draw(painter, self.scored)
            painter.restore()
        return top + self.height
