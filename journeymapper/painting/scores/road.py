"""The road of four signs: how far along the journey is, and what is missing for the next sign."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from journeymapper.analysis.scores.continuum import PASSED, Landmark
from journeymapper.language import marked, tr
from journeymapper.layout.geometry import Rect
from journeymapper.painting.brushes import fill, outlined, stroke
from journeymapper.painting.icons import draw_icon
from journeymapper.painting.scores.criteria import Criteria
from journeymapper.painting.scores.scored import Scored
from journeymapper.painting.scores.spot import Spot
from journeymapper.painting.scores.wanted import Wanted
from journeymapper.painting.scores.words import number
from journeymapper.painting.text import broken, text_width, write

SIGNS = (
    marked("New to the game"),
    marked("Finding one's footing"),
    marked("Far along"),
    marked("Hitting the high notes"),
)
"""The landmarks' names, short enough for a sign."""
_SIGN_HEIGHT, _POST, _ROAD, _BELOW = 42.0, 18.0, 14.0, 22.0
_MIDDLE = _SIGN_HEIGHT + _POST + _ROAD / 2
_BEYOND = 4.5
"""Of the road's length, in signs: a little goes on after the last."""


class RoadPicture:
    """Signs, road, marker, the team's own view; below, what is wanted for the next sign."""

    title = marked("The road")

    def __init__(self, scored: Scored, width: float) -> None:
        self.width, self.theme = width, scored.theme
        self.continuum = scored.scores.continuum
        self.position = self.continuum.position
        self.fact = tr("{some} of {all}").format(some=number(self.position), all=len(SIGNS))
        self.doubt = broken(self.continuum.doubt, width, 2, 13, 600) if self.continuum.doubt else ()
        self.below = _MIDDLE + _ROAD / 2 + (_BELOW if self.continuum.believed else 18)
        self.wanted = Wanted(self.continuum, width, scored.theme)
        self.wanted_top = self.below + 17 * len(self.doubt) + (10 if self.doubt else 0)
        self.criteria_top = self.wanted_top + self.wanted.height + 12
        self.criteria = (
            Criteria(self.continuum.landmarks, width, scored.theme) if scored.on_paper else None
        )
        self.height = self.wanted_top + self.wanted.height
        if self.criteria is not None:
            self.height = self.criteria_top + self.criteria.height
        signs = tr("{position} of {all} signs.")
        signs = signs.format(position=number(self.position), all=len(SIGNS))
        self.words = f"{signs} {self.continuum.doubt}"
        self.spots = (
            *(self._spot(place, each) for place, each in enumerate(self.continuum.landmarks, 1)),
            *(spot.moved(0, self.wanted_top) for spot in self.wanted.spots),
        )

    def draw(self, painter: QPainter) -> None:
        """Draw it from the painter's origin on."""
        for place, landmark in enumerate(self.continuum.landmarks, 1):
            self._draw_sign(painter, place, landmark)
        self._draw_road(painter)
        self._draw_belief(painter)
        self._draw_marker(painter)
        for place, line in enumerate(self.doubt):
            write(painter, line, 0, self.below + 16 + 17 * place, 13, 600, self.theme.failure)
        painter.translate(0, self.wanted_top)
        self.wanted.draw(painter)
        painter.translate(0, -self.wanted_top)
        if self.criteria is not None:
            painter.translate(0, self.criteria_top)
            self.criteria.draw(painter)
            painter.translate(0, -self.criteria_top)

    def _x(self, place: Fraction | int) -> float:
        """Where on the road a position of 0 to 4 is."""
        return float(place) / _BEYOND * self.width

    def _sign(self, place: int) -> Rect:
        wide = min(132.0, self._x(1) - 10)
        return Rect(self._x(place) - wide / 2, 0, wide, _SIGN_HEIGHT)

    def _spot(self, place: int, landmark: Landmark) -> Spot:
        held = len(landmark.criteria) - len(landmark.missing)
        told = tr("{landmark}: {some} of {all} hold").format(
            landmark=landmark.name, some=held, all=len(landmark.criteria)
        )
        lines = [
            f"{'✓' if each.holds else '○'} {each.text}: {each.why}" for each in landmark.criteria
        ]
        return Spot(self._sign(place), told, "\n".join(lines))

    def _draw_sign(self, painter: QPainter, place: int, landmark: Landmark) -> None:
        theme, sign = self.theme, self._sign(place)
        passed = self.position >= place or (self.position > place - 1 and landmark.share >= PASSED)
        stroke(painter, theme.ink2, 2)
        x = self._x(place)
        painter.drawLine(QPointF(x, sign.bottom), QPointF(x, _MIDDLE))
        if passed:
            outlined(painter, theme.accent_soft, theme.accent, 1.5)
        else:
            outlined(painter, theme.paper, theme.edge2, 1.25)
        painter.drawRoundedRect(QRectF(*sign).adjusted(0.75, 0.75, -0.75, -0.75), 6, 6)
        lines = broken(tr(SIGNS[place - 1]), sign.width - 10, 2, 13, 600)
        y = sign.y + (26 if len(lines) == 1 else 18)
        for row, line in enumerate(lines):
            ink = theme.accent if passed else theme.ink
            write(painter, line, x, y + 16 * row, 13, 600, ink, "middle")

    def _draw_road(self, painter: QPainter) -> None:
        theme, top = self.theme, _MIDDLE - _ROAD / 2
        here = self._x(self.position)
        fill(painter, theme.track)
        painter.drawRoundedRect(QRectF(0, top, self.width, _ROAD), _ROAD / 2, _ROAD / 2)
        if here > _ROAD:
            fill(painter, theme.accent)
            painter.drawRoundedRect(QRectF(0, top, here, _ROAD), _ROAD / 2, _ROAD / 2)
        stroke(painter, theme.card, 2, (8, 8))
        painter.drawLine(QPointF(14, _MIDDLE), QPointF(self.width - 8, _MIDDLE))

    def _draw_marker(self, painter: QPainter) -> None:
        theme, at = self.theme, QPointF(max(self._x(self.position), 11), _MIDDLE)
        outlined(painter, theme.card, theme.accent, 3)
        painter.drawEllipse(at, 10.5, 10.5)
        fill(painter, theme.accent)
        painter.drawEllipse(at, 4, 4)

    def _draw_belief(self, painter: QPainter) -> None:
        """Mark where the team says it stands, with its name below the road."""
        if self.continuum.believed is None:
            return
        theme, x = self.theme, self._x(self.continuum.believed)
        outlined(painter, theme.card, theme.ink, 1.5)
        painter.drawEllipse(QPointF(x, _MIDDLE), 10.5, 10.5)
        draw_icon(painter, "users", QRectF(x - 6, _MIDDLE - 6, 12, 12), theme.ink)
        told = tr("where the team sees itself")
        half = text_width(told, 12, 500) / 2
        x = min(max(x, half), self.width - half)
        write(painter, told, x, _MIDDLE + 24, 12, 500, theme.ink2, "middle")
