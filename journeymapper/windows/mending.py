"""Fixes in the window: a ghost shows what one would do, a click or a key does it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from journeymapper.analysis.mending import FixRefused
from journeymapper.canvas.canvas import Canvas
from journeymapper.canvas.selection import Selection
from journeymapper.document.background import Background
from journeymapper.document.document import Document
from journeymapper.language import in_quotes, tr
from journeymapper.model.titles import title_of
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.panels.finding_place import places_among

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Fix
    from journeymapper.model.journey import Journey
    from journeymapper.model.patch import Patch


class Mending(QObject):
    """Works out what a fix would do, off the UI thread, and shows or does it."""

    def __init__(
        self, window: MainWindow, document: Document, canvas: Canvas, selection: Selection
    ) -> None:
        super().__init__(window)
        self._window, self._document = window, document
        self._canvas, self._selection = canvas, selection
        self._tried: tuple[Fix, Journey, Patch] | None = None
        self._said = ""
        self._chosen: Fix | None = None
        self._asked: Fix | None = None
        self._background = Background("fix", self)
        window.findings.fix_pointed.connect(self.point)
        window.findings.fix_requested.connect(self.mend)
        selection.changed.connect(lambda: self.choose(None))
        document.changed.connect(self._forget)
        document.replaced.connect(self._forget)

    def choose(self, fix: Fix | None) -> None:
        """Show what a fix would do until something else is chosen; None: none is."""
        if fix is not self._chosen or fix is not None:
            self._chosen = fix
            self.point(None)

    def point(self, fix: Fix | None) -> None:
        """Show what a fix would do; None shows what the chosen one would, or the map as it is."""
        fix = fix or self._chosen
        self._background.forget()
        self._canvas.vanish_ghost()
        self._asked = fix
        if fix is not None:
            self._try(fix, lambda patch: self._show(fix, patch))
        elif self._window.status.message() == self._said:
            self._window.status.say("")

    def is_shown(self, fix: Fix) -> bool:
        """Whether the map shows what a fix would do, or is about to."""
        asked = self._asked
        if asked is None or (asked.id, asked.mends) != (fix.id, fix.mends):
            return False  # the same fix in another report is the same
        return self._background.is_busy or self._canvas.has_ghost

    def mend(self, fix: Fix) -> None:
        """Do a fix, as one step that can be taken back."""
        self._window.findings.detail.fix.setEnabled(False)
        self._try(fix, lambda patch: self._do(fix, patch))

    def close(self) -> None:
        """End what is being worked out."""
        self._background.close()

    def _try(self, fix: Fix, then: Callable[[Patch], None]) -> None:
        journey = self._document.journey
        if self._tried is not None and self._tried[0] is fix and self._tried[1] is journey:
            then(self._tried[2])
            return

        def take(answer: Patch | FixRefused) -> None:
            if journey is not self._document.journey:
                self._offer_again()
            elif isinstance(answer, FixRefused):
                self._window.status.say(str(answer))
            else:
                self._tried = (fix, journey, answer)
                then(answer)

        self._background.ask(lambda: _tried(fix, journey), take)

    def _show(self, fix: Fix, patch: Patch) -> None:
        self._canvas.show_ghost(patch, self._beside(fix))
        self._said = self._would(patch)
        self._canvas.say(self._said)

    def _do(self, fix: Fix, patch: Patch) -> None:
        findings = self._window.findings
        beside = self._beside(fix)
        self._canvas.show_ghost(patch, beside)  # so the map stays where one looks
        findings.leave()
        self._document.edit(patch)
        added = tuple(("touchpoints", key) for key in patch.added("touchpoints"))
        self._selection.set(added or beside)
        self._canvas.reveal(added or beside)
        if self._window.dock.front().isAncestorOf(self._window.focusWidget()):
            self._canvas.setFocus()
        self._canvas.say(tr("Done: {what}").format(what=patch.label))

    def _forget(self) -> None:
        self._tried = self._chosen = None

    def _offer_again(self) -> None:
        self._window.findings.detail.fix.setEnabled(True)

    def _beside(self, fix: Fix) -> tuple[tuple[str, str], ...]:
        """The records of the finding that is to be mended."""
        _, subjects, _, _ = fix.mends
        return places_among(self._document.journey, subjects)

    def _would(self, patch: Patch) -> str:
        """What a patch adds or changes, by title."""
        after = patch.apply(self._document.journey)
        added = [(each.table, each.key) for each in patch.changes if each.before is None]
        said = [key for key in added if key[0] != "connections"] or added
        words = tr("Adds {what}")
        if not said:
            changed = [each for each in patch.changes if each.after is not None]
            said = [(each.table, each.key) for each in changed if each.before != each.after]
            words = tr("Changes {what}")
        titles = dict.fromkeys(in_quotes(title_of(after, *each)) for each in said)
        return words.format(what=", ".join(titles))


def _tried(fix: Fix, journey: Journey) -> Patch | FixRefused:
    try:
        return fix.apply(journey)
    except FixRefused as refused:
        return refused
