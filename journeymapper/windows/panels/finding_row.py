"""How a row of the findings looks: badge, headline, where; or the fold of the dismissed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from journeymapper.painting.badges import draw_severity
from journeymapper.painting.icons import draw_icon
from journeymapper.windows.appearance import appearance, colour
from journeymapper.windows.panels.finding_entry import Entry
from journeymapper.windows.panels.list_row import LEFT, Index, ListRow, write, write_at_end

BADGE = 9.0
PLACE_LIMIT = 150
REASON_SHARE = 0.5
"""How much of a dismissed finding's row its reason may take."""
ENTRY_ROLE = Qt.ItemDataRole.UserRole
FOLD_ROLE = Qt.ItemDataRole.UserRole + 1
"""Of the row that folds: whether it is open, and how many it holds."""


class FindingRow(ListRow):
    """Paints a row from its Entry, or from what it folds."""

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, weight: int) -> None:
        entry = index.data(ENTRY_ROLE)
        if entry is None:
            _paint_fold(painter, area, index.data(), *index.data(FOLD_ROLE))
        else:
            _paint_entry(painter, area, entry, weight)


def _paint_entry(painter: QPainter, area: QRectF, entry: Entry, weight: int) -> None:
    badge = entry.badge
    draw_severity(
        painter,
        badge.severity,
        area.x() + 23,
        area.center().y(),
        appearance().theme,
        str(badge.number or ""),
        radius=BADGE,
        hollow=badge.dismissed,
    )
    limit = area.width() * REASON_SHARE if entry.reason else PLACE_LIMIT
    right = write_at_end(painter, entry.reason or entry.place, area, limit)
    token = "ink3" if badge.dismissed else "ink"
    write(painter, entry.finding.message, area, LEFT, right, weight, token)


def _paint_fold(painter: QPainter, area: QRectF, name: str, is_open: bool, count: int) -> None:
    painter.setPen(QPen(colour("edge"), 1))
    painter.drawLine(QPointF(area.x(), area.y() + 0.5), QPointF(area.right(), area.y() + 0.5))
    chevron = "chevron-down" if is_open else "chevron-right"
    draw_icon(painter, chevron, QRectF(16, area.y() + 6, 14, 14), colour("ink2").name())
    write(painter, f"{name} {count}", area, LEFT, area.right(), 600, "ink2")
