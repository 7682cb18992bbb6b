"""What is missing for the next sign: a list that needs no more room than its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from journeymapper.analysis.wording import sentence
from journeymapper.language import tr
from journeymapper.layout.geometry import Rect
from journeymapper.painting.brushes import stroke
from journeymapper.painting.scores.spot import Spot
from journeymapper.painting.text import broken, text_width, write

if TYPE_CHECKING:
    from journeymapper.analysis.scores.continuum import Continuum
    from journeymapper.painting.theme import Theme

_LINE, _INDENT, _GAP = 17.0, 17.0, 16.0
_LINES = 3


class Wanted:
    """The heading, then the criteria in two columns."""

    def __init__(self, continuum: Continuum, width: float, theme: Theme) -> None:
        self.theme = theme
        ahead = continuum.ahead
        self.heading = (
            tr("To the next sign:") if ahead else tr("Everything at every sign is there.")
        )
        missing = ahead.missing if ahead else ()
        left = text_width(self.heading, 13, 600) + 12
        columns = 2 if len(missing) > 1 else 1
        pitch = (width - left + _GAP) / columns
        self.items: list[tuple[float, float, tuple[str, ...]]] = []
        spots, y = [], 0.0
        for start in range(0, len(missing), columns):
            tallest = 1
            for column, each in enumerate(missing[start : start + columns]):
                x = left + column * pitch
                lines = broken(each.wanted, pitch - _INDENT - _GAP, _LINES, 13, 400)
                self.items.append((x, y, lines))
                tallest = max(tallest, len(lines))
                place = Rect(x - 3, y, pitch - _GAP + 6, _LINE * len(lines) + 2)
                spots.append(
                    Spot(
                        place,
                        tr("Wanted: {what}").format(what=each.wanted),
                        sentence(each.why),
                        each.behind,
                    )
                )
            y += tallest * _LINE + 5
        self.height = max(y, _LINE)
        self.spots = tuple(spots)

    def draw(self, painter: QPainter) -> None:
        """Draw it from the painter's origin on."""
        write(painter, self.heading, 0, 13, 13, 600, self.theme.ink)
        for x, y, lines in self.items:
            stroke(painter, self.theme.edge2, 1.5)
            painter.drawEllipse(QPointF(x + 5.5, y + 8.5), 5, 5)
            for row, line in enumerate(lines):
                write(painter, line, x + _INDENT, y + 13 + _LINE * row, 13, 400, self.theme.ink2)
