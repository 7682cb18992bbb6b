"""The pyramid: five tiers as wide as their level reaches, standing on its head where it does."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPolygonF

from journeymapper.analysis.wording import sentence
from journeymapper.language import label, marked, tr
from journeymapper.layout.geometry import Rect
from journeymapper.model.words import LEVELS
from journeymapper.painting.brushes import fill
from journeymapper.painting.scores.scored import Scored
from journeymapper.painting.scores.spot import Spot
from journeymapper.painting.scores.words import number
from journeymapper.painting.text import broken, text_width, write

_LABELS, _PITCH, _TIER = 116.0, 27.0, 23.0
_WIDEST, _MARGIN, _LEAST = 190.0, 10.0, 3.0
_TOP_DOWN = tuple(reversed(LEVELS))


class PyramidPicture:
    """Tiers, silhouette and verdict."""

    title = marked("Pyramid")

    def __init__(self, scored: Scored, width: float) -> None:
        self.width, self.theme = width, scored.theme
        self.fact = tr("stages that have each level")
        self.pyramid = scored.scores.pyramid
        self.stages = len(self.pyramid.matrix)
        names = max(_LABELS, *(text_width(_name(each), 13) + _MARGIN for each in LEVELS))
        self.full = min(_WIDEST, width - names - 2 * _MARGIN)
        self.middle = names + (width - names) / 2
        self.verdict, self.reason = self._told()
        self.reasons = broken(self.reason, width, 2, 13, 400)
        self.height = 5 * _PITCH + 6 + 19 + 17 * len(self.reasons)
        self.words = f"{self.verdict}. {self.reason}"
        self.spots = tuple(
            Spot(
                Rect(0, place * _PITCH, width, _TIER),
                f"{label(level)}: {covered.why}",
                behind=covered.behind,
            )
            for place, level in enumerate(_TOP_DOWN)
            for covered in [self.pyramid.coverage[level]]
        )

    def draw(self, painter: QPainter) -> None:
        """Draw it from the painter's origin on."""
        self._draw_silhouette(painter)
        for place, level in enumerate(_TOP_DOWN):
            self._draw_tier(painter, level, place * _PITCH)
        y = 5 * _PITCH + 20
        ink = self.theme.failure if self.pyramid.overhanging else self.theme.accent
        self._write(painter, self.verdict, y, 700, ink)
        for place, line in enumerate(self.reasons, 1):
            self._write(painter, line, y + 17 * place, 400, self.theme.ink2)

    def _told(self) -> tuple[str, str]:
        """The verdict with its figure, and what it rests on."""
        leaning = self.pyramid.inversion
        verdict, _, reason = leaning.why.partition(": ")
        if leaning.value is None:
            return tr("No pyramid yet"), leaning.why
        return f"{sentence(verdict)}, {number(leaning.value)}", reason

    def _reach(self, level: str) -> Fraction:
        return self.pyramid.coverage[level].value or Fraction(0)

    def _draw_silhouette(self, painter: QPainter) -> None:
        halves = [float(self._reach(level)) * self.full / 2 + _MARGIN for level in _TOP_DOWN]
        ys = [place * _PITCH + _TIER / 2 for place in range(5)]
        edge = [(halves[0], -2.0), *zip(halves, ys, strict=True), (halves[-1], ys[-1] + 16)]
        right = [QPointF(self.middle + half, y) for half, y in edge]
        left = [QPointF(self.middle - half, y) for half, y in reversed(edge)]
        theme = self.theme
        fill(painter, theme.fail_soft if self.pyramid.overhanging else theme.accent_soft)
        painter.drawPolygon(QPolygonF([*right, *left]))

    def _draw_tier(self, painter: QPainter, level: str, y: float) -> None:
        theme, reach = self.theme, self._reach(level)
        wide = float(reach) * self.full
        overhangs = level in self.pyramid.overhanging
        fill(painter, theme.failure if overhangs else theme.accent)
        shown = max(wide, _LEAST)
        tier = QRectF(self.middle - shown / 2, y, shown, _TIER)
        painter.drawRoundedRect(tier, min(4, shown / 2), 4)
        write(painter, _name(level), 0, y + 16.5, 13, 400, theme.ink2)
        told = tr("{some} of {all}").format(some=int(reach * self.stages), all=self.stages)
        if wide >= text_width(told, 13, 600) + 4:
            on = theme.card if overhangs else theme.on_accent
            write(painter, told, self.middle, y + 16.5, 13, 600, on, "middle")
        else:
            x = self.middle + wide / 2 + _MARGIN + 7
            x = min(x, self.width - text_width(told, 13, 500))
            write(painter, told, x, y + 16.5, 13, 500, theme.ink2)

    def _write(self, painter: QPainter, text: str, y: float, weight: int, ink: str) -> None:
        """Write a line under the tiers, as near to their middle as the box allows."""
        half = text_width(text, 13, weight) / 2
        x = max(half, min(self.middle, self.width - half))
        write(painter, text, x, y, 13, weight, ink, "middle")


def _name(level: str) -> str:
    return f"{LEVELS.index(level) + 1} {label(level)}"
