"""How a row of a comparison looks: what happened, to what, of which kind."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from journeymapper.painting.badges import draw_severity
from journeymapper.painting.icons import draw_icon
from journeymapper.windows.appearance import appearance, colour
from journeymapper.windows.compare_rows import Row
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


def _paint_row(painter: QPainter, area: QRectF, row: Row, weight: int) -> None:
    middle = area.center().y()
    if row.severity is not None:
        draw_severity(painter, row.severity, area.x() + 23, middle, appearance().theme, radius=7.5)
    else:
        square = QRectF(area.x() + 16, middle - 7, 14, 14)
        draw_icon(painter, row.icon, square, colour("accent").name())
    right = write_at_end(painter, row.beside, area, BESIDE)
    write(painter, row.text, area, LEFT, right, weight)
