"""Dot voting at work: a round on the canvas, hidden until it is shown, then in the map."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from journeymapper.canvas.canvas import Canvas
from journeymapper.document.document import Document
from journeymapper.language import tr
from journeymapper.model.edits import votes
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.panels.record_list import KEY_ROLE
from journeymapper.windows.workshop.round import Key, Round
from journeymapper.windows.workshop.vote_bar import VoteBar
from journeymapper.windows.workshop.vote_results import VoteResults
from journeymapper.windows.workshop.vote_start import VoteStart

PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
GIVE_KEYS = (Qt.Key.Key_Plus, Qt.Key.Key_Return, Qt.Key.Key_Enter)
TAKE_KEYS = (Qt.Key.Key_Minus,)


class Voting(QObject):
    """The verbs of a round.

    While it lasts a click on a card or in the list of opportunities is a dot, Shift and a click
    takes one back, Backspace the last one; + and - do so for what is in hand. The map is locked
    meanwhile.
    """

    def __init__(
        self, window: MainWindow, document: Document, canvas: Canvas, results: VoteResults
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._canvas = window, document, canvas
        self._results = results
        self._action = window.menus.actions["vote"]
        self._was_locked = False
        self.round: Round | None = None
        self.bar = VoteBar(canvas)
        self.bar.taken_back.connect(lambda: self.take())
        self.bar.show_requested.connect(self.show_votes)
        self.bar.given_up.connect(self.give_up)
        document.replaced.connect(self.give_up)

    def ask(self, on: bool) -> None:
        """Ask how the round goes, and start it; while one goes on it stays."""
        self._action.setChecked(self.round is not None)
        if not on or self.round is not None:
            return
        settings = self._window.settings
        people = settings.number("vote_people", 0) or None
        dialog = VoteStart(self._window, Round(settings.number("vote_dots", 3), people))
        if dialog.exec():
            wanted = dialog.round()
            settings.remember("vote_dots", str(wanted.each))
            settings.remember("vote_people", str(wanted.people or 0))
            self.start(wanted)
        dialog.deleteLater()

    def start(self, wanted: Round) -> None:
        """Begin a round; the votes of the one before are hidden."""
        self._results.hide()
        self._was_locked = self._canvas.locked
        self._window.menus.actions["lock"].setChecked(True)
        self._canvas.set_locked(True)
        for each in self._voted():
            each.installEventFilter(self)
        self._follow(wanted)
        self._canvas.message.emit(tr("A click on a card is a dot, Shift and a click takes one."))
        self._canvas.setFocus()

    def give(self, key: Key) -> None:
        """One dot for a record, if any is left."""
        if self.round is not None:
            self._follow(self.round.give(key))

    def take(self, key: Key | None = None) -> None:
        """Take the last dot back, of all or of one record."""
        if self.round is not None:
            self._follow(self.round.take(key))

    def show_votes(self) -> None:
        """End the round: the votes are in the map, as one step, and on the cards."""
        if self.round is not None:
            given = self.round.tally()
            self._end()
            self._document.edit(votes.count(self._document.journey, given))
            self._results.show()
            said = tr("{dots} dots counted").format(dots=given.total())
            self._canvas.say(said)

    def give_up(self) -> None:
        """End the round, with nothing changed."""
        if self.round is not None:
            self._end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() in PRESSES:
            key = self._at(watched, event)
            return key is not None and self._press(key, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(self._in_hand(watched), event)
        return False

    def _voted(self) -> tuple[QWidget, ...]:
        """Where dots are given."""
        listed = self._window.opportunities.list
        return self._canvas, listed, listed.viewport()

    def _at(self, watched: QObject, event: QMouseEvent) -> Key | None:
        """What there is to vote for under the mouse."""
        if watched is not self._canvas:
            item = self._window.opportunities.list.itemAt(event.position().toPoint())
            return None if item is None else ("opportunities", item.data(KEY_ROLE))
        hit = self._canvas.pointer(event.position()).hit
        return ("touchpoints", hit.key) if hit.kind == "card" else None

    def _in_hand(self, watched: QObject) -> Key | None:
        if watched is not self._canvas:
            key = self._window.opportunities.current()
            return ("opportunities", key) if key else None
        card = self._canvas.touchpoint
        return None if card is None else ("touchpoints", card)

    def _press(self, key: Key, event: QMouseEvent) -> bool:
        if event.button() != Qt.MouseButton.LeftButton or self._canvas.space_held:
            return False
        takes = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        (self.take if takes else self.give)(key)
        return True

    def _key(self, key: Key | None, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Backspace:
            self.take()
        elif key is not None and event.key() in GIVE_KEYS:
            self.give(key)
        elif key is not None and event.key() in TAKE_KEYS:
            self.take(key)
        else:
            return False
        return True

    def _follow(self, held: Round) -> None:
        self.round = held
        self._action.setChecked(True)
        self.bar.show_round(held)
        self._canvas.announce(self.bar.words.text())

    def _end(self) -> None:
        self.round = None
        self._action.setChecked(False)
        for each in self._voted():
            each.removeEventFilter(self)
        self._window.menus.actions["lock"].setChecked(self._was_locked)
        self._canvas.set_locked(self._was_locked)
        self.bar.hide()
        self._canvas.setFocus()
