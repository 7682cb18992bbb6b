"""What a crash left is offered again: of a map when it is opened, of unsaved ones at the start."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt

from journeymapper.document.document import Document
from journeymapper.document.recovery import Recovery
from journeymapper.language import marked, tr, tr_many
from journeymapper.model.edits.restoring import restore
from journeymapper.storage.leftovers import clear_leftovers
from journeymapper.storage.recovered import (
    Left,
    is_open_elsewhere,
    left,
    left_without_file,
    put_aside_folder,
)
from journeymapper.windows.dialogs.questions import Answer, ask, confirm, tell
from journeymapper.windows.files import Files, clock
from journeymapper.windows.main_window import MainWindow

STEP = marked("Restore unsaved changes")


class Recovering(QObject):
    """Asks what to do with journals that a crash left, and does it."""

    def __init__(
        self, window: MainWindow, document: Document, recovery: Recovery, files: Files
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._recovery = window, document, recovery
        files.opened.connect(self._look)
        later = Qt.ConnectionType.QueuedConnection  # the edit that could not be kept ends first
        recovery.failed.connect(self._warn, later)

    def offer_unsaved(self) -> None:
        """Offer what was left of maps that have no file."""
        if self._document.is_clean:
            self._offer_first(left_without_file())

    def _look(self, path: Path) -> None:
        """Offer what was left of the map that is open now."""
        whole = str(path.resolve())
        if is_open_elsewhere(whole):
            words = tr("Another window has unsaved changes of this map")
            self._window.status.say(words)
        else:
            clear_leftovers(path)
        self._offer_first(left(whole))

    def _offer_first(self, found: list[Left]) -> None:
        """Offer one after the other until one is taken; the others wait."""
        for place, each in enumerate(found):
            if self._take(each):
                for other in found[place + 1 :]:
                    other.release()
                return

    def _take(self, found: Left) -> bool:
        """Whether what was left is the map now."""
        if found.replayed.journey == self._document.journey and self._document.path:
            found.end()  # it was saved, and the crash came before the journal went
            return False
        fits = self._document.as_bytes is not None and found.fits(self._document.as_bytes)
        while True:
            answer = self._ask(found, fits)
            if answer is Answer.YES:
                self._restore(found, fits)
                return True
            if answer is Answer.CANCEL:
                found.release()
                return False
            if self._is_unwanted(found):
                found.throw_away()
                return False

    def _restore(self, found: Left, fits: bool) -> None:
        replayed = found.replayed
        patch = restore(self._document.journey, replayed.journey, STEP) if fits else None
        self._recovery.restore(replayed, patch)
        if self._recovery.is_kept:
            found.end()
        else:
            found.release()
        words = tr("{changes} restored: save the map to keep them")
        self._window.status.say(words.format(changes=_counted(found)))

    def _ask(self, found: Left, fits: bool) -> Answer:
        words = tr("Restore {changes} from {time}?")
        more = tr("JourneyMapper ended before “{name}” was saved.")
        if fits:
            more += " " + tr("Restored, they are one step that can be undone.")
        elif found.replayed.about.path:
            more += " " + tr(
                "Its file is another one now, so they open as a copy that has no file yet;"
                " the file stays as it is."
            )
        return ask(
            self._window,
            words.format(changes=_counted(found), time=clock(found.moment)),
            more.format(name=found.title),
            tr("Restore"),
            tr("Throw away..."),
            tr("Not now"),
        )

    def _is_unwanted(self, found: Left) -> bool:
        words = tr("Throw {changes} away?").format(changes=_counted(found))
        more = tr(
            "They are not offered again. The map with them is put into {folder}, should you want"
            " it after all."
        )
        more = more.format(folder=put_aside_folder())
        yes, no = tr("Throw away"), tr("Go back")
        return confirm(self._window, words, more, yes, no, is_harmless=False)

    def _warn(self, why: str) -> None:
        words = tr("There is no safety copy of your changes just now")
        more = tr(
            "It cannot be written in your own folder ({why}). Save the map now, and make room."
        )
        tell(self._window, words, more.format(why=why))


def _counted(found: Left) -> str:
    return tr_many("{n} change", "{n} changes", found.replayed.changes)
