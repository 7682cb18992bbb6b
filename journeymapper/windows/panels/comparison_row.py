"""How a row of a comparison looks: what happened, to what, of which kind."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from journeymapper.painting.badges import draw_severity
from journeymapper.painting.change_marks import draw_change_sign
from journeymapper.windows.appearance import appearance
from journeymapper.windows.panels.list_row import LEFT, Index, ListRow, write, write_at_end

BESIDE = 150
ROW_ROLE = Qt.ItemDataRole.UserRole


class ComparisonRow(ListRow):
    """Paints a heading, or a record or finding with its mark."""

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, weight: int) -> None:
        row = index.data(ROW_ROLE)
        if row.is_heading:
            write(painter, f"{row.text} {row.beside}", area, 16, area.right(), 600, "ink2")
        else:
            _paint_row(painter, area, row, weight)


def _paint_row(painter: QPainter, area: QRectF, row: Any, weight: int) -> None:
    middle = area.center().y()
    theme, x = appearance().theme, area.x() + 23
    if row.severity is not None:
        draw_severity(painter, row.severity, x, middle, theme, radius=7.5)
    else:
        draw_change_sign(painter, row.change, x, middle, theme, 8)
    right = write_at_end(painter, row.beside, area, BESIDE)
    write(painter, row.text, area, LEFT, right, weight)
