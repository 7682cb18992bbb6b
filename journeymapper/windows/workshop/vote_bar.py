"""The bar low over the canvas while a round of voting goes on."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel

from journeymapper.canvas.sight import Sight
from journeymapper.language import tr
from journeymapper.windows.appearance import appearance, themed_icon
from journeymapper.windows.widgets.captioned import plain_label
from journeymapper.windows.widgets.overlay import Overlay
from journeymapper.windows.workshop.round import Round

AWAY = 20
BESIDE = 184
"""What the overview map takes at the right, px."""


class VoteBar(Overlay):
    """Says whose turn it is and how many dots are left; shows the votes or gives the round up."""

    taken_back = Signal()
    show_requested = Signal()
    given_up = Signal()

    def __init__(self, canvas: Sight) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setObjectName("noteLine")
        self.setAccessibleName(tr("Voting"))
        self._icon, self.words = QLabel(), plain_label("", "headline")
        self.back = self._button(tr("Take back"), "plain", self.taken_back)
        self.back.setToolTip(tr("The dot given last (Backspace)"))
        self.reveal = self._button(tr("Show"), "link", self.show_requested)
        self.reveal.setToolTip(tr("End the round and show how many dots each card has"))
        cancel = self._button(tr("Cancel"), "plain", self.given_up)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(8)
        for part in (self._icon, self.words, self.back, self.reveal, cancel):
            row.addWidget(part)
        appearance().changed.connect(self._dress)
        self._dress()

    def show_round(self, held: Round) -> None:
        """Show where the round is."""
        self.words.setText(self._said(held))
        self.back.setEnabled(bool(held.given))
        self.reveal.setEnabled(bool(held.given))
        self.open()

    def _said(self, held: Round) -> str:
        if held.left == 0:
            return tr("All dots are given.")
        if held.people is None:
            words = tr("Person {person}: {left} of {each} dots left")
        else:
            words = tr("Person {person} of {people}: {left} of {each} dots left")
        return words.format(
            person=held.person, people=held.people, left=held.left_of_person, each=held.each
        )

    def _place(self) -> QRect:
        size = self.sizeHint()
        room = self._canvas.width()
        left = max(min((room - size.width()) // 2, room - BESIDE - size.width()), 0)
        return QRect(QPoint(left, self._canvas.height() - size.height() - AWAY), size)

    def _dress(self) -> None:
        self._icon.setPixmap(themed_icon("vote", "accent").pixmap(18, 18))
