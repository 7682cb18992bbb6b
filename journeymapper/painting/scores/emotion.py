"""The feeling stage by stage, with the peak and the end: what people will remember."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from journeymapper.analysis.scores.figures import Figure, rounded
from journeymapper.analysis.wording import sentence
from journeymapper.language import tr
from journeymapper.layout.geometry import Point, Rect
from journeymapper.model.dimensions import FEELING
from journeymapper.painting.brushes import fill, stroke
from journeymapper.painting.curve_paths import curve_paths
from journeymapper.painting.faces import draw_face
from journeymapper.painting.scores.heads import Heads
from journeymapper.painting.scores.scored import Scored
from journeymapper.painting.scores.spot import Spot
from journeymapper.painting.scores.words import feeling
from journeymapper.painting.text import elided, text_width, write

_STEP, _ZERO, _BAND = 13.0, 45.0, 94.0
_CAPTION = 24.0
_AXIS, _LEAST_FACE = 22.0, 3.0


class EmotionPicture:
    """Curve through the means of the stages; peak and end below."""

    title = FEELING.label

    def __init__(self, scored: Scored, width: float) -> None:
        self.width, self.theme = width, scored.theme
        emotion, stages = scored.scores.emotion, scored.journey.stages
        self.curve, both = emotion.curve, emotion.peak_end
        self.fact = tr("mean by stage")
        if both.value is not None:
            self.fact = tr("peak and end {feeling}").format(feeling=feeling(both.value))
        self.heads = Heads([stages[each].name for each in self.curve], _AXIS, width)
        self.ends = ((tr("Peak"), emotion.peak), (tr("End"), emotion.end))
        self.captions_top = _BAND + self.heads.height + 8
        self.height = self.captions_top + _CAPTION * len(self.ends)
        self.words = "; ".join(
            f"{name} {feeling(each.value)}, {each.why}" for name, each in self.ends
        )
        self.spots = (
            *(
                Spot(
                    Rect(self.heads.middle(place) - 14, self._y(each.value) - 12, 28, 24),
                    f"{stages[stage].name}: {feeling(each.value)}",
                    sentence(each.why),
                    each.behind,
                )
                for place, (stage, each) in enumerate(self.curve.items())
            ),
            *(
                Spot(
                    Rect(0, self.captions_top + place * _CAPTION, width, _CAPTION - 2),
                    f"{name}: {feeling(each.value)}",
                    sentence(each.why),
                    each.behind,
                )
                for place, (name, each) in enumerate(self.ends)
            ),
        )

    def draw(self, painter: QPainter) -> None:
        """Draw it from the painter's origin on."""
        self._draw_scale(painter)
        self._draw_curve(painter)
        self.heads.draw(painter, self.theme, _BAND, hanging=True)
        for place, (name, each) in enumerate(self.ends):
            self._draw_caption(painter, name, each, self.captions_top + place * _CAPTION)

    def _y(self, value: Fraction | None) -> float:
        return _ZERO - float(value or 0) * _STEP

    def _draw_scale(self, painter: QPainter) -> None:
        for value in (3, 0, -3):
            y = self._y(Fraction(value))
            dashes = () if value == 0 else (1.5, 4.5)
            stroke(painter, self.theme.edge2 if value == 0 else self.theme.edge, 1, dashes)
            painter.drawLine(QPointF(_AXIS, y), QPointF(self.width, y))
            write(painter, feeling(Fraction(value)), 0, y + 4, 12, 400, self.theme.ink3)

    def _draw_curve(self, painter: QPainter) -> None:
        theme = self.theme
        rated = [
            (Point(self.heads.middle(place), self._y(each.value)), each.value)
            for place, each in enumerate(self.curve.values())
            if each.value is not None
        ]
        paths = curve_paths(tuple(point for point, _ in rated), _ZERO)
        fill(painter, theme.curve_above, theme.curve_above_opacity)
        painter.drawPath(paths.above)
        fill(painter, theme.curve_below, theme.curve_below_opacity)
        painter.drawPath(paths.below)
        stroke(painter, theme.ink, 2.5)
        painter.drawPath(paths.line)
        radius = min(8.0, self.heads.pitch * 0.45)
        for point, value in rated if radius >= _LEAST_FACE else ():
            draw_face(painter, point.x, point.y, int(rounded(value, 0)), radius)

    def _draw_caption(self, painter: QPainter, name: str, figure: Figure, y: float) -> None:
        theme, x = self.theme, 0.0
        if figure.value is not None:
            draw_face(painter, 9, y + 12, int(rounded(figure.value, 0)), 8.5)
            x = 26
        told = f"{name} {feeling(figure.value)}"
        write(painter, told, x, y + 16.5, 13, 600, theme.ink)
        x += text_width(told, 13, 600) + 8
        write(painter, elided(figure.why, self.width - x, 13), x, y + 16.5, 13, 400, theme.ink2)
