"""The sponsor's page: head, figures, feelings and pillars, what goes and comes, the action list."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from journeymapper.analysis.reports.actions import to_do
from journeymapper.language import label, tr
from journeymapper.layout.geometry import Rect
from journeymapper.painting.brushes import fill, stroke
from journeymapper.painting.dates import day_in_words
from journeymapper.painting.text import write
from journeymapper.pictures.action_table import ActionTable
from journeymapper.pictures.change.brief import Brief
from journeymapper.pictures.change.curves import Curves
from journeymapper.pictures.change.head import Head
from journeymapper.pictures.change.pillars import PillarsPart
from journeymapper.pictures.change.tiles import Tiles
from journeymapper.pictures.change.told import ToldPart

WIDTH, MARGIN, GAP = 2000.0, 56.0, 34.0
_CURVES, _BETWEEN = 0.64, 56.0
_FOOT = 58.0
_INNER = WIDTH - 2 * MARGIN


class ChangePage:
    """One page, 2000 wide and as high as what there is to say."""

    def __init__(self, brief: Brief) -> None:
        self.brief, self.width = brief, WIDTH
        journey = brief.versions.new
        was = {each.id: each.status for each in brief.versions.old.opportunities}
        self.head = Head(brief, _INNER)
        self.tiles = Tiles(brief, _INNER)
        self.curves = Curves(brief, _INNER * _CURVES)
        self.pillars = PillarsPart(brief, _INNER * (1 - _CURVES) - _BETWEEN)
        self.told = ToldPart(brief, _INNER)
        listed = to_do(journey)
        self.actions = ActionTable(listed, brief.theme, _INNER, was) if listed else None
        heights = [self.tiles.height, self.curves.height, self.told.height]
        heights += [self.actions.height] if self.actions else []
        self.height = self.head.bottom + GAP + sum(each + 2 * GAP for each in heights) + _FOOT

    def paint(self, painter: QPainter, part: Rect | None = None) -> None:
        """Draw the page from the painter's origin on."""
        fill(painter, self.brief.theme.paper)
        painter.drawRect(QRectF(0, 0, self.width, self.height))
        self.head.draw(painter, MARGIN)
        y = self._rule(painter, self.head.bottom + GAP)
        self.tiles.draw(painter, MARGIN, y)
        y = self._rule(painter, y + self.tiles.height + GAP)
        self.curves.draw(painter, MARGIN, y)
        self.pillars.draw(painter, MARGIN + _INNER * _CURVES + _BETWEEN, y)
        y = self._rule(painter, y + self.curves.height + GAP)
        self.told.draw(painter, MARGIN, y)
        y += self.told.height + GAP
        if self.actions is not None:
            y = self._rule(painter, y)
            self.actions.draw(painter, MARGIN, y)
        self._draw_foot(painter)

    def _rule(self, painter: QPainter, y: float) -> float:
        """A hairline over the page; gives where the part below it begins."""
        stroke(painter, self.brief.theme.edge, 1)
        painter.drawLine(QPointF(MARGIN, y), QPointF(self.width - MARGIN, y))
        return y + GAP

    def _draw_foot(self, painter: QPainter) -> None:
        brief, y = self.brief, self.height - 32
        profile = label(brief.versions.after.profile)
        when = [day_in_words(brief.date)] if brief.date else []
        when.append(tr("{profile} profile").format(profile=profile))
        write(painter, " · ".join(when), MARGIN, y, 16, 400, brief.theme.ink3)
        made = [each for each in (brief.file_name, tr("made with JourneyMapper")) if each]
        right = self.width - MARGIN
        write(painter, " · ".join(made), right, y, 16, 400, brief.theme.ink3, "right")
