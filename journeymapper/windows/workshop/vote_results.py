"""The votes once they are shown: pills on the cards, and a page that sorts by them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from journeymapper.canvas.canvas import Canvas
from journeymapper.document.document import Document
from journeymapper.language import tr
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.workshop.vote_page import VotePage


class VoteResults(QObject):
    """Shows and hides what the map knows of votes; another map begins with them hidden."""

    def __init__(
        self,
        window: MainWindow,
        document: Document,
        canvas: Canvas,
        visit: Callable[[tuple[str, str]], None],
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._canvas = window, document, canvas
        self._visit = visit
        self.page: VotePage | None = None
        document.changed.connect(self._refresh)
        document.replaced.connect(self.hide)

    def turn(self, on: bool) -> None:
        """Show the votes, or hide them."""
        if on:
            self.show()
        else:
            self.hide()

    def show(self) -> None:
        """Show the votes on the cards, and list them in the dock."""
        self._mark(True)
        dock = self._window.dock
        if self.page is None:
            page = self.page = VotePage()
            page.visit_requested.connect(lambda table, key: self._visit((table, key)))
            page.closed.connect(self.hide)
            close = QPushButton(tr("Hide the votes"))
            close.setObjectName("link")
            close.clicked.connect(self.hide)
            dock.add_page(tr("Votes"), page, close)
        dock.bring(self.page)
        self._window.show_dock()
        self._refresh()

    def hide(self) -> None:
        """Show no votes."""
        self._mark(False)
        if self.page is not None:
            self._window.dock.take_out(self.page)
            self.page.deleteLater()
            self.page = None
            self._canvas.setFocus()

    def _mark(self, on: bool) -> None:
        self._window.menus.actions["show_votes"].setChecked(on)
        self._canvas.set_look(show_votes=on)
        self._window.opportunities.flush()
        self._window.opportunities.show_votes(on)

    def _refresh(self, *_: object) -> None:
        if self.page is not None:
            self.page.show_journey(self._document.journey)
            self._window.dock.tab_of(self.page).say(self.page.count())
