"""How a row of the outline looks: chevron, number and stage; channel glyph, card, severity."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from journeymapper.painting.badges import draw_severity
from journeymapper.painting.fonts import metrics
from journeymapper.painting.icons import draw_icon
from journeymapper.windows.appearance import appearance, colour
from journeymapper.windows.panels.list_row import Index, ListRow, write
from journeymapper.windows.panels.outline_model import ROW_ROLE

STAGE_LEFT, CARD_LEFT, RIGHT = 30, 30, 3


class OutlineRow(ListRow):
    """Paints rows; `glyph_of` gives the icon of a touchpoint, `is_open` whether a stage is open."""

    def __init__(self, glyph_of: Callable[[Any], str], is_open: Callable[[Any], bool]) -> None:
        super().__init__()
        self._glyph_of, self._is_open = glyph_of, is_open

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, weight: int) -> None:
        number, record, severity = index.data(ROW_ROLE)
        right = _paint_severity(painter, area, severity)
        if number:
            self._paint_stage(painter, area, index, number, record.name, right)
        else:
            self._paint_card(painter, area, record, right)

    def _paint_stage(
        self, painter: QPainter, area: QRectF, index: Any, number: int, name: str, right: float
    ) -> None:
        if index.model().rowCount(index):
            chevron = "chevron-down" if self._is_open(index) else "chevron-right"
            square = QRectF(6, area.y() + 7, 14, 14)
            draw_icon(painter, chevron, square, colour("ink2").name())
        write(painter, str(number), area, STAGE_LEFT, right, token="ink2")
        left = STAGE_LEFT + max(16, metrics(13).horizontalAdvance(str(number)) + 8)
        write(painter, name, area, left, right, 600)

    def _paint_card(self, painter: QPainter, area: QRectF, card: Any, right: float) -> None:
        seen = card.lane in ("customer", "frontstage")
        square = QRectF(CARD_LEFT, area.y() + 6, 14, 14)
        draw_icon(painter, self._glyph_of(card), square, colour("ink2" if seen else "ink3").name())
        write(painter, card.title, area, CARD_LEFT + 21, right, token="ink" if seen else "ink3")


def _paint_severity(painter: QPainter, area: QRectF, severity: Any) -> float:
    if not severity:
        return area.right() - RIGHT
    middle = area.right() - 18
    draw_severity(painter, severity, middle, area.center().y(), appearance().theme, radius=7.5)
    return middle - 12
