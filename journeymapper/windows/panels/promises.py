"""The promises of the map: a list of what becomes of them, and the one in hand in full."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QListWidgetItem

from journeymapper.canvas.told import GROUP, Told
from journeymapper.language import tr
from journeymapper.windows.panels.list_and_detail import lay_side_by_side
from journeymapper.windows.panels.new_promise import NewPromise
from journeymapper.windows.panels.promise_detail import PromiseDetail
from journeymapper.windows.panels.promise_row import PLACES_ROLE, STATE_ROLE, WORD_ROLE, PromiseRow
from journeymapper.windows.panels.record_list import KEY_ROLE, RecordList
from journeymapper.windows.panels.record_page import RecordPage

if TYPE_CHECKING:
    from journeymapper.analysis.ledger import Account
    from journeymapper.model.journey import Journey


class Promises(RecordPage):
    """List and detail; `new` is the line to type another one into.

    `chosen` carries the key of the promise in hand, or "" while none is or nobody looks;
    `looked_at` whether anybody can see the page; the others the key of the promise they are
    about, `tag_requested` also the field that names it on a card.
    """

    chosen = Signal(str)
    looked_at = Signal(bool)
    glanced = Signal(str)
    visit_requested = Signal(str)
    tag_requested = Signal(str, str)
    opportunity_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__(RecordList(PromiseRow(), tr("Promises")))
        self.setAccessibleName(tr("Promises"))
        self._accounts: dict[str, Account] = {}
        self._wanted = ""
        self.detail, self.new = PromiseDetail(), NewPromise()
        self.list.currentRowChanged.connect(lambda _: self._tell())
        self.list.itemActivated.connect(lambda _: self._ask(self.visit_requested))
        self.list.itemClicked.connect(lambda _: self._ask(self.glanced))
        detail = self.detail
        detail.cards_wanted.connect(lambda: self._ask(self.visit_requested))
        detail.make_wanted.connect(lambda: self._tag("promises_made"))
        detail.keep_wanted.connect(lambda: self._tag("promises_kept"))
        detail.opportunity_wanted.connect(lambda: self._ask(self.opportunity_requested))
        detail.delete_wanted.connect(self._ask_delete)
        lay_side_by_side(self, self.list, self.detail)

    def told(self) -> Told:
        """What a screen reader is told: a panel."""
        return GROUP

    def show_ledger(self, journey: Journey, accounts: Sequence[Account]) -> None:
        """Show what becomes of a map's promises, the one in hand still in hand."""
        self._journey = journey
        self._accounts = {each.promise: each for each in accounts}
        self.list.show_items(_item(journey, each) for each in accounts)
        if self._wanted in self._accounts:
            self.list.take(self._wanted)
            self._wanted = ""
        if self.list.hasFocus() and not self.current():
            self.list.setCurrentRow(0)  # the keyboard was here before any was listed
        self._tell()

    def account(self) -> Account | None:
        """What becomes of the promise in hand."""
        return self._accounts.get(self.current())

    def take(self, key: str) -> None:
        """Take a promise in hand, as soon as it is listed."""
        self._wanted = "" if key in self._accounts else key
        super().take(key)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.looked_at.emit(True)
        self._tell()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.looked_at.emit(False)
        self.chosen.emit("")

    def _tell(self) -> None:
        if not self.isVisible():
            return  # it is told when somebody looks
        account, journey = self.account(), self._journey
        if account is not None and journey is not None:
            from journeymapper.analysis.promise_words import sentences

            text = journey.promises[account.promise].text
            self.detail.show_promise(text, sentences(journey, account))
        elif self.list.count():
            self.detail.say(tr("Choose a promise to see where it is made, kept and broken."))
        else:
            words = tr("What the customer is promised collects here. Type the first one above.")
            self.detail.say(words)
        self.chosen.emit(self.current())

    def _tag(self, field: str) -> None:
        if key := self.current():
            self.tag_requested.emit(key, field)


def _item(journey: Journey, account: Account) -> QListWidgetItem:
    from journeymapper.analysis.promise_words import STATES, places, spoken

    item = QListWidgetItem(journey.promises[account.promise].text)
    item.setData(KEY_ROLE, account.promise)
    item.setData(STATE_ROLE, account.state)
    item.setData(PLACES_ROLE, places(journey, account))
    item.setData(WORD_ROLE, tr(STATES[account.state]))
    item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken(journey, account))
    return item
