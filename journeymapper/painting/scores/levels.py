"""The levels by stage: how many touchpoints of each level a stage has, as a heat map."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeymapper.language import label, marked, tr, tr_as, tr_many
from journeymapper.layout.geometry import Rect
from journeymapper.model.words import LEVELS
from journeymapper.painting.badges import draw_severity
from journeymapper.painting.brushes import fill, outlined
from journeymapper.painting.scores.heads import Heads
from journeymapper.painting.scores.scored import Scored
from journeymapper.painting.scores.spot import Spot
from journeymapper.painting.tags import LEVEL_FILLS
from journeymapper.painting.text import text_width, write

_LABELS, _PITCH, _CELL, _GAP, _AFTER_NAME = 104.0, 28.0, 24.0, 4.0, 8.0
_TOP_DOWN = tuple(reversed(LEVELS))
_WHITE_ON = ("#0A5560",)


class LevelsPicture:
    """A row for each level, a column for each walked stage."""

    title = marked("Levels by stage")

    def __init__(self, scored: Scored, width: float) -> None:
        self.scored, self.theme = scored, scored.theme
        self.fact = (
            tr("number of touchpoints")
            if scored.on_paper
            else tr("number of touchpoints; click to see which")
        )
        self.matrix = scored.scores.pyramid.matrix
        self.places = {stage: place for place, stage in enumerate(self.matrix)}
        self.names = max(_LABELS, *(text_width(label(each), 13) + _AFTER_NAME for each in LEVELS))
        self.heads = Heads(
            [scored.journey.stages[each].name for each in self.matrix], self.names, width
        )
        self.top = self.heads.height + 6
        self.most = max(
            (len(keys) for row in self.matrix.values() for keys in row.values()), default=0
        )
        self.height = self.top + 5 * _PITCH
        self.spots = tuple(self._spot(stage, level) for level in _TOP_DOWN for stage in self.matrix)
        flagged = [spot.words for spot in self.spots if spot.hint]
        by_levels = tr_many(
            "{n} stage by five levels.", "{n} stages by five levels.", len(self.matrix)
        )
        self.words = f"{by_levels} {'. '.join(flagged)}"

    def draw(self, painter: QPainter) -> None:
        """Draw it from the painter's origin on."""
        self.heads.draw(painter, self.theme)
        for row, level in enumerate(_TOP_DOWN):
            y = self.top + row * _PITCH
            write(painter, label(level), 0, y + 16.5, 13, 400, self.theme.ink2)
            for stage in self.matrix:
                self._draw_cell(painter, stage, level)

    def _cell(self, stage: str, level: str) -> Rect:
        place = self.places[stage]
        y = self.top + _TOP_DOWN.index(level) * _PITCH
        wide = self.heads.pitch
        return Rect(self.names + place * wide, y, max(wide - _GAP, wide * 0.7), _CELL)

    def _spot(self, stage: str, level: str) -> Spot:
        keys = self.matrix[stage][level]
        name = self.scored.journey.stages[stage].name
        badge = self.scored.flags.get((stage, level))
        hint = tr("Finding {number} speaks of this").format(number=badge.number) if badge else ""
        told = (
            tr_many("{n} touchpoint", "{n} touchpoints", len(keys))
            if keys
            else tr("no touchpoints")
        )
        words = tr("{level} in {stage}: {told}").format(level=label(level), stage=name, told=told)
        return Spot(self._cell(stage, level), words, hint, keys)

    def _draw_cell(self, painter: QPainter, stage: str, level: str) -> None:
        theme, count = self.theme, len(self.matrix[stage][level])
        cell, badge = self._cell(stage, level), self.scored.flags.get((stage, level))
        ink = theme.ink2
        if count:
            ground = self._ground(count)
            ink = "#FFFFFF" if ground in _WHITE_ON else "#000000"
            fill(painter, ground)
        elif badge:
            ink = theme.error
            outlined(painter, theme.error_soft, theme.error, 1.5)
        else:
            outlined(painter, theme.paper, theme.edge, 1)
        inside = 0 if count else 0.75
        box = QRectF(*cell).adjusted(inside, inside, -inside, -inside)
        radius = min(5, cell.width / 4)
        painter.drawRoundedRect(box, radius, radius)
        told = str(count) if count else tr_as("no touchpoints", "none") if badge else ""
        middle = cell.centre.x
        if badge:
            middle = self._draw_flag(painter, cell, told, bool(count), stage, level)
        if told and text_width(told, 13, 600) <= cell.width - 2:
            write(painter, told, middle, cell.y + 16.5, 13, 600, ink, "middle")

    def _draw_flag(
        self, painter: QPainter, cell: Rect, told: str, filled: bool, stage: str, level: str
    ) -> float:
        """Draw a finding's badge; gives the middle of the room left for the words."""
        badge = self.scored.flags[stage, level]
        room = text_width(told, 13, 600)
        if cell.width < room + 26:
            draw_severity(painter, badge.severity, cell.right - 4, cell.y + 4, self.theme, "", 6)
            return cell.centre.x
        left = cell.centre.x - (room + 21) / 2
        number = str(badge.number)
        draw_severity(painter, badge.severity, left + 8.5, cell.centre.y, self.theme, number, 8.5)
        return left + 21 + room / 2

    def _ground(self, count: int) -> str:
        """The darker the more; the palest shades stay for maps with many."""
        lightest = 2 if self.most <= 3 else 1
        steps = len(LEVEL_FILLS) - 1 - lightest
        share = (count - 1) / (self.most - 1) if self.most > 1 else 0
        return LEVEL_FILLS[lightest + round(steps * share)]
