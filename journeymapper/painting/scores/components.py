"""The eight components as bars, the lowest named, with what would raise them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeymapper.analysis.scores.components import brand_consistency
from journeymapper.analysis.wording import sentence
from journeymapper.language import label, marked, tr
from journeymapper.layout.geometry import Rect
from journeymapper.painting.brushes import fill
from journeymapper.painting.scores.scored import Scored
from journeymapper.painting.scores.spot import Spot
from journeymapper.painting.scores.words import number, some
from journeymapper.painting.text import broken, elided, write

if TYPE_CHECKING:
    from journeymapper.analysis.scores.components.component import Component

_PITCH, _ROOMY, _GAP, _BAR, _FIGURE = 29.0, 66.0, 28.0, 10.0, 34.0
_NAMES, _LINE, _MOST_NAMES = 132.0, 17.0, 5


class ComponentsPicture:
    """Two columns of four; on a narrow page one of eight."""

    title = marked("Eight components")

    def __init__(self, scored: Scored, width: float) -> None:
        self.scored, self.theme, scores = scored, scored.theme, scored.scores
        self.components, self.lowest = tuple(scores.components.values()), scores.lowest
        self.fact = tr("lowest {lowest} · mean {mean}").format(
            lowest=number(self.lowest.score, 0), mean=number(scores.average, 0)
        )
        columns = 2 if width >= 480 else 1
        self.wide = (width - _GAP * (columns - 1)) / columns
        self.pitch = _ROOMY if scored.on_paper else _PITCH
        rows = -(-len(self.components) // columns)
        self.places = [
            Rect(
                place % columns * (self.wide + _GAP),
                place // columns * self.pitch,
                self.wide,
                self.pitch - 4,
            )
            for place in range(len(self.components))
        ]
        self.because_top = rows * self.pitch + 2
        because = "" if scored.on_paper else self._because()
        self.because = broken(because, width, 2, 13, 400) if because else ()
        self.height = self.because_top + _LINE * len(self.because)
        self.words = ". ".join(_told(each) for each in self.components)
        self.spots = tuple(
            Spot(
                place,
                _told(each),
                self._hint(each),
                each.missing,
                is_of_channels=each.name == brand_consistency.NAME,
            )
            for each, place in zip(self.components, self.places, strict=True)
        )

    def draw(self, painter: QPainter) -> None:
        """Draw it from the painter's origin on."""
        for each, place in zip(self.components, self.places, strict=True):
            self._draw_row(painter, each, place)
        for row, line in enumerate(self.because):
            y = self.because_top + 13 + _LINE * row
            write(painter, line, 0, y, 13, 400, self.theme.ink2)

    def _because(self) -> str:
        """Why the lowest is so low."""
        reasons = _reasons(self.lowest)
        return f"{label(self.lowest.name)}: {reasons}" if reasons else ""

    def _hint(self, component: Component) -> str:
        lines = [sentence(_reasons(component))]
        if component.missing:
            lacking = some(self.scored.journey, component.missing, _MOST_NAMES)
            lines.append(tr("Show me: {titles}").format(titles=lacking))
        return "\n".join(line for line in lines if line)

    def _draw_row(self, painter: QPainter, component: Component, place: Rect) -> None:
        theme, low = self.theme, component is self.lowest
        ink, y = theme.failure if low else theme.ink, place.y
        name = elided(label(component.name), _NAMES - 6, 13, 600)
        write(painter, name, place.x, y + 14, 13, 600 if low else 400, ink)
        left, right = place.x + _NAMES, place.right - _FIGURE
        track = QRectF(left, y + 5, right - left, _BAR)
        fill(painter, theme.track)
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
        length = float(component.score) / 100 * track.width()
        if component.score:
            fill(painter, theme.failure if low else theme.accent)
            bar = QRectF(left, y + 5, max(length, _BAR), _BAR)
            painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        told = number(component.score, 0)
        write(painter, told, place.right, y + 15, 15, 700, ink, "right")
        if self.scored.on_paper:
            for row, line in enumerate(broken(_reasons(component), self.wide, 2, 12, 400)):
                write(painter, line, place.x, y + 32 + 15 * row, 12, 400, theme.ink3)


def _told(component: Component) -> str:
    words = tr("{name}: {score} of 100")
    return words.format(name=label(component.name), score=number(component.score, 0))


def _reasons(component: Component) -> str:
    """Why a component is not full; empty where it is."""
    return "; ".join(dict.fromkeys(each.why for each in component.parts if each.value != 1))
