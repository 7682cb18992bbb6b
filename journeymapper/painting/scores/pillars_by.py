"""The six pillars told apart by stage, segment or channel: a row each, its weakest named."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeymapper.analysis.scores.figures import Figure
from journeymapper.analysis.scores.pillars import Strengths, weakest
from journeymapper.analysis.wording import sentence
from journeymapper.language import label, marked, tr
from journeymapper.layout.geometry import Rect
from journeymapper.model.words import PILLARS
from journeymapper.painting.brushes import fill
from journeymapper.painting.icons import draw_icon
from journeymapper.painting.marks import PILLAR_GLYPHS
from journeymapper.painting.scores.scored import Scored
from journeymapper.painting.scores.spot import Spot
from journeymapper.painting.scores.words import feeling
from journeymapper.painting.text import elided, write

BY = {
    "stages": marked("mean strength by stage"),
    "segments": marked("mean strength by segment"),
    "channels": marked("mean strength by channel"),
}
TABLES = tuple(BY)
_HEAD, _PITCH, _NAMES, _WEAKEST = 26.0, 27.0, 104.0, 110.0
_BAR, _MOST = 3.0, 2


class PillarsByPicture:
    """Rows of means with a thin bar under each; a column for each pillar, and one for its name."""

    title = marked("Six pillars")

    def __init__(self, scored: Scored, width: float) -> None:
        self.theme, self.fact = scored.theme, tr(BY[scored.pillars_by])
        self.rows = _rows(scored)
        self.names = {each.id: each.name for each in scored.journey.table(scored.pillars_by)}
        self.pitch = (width - _NAMES - _WEAKEST) / len(PILLARS)
        self.weakest_left = width - _WEAKEST + 12
        self.height = _HEAD + max(1, len(self.rows)) * _PITCH
        self.words = "; ".join(
            tr("{name}: weakest {pillar}").format(name=self.names[key], pillar=label(found))
            for key, row in self.rows.items()
            if (found := weakest(row))
        )
        self.spots = tuple(
            Spot(
                Rect(_NAMES + column * self.pitch, self._y(row) + 1, self.pitch - 3, _PITCH - 3),
                f"{label(pillar)}, {self.names[key]}: {feeling(each.value)}",
                sentence(each.why),
                each.behind,
            )
            for row, (key, strengths) in enumerate(self.rows.items())
            for column, (pillar, each) in enumerate(strengths.items())
        )

    def draw(self, painter: QPainter) -> None:
        """Draw it from the painter's origin on."""
        theme = self.theme
        for column, pillar in enumerate(PILLARS):
            icon = QRectF(self._middle(column) - 8, 0, 16, 16)
            draw_icon(painter, PILLAR_GLYPHS[pillar], icon, theme.ink2)
        write(painter, tr("weakest"), self.weakest_left, 13, 12, 400, theme.ink3)
        if not self.rows:
            write(painter, tr("There is none on this map."), 0, _HEAD + 16, 13, 400, theme.ink2)
        for row, (key, strengths) in enumerate(self.rows.items()):
            self._draw_row(painter, self.names[key], strengths, self._y(row))

    def _y(self, row: int) -> float:
        return _HEAD + row * _PITCH

    def _middle(self, column: int) -> float:
        return _NAMES + (column + 0.5) * self.pitch - 1.5

    def _draw_row(self, painter: QPainter, name: str, strengths: Strengths, y: float) -> None:
        theme, weak = self.theme, weakest(strengths)
        write(painter, elided(name, _NAMES - 8, 13), 0, y + 16, 13, 400, theme.ink)
        for column, (pillar, each) in enumerate(strengths.items()):
            ink = theme.failure if pillar == weak else theme.accent
            self._draw_cell(painter, each, self._middle(column), y, ink, pillar == weak)
        if weak:
            room = _WEAKEST - 12
            told = elided(label(weak), room, 13, 600)
            write(painter, told, self.weakest_left, y + 16, 13, 600, theme.failure)

    def _draw_cell(
        self, painter: QPainter, figure: Figure, x: float, y: float, colour: str, weak: bool
    ) -> None:
        theme = self.theme
        ink, weight = (theme.failure, 700) if weak else (theme.ink, 400)
        write(painter, feeling(figure.value), x, y + 14, 13, weight, ink, "middle")
        if figure.value is None:
            return
        half = self.pitch / 2 - 5
        fill(painter, theme.track)
        painter.drawRect(QRectF(x - half, y + 18, 2 * half, 1))
        length = float(figure.value) / _MOST * half
        fill(painter, colour)
        painter.drawRect(QRectF(min(x, x + length), y + 17, abs(length), _BAR))
        painter.drawRect(QRectF(x - 0.5, y + 16, 1, 5))


def _rows(scored: Scored) -> Mapping[str, Strengths]:
    pillars = scored.scores.pillars
    return {
        "stages": pillars.by_stage,
        "segments": pillars.by_segment,
        "channels": pillars.by_channel,
    }[scored.pillars_by]
