"""One promise in full: what becomes of it on which way, and what can be done about it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QPushButton

from journeymapper.language import tr, tr_many
from journeymapper.windows.panels.detail import Detail
from journeymapper.windows.panels.fate_line import FateLine
from journeymapper.windows.panels.fix_button import FixButton
from journeymapper.windows.widgets.captioned import readable_label
from journeymapper.windows.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from journeymapper.analysis.promise_words import Sentence


class PromiseDetail(Detail):
    """The promise, a line for each thing to say of it, and the buttons.

    `make` and `keep` say of the selected cards that they make or keep it, or no longer.
    """

    cards_wanted = Signal()
    make_wanted = Signal()
    keep_wanted = Signal()
    opportunity_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tr("The promise in hand"))
        self._headline, self._said = readable_label("", "headline"), readable_label("", "why")
        self.lines: list[FateLine] = []
        self.fix = FixButton()
        self.cards = _button(tr("Show on the map"), self.cards_wanted)
        self.make, self.keep = _button("", self.make_wanted), _button("", self.keep_wanted)
        self.opportunity = _button(tr("Make an opportunity of this"), self.opportunity_wanted)
        self.delete = _button(tr("Delete"), self.delete_wanted)
        for button in (self.opportunity, self.delete):
            button.setObjectName("plain")
        self._lay_out()
        self.say("")

    def show_promise(self, text: str, said: Iterable[Sentence]) -> None:
        """Show a promise and what there is to say of it."""
        self._headline.setText(text)
        self._said.clear()
        self._show(True)
        self._fill(said)

    def say(self, words: str) -> None:
        """Show no promise, only these words."""
        self._said.setText(words)
        self.fix.offer(())
        self._show(False)
        self._fill(())

    def offer_cards(self, count: int, *, make: bool, keep: bool) -> None:
        """Say what so many selected cards can do: make and keep it, or no longer."""
        self.make.setText(
            tr_many("This card makes it", "These {n} cards make it", count or 1)
            if not make
            else tr_many("This card makes it no longer", "These {n} make it no longer", count)
        )
        self.keep.setText(
            tr_many("This card keeps it", "These {n} cards keep it", count or 1)
            if not keep
            else tr_many("This card keeps it no longer", "These {n} keep it no longer", count)
        )
        for button in (self.make, self.keep):
            button.setEnabled(count > 0)
            button.setToolTip("" if count else tr("Select a card first"))

    def _fill(self, said: Iterable[Sentence]) -> None:
        for line in self.lines:
            self.column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [FateLine(each) for each in said]
        for place, line in enumerate(self.lines, 1):
            self.column.insertWidget(place, line)

    def _show(self, a_promise: bool) -> None:
        self._headline.setVisible(a_promise)
        self._said.setVisible(not a_promise)
        for button in (self.cards, self.make, self.keep, self.opportunity, self.delete):
            button.setVisible(a_promise)

    def _lay_out(self) -> None:
        self.column.setSpacing(5)
        self.column.addWidget(self._headline)
        self.column.addWidget(self._said)
        last = FlowLayout(spacing=8)
        last.setContentsMargins(0, 4, 0, 0)
        for button in (self.fix, self.keep, self.make, self.cards, self.opportunity, self.delete):
            last.addWidget(button)
        self.column.addLayout(last)
        self.column.addStretch(1)


def _button(text: str, wish: SignalInstance) -> QPushButton:
    button = QPushButton(text)
    button.clicked.connect(wish)
    return button
