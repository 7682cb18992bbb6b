"""One easiest way: its steps as blocks as wide as their effort, and what making them easy saves."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from journeymapper.analysis.scores.effort import Easiest
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
_GAP, _ICON_FROM, _BESIDE_DIGIT = 3.0, 46.0, 4.0
_SUM_PX = 22


class EffortRow:
    """The blocks of one way from `left` on, `unit` wide for each point of effort, and the sum."""

    def __init__(self, scored: Scored, way: Easiest, left: float, top: float, unit: float) -> None:
        self.scored, self.way, self.top = scored, way, top
        self.boxes: list[Rect] = []
        for effort in way.efforts:
            wide = effort * unit
            self.boxes.append(Rect(left, top, max(wide - min(_GAP, wide * 0.3), 1), BLOCK))
            left += wide
        self.end, self.unit = left, unit
        self.saved = {each.touchpoint: each.saves for each in way.leverage}

    def spots(self) -> list[Spot]:
        """A spot for each step."""
        return [
            Spot(box, f"{self._title(key)}: effort {effort}", self._hint(key), (key,))
            for key, effort, box in zip(self.way.path, self.way.efforts, self.boxes, strict=True)
        ]

    def draw(self, painter: QPainter) -> None:
        """Draw blocks, sum and savings."""
        for key, effort, box in zip(self.way.path, self.way.efforts, self.boxes, strict=True):
            self._draw_block(painter, key, effort, box)
            if key in self.saved:
                self._draw_saving(painter, box, self.saved[key])
        ink = self.scored.theme.ink
        write(painter, str(self.way.sum), self.end + 9, self.top + 25, _SUM_PX, 700, ink)

    def _title(self, key: str) -> str:
        return self.scored.journey.touchpoints[key].title

    def _hint(self, key: str) -> str:
        told = ["Nobody has rated it: an estimate"] if key in self.way.estimated else []
        told += [each.why.capitalize() for each in self.way.leverage if each.touchpoint == key]
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
            self._draw_outlined(painter, look.ground(theme), box, radius, guessed)
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
        self, painter: QPainter, ground: str, box: Rect, radius: float, guessed: bool
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
