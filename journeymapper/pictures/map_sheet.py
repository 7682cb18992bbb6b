"""The map alone with its legend, and the scores alone: sheets for a page that tells the rest."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeymapper.layout.geometry import Rect
from journeymapper.painting.brushes import fill
from journeymapper.painting.scores.page import ScoresPage
from journeymapper.painting.scores.page import page_of as scores_page
from journeymapper.painting.scores.scored import Scored
from journeymapper.pictures.footer import Footer
from journeymapper.pictures.map_part import map_height, map_width, paint_map
from journeymapper.pictures.subject import Subject

_EDGE, _GAP, _LEGEND = 12.0, 12.0, 0.8
_LEAST_WIDTH, _SCORES_WIDTH = 900.0, 1400.0


@dataclass(frozen=True, slots=True)
class MapSheet:
    """Rail, lanes, cards, curve and legend at 100 %, sizes in units."""

    subject: Subject
    footer: Footer

    @property
    def width(self) -> float:
        """From edge to edge."""
        return max(map_width(self.subject), _LEAST_WIDTH) + 2 * _EDGE

    @property
    def height(self) -> float:
        """From edge to edge."""
        return map_height(self.subject) + _GAP + self.footer.height * _LEGEND + 2 * _EDGE

    def paint(self, painter: QPainter, part: Rect | None = None) -> None:
        """Draw it from the painter's origin on."""
        fill(painter, self.subject.look.theme.paper)
        painter.drawRect(QRectF(0, 0, self.width, self.height))
        painter.translate(_EDGE, _EDGE)
        paint_map(painter, self.subject, 1.0)
        painter.translate(0, map_height(self.subject) + _GAP)
        painter.scale(_LEGEND, _LEGEND)
        self.footer.draw(painter, 0, 0, (self.width - 2 * _EDGE) / _LEGEND)


def map_sheet(subject: Subject) -> MapSheet:
    """The sheet of a subject."""
    wide = max(map_width(subject), _LEAST_WIDTH)
    return MapSheet(subject, Footer(subject, wide / _LEGEND))


@dataclass(frozen=True, slots=True)
class ScoresSheet:
    """All boxes of the scores, sizes in units."""

    scored: Scored
    page: ScoresPage

    @property
    def width(self) -> float:
        """From edge to edge."""
        return _SCORES_WIDTH

    @property
    def height(self) -> float:
        """From edge to edge."""
        return self.page.height

    def paint(self, painter: QPainter, part: Rect | None = None) -> None:
        """Draw them from the painter's origin on."""
        self.page.draw(painter, self.scored)


def scores_sheet(scored: Scored) -> ScoresSheet:
    """The sheet of a journey's scores; only where it has some."""
    return ScoresSheet(scored, scores_page(scored, _SCORES_WIDTH))
