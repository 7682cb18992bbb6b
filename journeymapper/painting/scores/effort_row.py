"""One easiest way: its steps as blocks as wide as their effort, and what making them easy saves."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from journeymapper.analysis.scores.effort import Easiest
from journeymapper.analysis.wording import sentence
from journeymapper.language import tr, tr_many
from journeymapper.layout.geometry import Rect
from journeymapper.model.dimensions import BY_FIELD
from journeymapper.painting.brushes import fill, stroke
from journeymapper.painting.card_stub import stub_swatch
from journeymapper.painting.icons import draw_icon
from journeymapper.painting.scores.scored import Scored
from journeymapper.painting.scores.spot import Spot
from journeymapper.painting.swatches import draw_hatch
from journeymapper.painting.tags import swatch
from journeymapper.painting.text import text_width, write

BLOCK, HEIGHT = 34.0, 64.0
_LEAST_SPOT, _LEAST_UNIT = 4.0, 1.0
"""Narrower steps cannot be pointed at; narrower points of effort cannot be told apart."""
_GAP, _ICON_FROM, _BESIDE_DIGIT = 3.0, 46.0, 4.0
_SUM_PX = 22


class EffortRow:
    """The blocks of one way from `left` on, `unit` wide for each point of effort, and the sum."""

    def __init__(self, scored: Scored, way: Easiest, left: float, top: float, unit: float) -> None:
        self.scored, self.way, self.top = scored, way, top
        self.whole = Rect(left, top, way.sum * unit, BLOCK)
        self.steps = list(self._steps(unit)) if unit >= _LEAST_UNIT else []
        self.unit = unit
        self.saved = {each.touchpoint: each.saves for each in way.leverage}

    def spots(self) -> list[Spot]:
        """A spot for each step that is wide enough to point at."""
        return [
            Spot(box, self._told(key, effort), self._hint(key), (key,))
            for key, effort, box in self.steps
            if box.width >= _LEAST_SPOT
        ]

    def draw(self, painter: QPainter) -> None:
        """Draw blocks, sum and savings."""
        theme = self.scored.theme
        for key, effort, box in self.steps:
            self._draw_block(painter, key, effort, box)
            if key in self.saved:
                self._draw_saving(painter, box, self.saved[key])
        if not self.steps:
            self._draw_outlined(painter, theme.none, self.whole, 5, guessed=False)
            told = tr_many("{n} touchpoint", "{n} touchpoints", len(self.way.path))
            middle = self.whole.centre.x
            write(painter, told, middle, self.top + 22, 13, 600, theme.ink2, "middle")
        x = self.whole.right + 9
        write(painter, str(self.way.sum), x, self.top + 25, _SUM_PX, 700, theme.ink)

    def _steps(self, unit: float) -> Iterator[tuple[str, int, Rect]]:
        """Each touchpoint of the way with its effort and its block."""
        left = self.whole.x
        for key, effort in zip(self.way.path, self.way.efforts, strict=True):
            wide = effort * unit
            gap = min(_GAP, wide * 0.3)
            yield key, effort, Rect(left, self.top, max(wide - gap, 1), BLOCK)
            left += wide

    def _told(self, key: str, effort: int) -> str:
        title = self.scored.journey.touchpoints[key].title
        return tr("{title}: effort {n}").format(title=title, n=effort)

    def _hint(self, key: str) -> str:
        told = [tr("Nobody has rated it: an estimate")] if key in self.way.estimated else []
        told += [sentence(each.why) for each in self.way.leverage if each.touchpoint == key]
        return ". ".join(told)

    def _draw_block(self, painter: QPainter, key: str, effort: int, box: Rect) -> None:
        theme, guessed = self.scored.theme, key in self.way.estimated
        touchpoint = self.scored.journey.touchpoints[key]
        look = stub_swatch(self.scored.journey, touchpoint, self.scored.lens)
        radius = min(5, box.width / 3)
        if look.fill and not guessed:
            fill(painter, look.fill)
            painter.drawRoundedRect(QRectF(*box), radius, radius)
        else:
            self._draw_outlined(painter, look.ground(theme), box, radius, guessed=guessed)
        if look.hatched:
            painter.translate(box.x, box.y)
            draw_hatch(painter, (box.width, box.height, radius))
            painter.translate(-box.x, -box.y)
        told = f"{'~' if guessed else ''}{effort}"
        glyph = look.glyph if look.fill else self._lane_glyph(key)
        self._draw_marks(painter, box, glyph, told, look.mark_ink(theme))

    def _lane_glyph(self, key: str) -> str:
        lane = self.scored.journey.touchpoints[key].lane
        return swatch(self.scored.journey, BY_FIELD["lane"], lane).glyph

    def _draw_outlined(
        self, painter: QPainter, ground: str, box: Rect, radius: float, *, guessed: bool
    ) -> None:
        inside = QRectF(*box).adjusted(0.75, 0.75, -0.75, -0.75)
        fill(painter, ground)
        painter.drawRoundedRect(inside, radius, radius)
        if guessed:
            stroke(painter, self.scored.theme.ink, 1.5, (4, 3))
        else:
            stroke(painter, self.scored.theme.edge2, 1)
        painter.drawRoundedRect(inside, radius, radius)

    def _draw_marks(self, painter: QPainter, box: Rect, glyph: str, told: str, ink: str) -> None:
        y = box.y + 22
        if glyph and box.width >= _ICON_FROM:
            draw_icon(painter, glyph, QRectF(box.x + 9, box.y + 9, 16, 16), ink)
            write(painter, told, box.right - 9, y, 13, 600, ink, "right")
        elif box.width >= text_width(told, 13, 600) + _BESIDE_DIGIT:
            write(painter, told, box.centre.x, y, 13, 600, ink, "middle")

    def _draw_saving(self, painter: QPainter, box: Rect, saved: int) -> None:
        """Underline what of a block would be saved."""
        theme, y = self.scored.theme, box.bottom + 5
        long = min(saved * self.unit, box.width)
        stroke(painter, theme.recovery, 3, round_cap=True)
        painter.drawLine(QPointF(box.right - long + 2, y), QPointF(box.right - 2, y))
        told = f"−{saved}"
        if box.width >= text_width(told, 13, 600) - 4:
            x = box.right - long / 2
            write(painter, told, x, y + 16, 13, 600, theme.recovery, "middle")
