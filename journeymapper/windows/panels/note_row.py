"""How a row of the notes looks: the thought, and the stage it is parked at."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from journeymapper.painting.icons import draw_icon
from journeymapper.windows.appearance import colour
from journeymapper.windows.panels.list_row import LEFT, Index, ListRow, write, write_at_end

STAGE_LIMIT = 150
STAGE_ROLE = Qt.ItemDataRole.UserRole + 1


class NoteRow(ListRow):
    """Paints a note."""

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, weight: int) -> None:
        square = QRectF(16, area.center().y() - 7, 14, 14)
        draw_icon(painter, "sticky-note", square, colour("ink2").name())
        right = write_at_end(painter, index.data(STAGE_ROLE), area, STAGE_LIMIT)
        write(painter, index.data(), area, LEFT, right, weight)
