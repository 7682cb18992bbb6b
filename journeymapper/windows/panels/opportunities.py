"""The opportunities: a list or a matrix of value by effort, and the one in hand in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QListWidgetItem, QStackedWidget

from journeymapper.canvas.told import GROUP, Told
from journeymapper.language import tr
from journeymapper.windows.panels.list_and_detail import lay_side_by_side
from journeymapper.windows.panels.opportunity_detail import OpportunityDetail
from journeymapper.windows.panels.opportunity_matrix import OpportunityMatrix
from journeymapper.windows.panels.opportunity_row import (
    FACTS_ROLE,
    OpportunityRow,
    facts_of,
    spoken,
)
from journeymapper.windows.panels.opportunity_shape import LIST, OpportunityShape
from journeymapper.windows.panels.record_list import KEY_ROLE, RecordList
from journeymapper.windows.panels.record_page import RecordPage
from journeymapper.windows.widgets.button import push_button
from journeymapper.windows.widgets.chip import Chip

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Opportunity


class Opportunities(RecordPage):
    """List or matrix, and detail.

    `chosen` carries the key of the opportunity in hand, or "" while none is or nobody looks;
    `rated` its key and its Rating or None; `glanced` the key of the one clicked, as
    `visit_requested` and `delete_requested` that of the one whose button was.
    """

    chosen = Signal(str)
    rated = Signal(str, object)
    glanced = Signal(str)
    visit_requested = Signal(str)
    copy_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(RecordList(OpportunityRow(), tr("Opportunities")))
        self.setAccessibleName(tr("Opportunities"))
        self.matrix, self.detail = OpportunityMatrix(), OpportunityDetail()
        self.shape = OpportunityShape()
        self.copy = push_button(tr("Copy as a table"), self.copy_wanted.emit, "link")
        self.shape.chosen.connect(self._show_as)
        self.by_votes = Chip(tr("By votes"))
        self.by_votes.setToolTip(tr("Those with the most votes first"))
        self.by_votes.hide()
        self.by_votes.toggled.connect(lambda _: self._fill())
        self._votes_shown = False
        self.copy.setToolTip(tr("The action list, for a spreadsheet or a letter"))
        self._views = QStackedWidget()
        self._views.addWidget(self.list)
        self._views.addWidget(self.matrix)
        self.list.currentRowChanged.connect(self._turn)
        self.list.itemActivated.connect(lambda _: self.detail.type_title())
        self.list.itemClicked.connect(lambda _: self.glanced.emit(self.current()))
        self.matrix.taken.connect(self.take)
        self.matrix.rated.connect(self.rated)
        self.matrix.edit_wanted.connect(self.detail.type_title)
        self.matrix.delete_wanted.connect(self._ask_delete)
        self.detail.cards_wanted.connect(lambda: self._ask(self.visit_requested))
        self.detail.delete_wanted.connect(self._ask_delete)
        lay_side_by_side(self, self._views, self.detail)

    def told(self) -> Told:
        """What a screen reader is told: a panel."""
        return GROUP

    def show_journey(self, journey: Journey) -> None:
        """Show a map's opportunities, the one in hand still in hand, else the one in its place.

        `flush` first, or what is being typed is lost.
        """
        before, self._journey = self._journey, journey
        if before is not None and before.opportunities is journey.opportunities:
            self._tell()
        else:
            self.copy.setEnabled(len(journey.opportunities) > 0)
            self._fill()

    def show_votes(self, on: bool) -> None:
        """Show what got how many votes, and let the list be sorted by them; or no longer."""
        self._votes_shown = on
        self.by_votes.setVisible(on)
        self._fill()

    def flush(self) -> None:
        """Commit what is being typed."""
        self.detail.flush()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.chosen.emit("")

    def _turn(self) -> None:
        """Put what was typed into the one that was in hand before the next is shown."""
        self.detail.flush()
        self._tell()

    def _tell(self) -> None:
        if not self.isVisible():
            return  # it is told when somebody looks
        key, journey = self.current(), self._journey
        if key and journey is not None and key in journey.opportunities:
            self.detail.show_opportunity(journey, key)
        elif self.list.count():
            self.detail.say(tr("Choose an opportunity to see and change what is known of it."))
        else:
            words = tr("Problems worth solving collect here. Make one from any finding.")
            self.detail.say(words)
        self.matrix.show_opportunities(self._listed(), key, votes=self._votes_shown)
        self.chosen.emit(key)

    def _fill(self) -> None:
        self.list.show_items(_item(each, votes=self._votes_shown) for each in self._listed())
        self._tell()

    def _listed(self) -> list[Opportunity]:
        """In the order of the map, or by their votes; of the same number as in the map."""
        held = list(self._journey.opportunities) if self._journey is not None else []
        by_votes = self._votes_shown and self.by_votes.isChecked()
        return sorted(held, key=lambda each: -each.votes) if by_votes else held

    def _show_as(self, shape: int) -> None:
        self._views.setCurrentIndex(shape)
        self.setFocusProxy(self.list if shape == LIST else self.matrix)


def _item(opportunity: Opportunity, *, votes: bool) -> QListWidgetItem:
    facts = facts_of(opportunity, votes=votes)
    item = QListWidgetItem(opportunity.title)
    item.setData(KEY_ROLE, opportunity.id)
    item.setData(FACTS_ROLE, facts)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken(opportunity.title, facts))
    return item
