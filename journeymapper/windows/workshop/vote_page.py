"""What the room voted for, the most dots first: a page of the dock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListWidgetItem

from journeymapper.language import tr
from journeymapper.model.edits.votes import VOTED
from journeymapper.painting.marks import draw_votes
from journeymapper.windows.appearance import appearance
from journeymapper.windows.panels.list_row import Index, ListRow, write, write_at_end
from journeymapper.windows.panels.panel_list import PanelList

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey

KEY_ROLE, DOTS_ROLE, BESIDE_ROLE = (Qt.ItemDataRole.UserRole + n for n in range(3))
LEFT, BESIDE = 66, 200


class VotePage(PanelList):
    """The list; `visit_requested` carries (table, key), `closed` says: enough."""

    visit_requested = Signal(str, str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__(VoteRow())
        self.setAccessibleName(tr("Votes"))
        self.itemClicked.connect(self._visit)
        self.itemActivated.connect(self._visit)

    def show_journey(self, journey: Journey) -> None:
        """List what has votes; of the same number in the order of the map."""
        held = self.currentRow()
        self.clear()
        voted = [
            (table, record) for table in VOTED for record in journey.table(table) if record.votes
        ]
        for table, record in sorted(voted, key=lambda each: -each[1].votes):
            if table == "touchpoints":
                beside = journey.stages[record.stage].name
            else:
                beside = tr("Opportunity")
            item = QListWidgetItem(record.title)
            item.setData(KEY_ROLE, (table, record.key))
            item.setData(DOTS_ROLE, record.votes)
            item.setData(BESIDE_ROLE, beside)
            words = tr("{title}, {n} votes, {place}")
            told = words.format(title=record.title, n=record.votes, place=beside)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
            self.addItem(item)
        self.setCurrentRow(min(max(held, 0), self.count() - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _visit(self, item: QListWidgetItem) -> None:
        self.visit_requested.emit(*item.data(KEY_ROLE))


class VoteRow(ListRow):
    """Paints the pill of votes, what got them, and where it is."""

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, weight: int) -> None:
        draw_votes(painter, 16, area.y() + 4, index.data(DOTS_ROLE), appearance().theme)
        right = write_at_end(painter, index.data(BESIDE_ROLE), area, BESIDE)
        write(painter, index.data(), area, LEFT, right, weight)
