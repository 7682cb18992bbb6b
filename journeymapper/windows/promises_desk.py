"""The promises at work: the ledger follows the map, and draws its arcs over it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from journeymapper.canvas.canvas import Canvas
from journeymapper.document.document import Document
from journeymapper.document.live_ledger import LiveLedger
from journeymapper.language import tr
from journeymapper.model.edits import vocabulary
from journeymapper.windows.appearance import appearance
from journeymapper.windows.main_window import MainWindow

if TYPE_CHECKING:
    from journeymapper.analysis.ledger import Account
    from journeymapper.model.journey import Journey


class PromisesDesk(QObject):
    """Connects the page of the dock with document and canvas."""

    def __init__(self, window: MainWindow, document: Document, canvas: Canvas) -> None:
        super().__init__(window)
        self._window, self._document, self._canvas = window, document, canvas
        self._accounts: Sequence[Account] = ()
        self._journey: Journey | None = None
        self._all = False
        self.live = LiveLedger(document, self)
        self.live.ready.connect(self._take)
        page = self._page = window.promises
        canvas.arc_pressed.connect(self.show)
        page.looked_at.connect(lambda _: self._follow_looks())
        page.chosen.connect(self._choose)
        page.glanced.connect(self._show_cards)
        page.visit_requested.connect(self._visit)
        page.delete_requested.connect(self.delete)
        page.new.typed.connect(self.add)
        appearance().changed.connect(self._draw)
        document.changed.connect(self._count)
        document.replaced.connect(self._forget)
        self._count()

    def show_page(self) -> None:
        """Bring the promises to the front, and take the focus there."""
        self._window.bring(self._page)
        self._page.setFocus()

    def show(self, key: str) -> None:
        """Bring the promises to the front, this one in hand; the focus stays where it is."""
        self._page.take(key)
        self._window.bring(self._page)

    def ask(self) -> None:
        """Let another promise be typed."""
        self._window.bring(self._page)
        self._page.new.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_all(self, on: bool) -> None:
        """Draw all promises over the map, or only the one in hand."""
        self._all = on
        self._window.menus.actions["show_promises"].setChecked(on)
        self._follow_looks()
        self._draw()
        if on and not len(self._document.journey.promises):
            self._canvas.say(tr("The map makes no promises yet."))

    def add(self, text: str) -> None:
        """Add a promise, and take it in hand."""
        patch = vocabulary.add(self._document.journey, "promises", text)
        self._document.edit(patch)
        (key,) = patch.added("promises")
        self._page.take(key)
        self._canvas.say(tr("Added. Select a card, then say whether it makes or keeps it."))

    def delete(self, key: str) -> None:
        """Take a promise out of the map, and off its cards."""
        self._document.edit(vocabulary.remove(self._document.journey, "promises", key))

    def close(self) -> None:
        """End the work."""
        self._all = False  # what hides now asks for nothing any more
        self.live.close()

    def _follow_looks(self) -> None:
        self.live.want(self._all or self._page.isVisible())

    def _take(self, journey: Journey, accounts: Sequence[Account]) -> None:
        self._journey, self._accounts = journey, accounts
        self._page.show_ledger(journey, accounts)
        self._draw()

    def _forget(self) -> None:
        self._journey, self._accounts = None, ()
        self._page.show_ledger(self._document.journey, ())
        self.show_all(False)
        self._count()

    def _count(self) -> None:
        self._window.dock.tab_of(self._page).say(len(self._document.journey.promises))

    def _choose(self, key: str) -> None:
        account = self._page.account() if key else None
        self._canvas.point_out("promises", self._spoken_of(account))
        self._draw()

    def _draw(self) -> None:
        """Draw what is to be drawn over the map."""
        from journeymapper.painting.legend_forms import promise_items
        from journeymapper.painting.promises import arcs_of

        held = self._page.account() if self._page.isVisible() else None
        drawn = self._accounts if self._all else (held,) if held else ()
        arcs = arcs_of(self._journey, drawn) if self._journey else ()
        self._canvas.set_arcs(arcs)
        self._window.legend.show_forms(promise_items(arcs, appearance().theme))

    def _spoken_of(self, account: Account | None) -> Iterator[str]:
        """The cards of a promise, and the connections of the ways on which it is broken."""
        if account is None:
            return
        yield from account.kept
        for made in account.made:
            yield made.touchpoint
            yield from made.way
            yield from (f"{here}->{there}" for here, there in pairwise(made.way))

    def _visit(self, key: str) -> None:
        self._window.dock.fill.setChecked(False)
        QTimer.singleShot(0, self, lambda: self._show_cards(key))  # once the map has its size
        if (account := self._page.account()) and self._journey is not None:
            from journeymapper.analysis.promise_words import sentences

            said = [each.text for each in sentences(self._journey, account)]
            self._canvas.announce(" ".join(said))

    def _show_cards(self, _: str) -> None:
        journey = self._document.journey
        spoken_of = self._spoken_of(self._page.account())
        keys = [("touchpoints", each) for each in spoken_of if each in journey.touchpoints]
        if keys and self._canvas.isVisible():
            self._canvas.show_keys(keys)
