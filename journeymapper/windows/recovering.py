"""What a crash left is offered again: of a map when it is opened, of unsaved ones at the start."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from journeymapper.document.document import Document
from journeymapper.document.recovery import Recovery
from journeymapper.document.restoring import Restoring
from journeymapper.language import tr, tr_many
from journeymapper.storage.recovered import Left, is_open_elsewhere, put_aside_folder
from journeymapper.windows.dialogs.questions import Answer, ask, confirm, tell
from journeymapper.windows.files import Files
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.old_news import tell_of_bad_journal
from journeymapper.windows.when import clock


class Recovering(QObject):
    """Asks what to do with journals that a crash left, and does it."""

    def __init__(
        self, window: MainWindow, document: Document, recovery: Recovery, files: Files
    ) -> None:
        super().__init__(window)
        self._window, self._document, self._recovery = window, document, recovery
        self._restoring = Restoring(document, recovery)
        files.opened.connect(self._look)
        later = Qt.ConnectionType.QueuedConnection  # the edit that could not be kept ends first
        recovery.failed.connect(self._warn, later)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._sync)
        application.aboutToQuit.connect(self._sync)

    def offer_unsaved(self) -> None:
        """Offer what was left of maps that have no file."""
        if self._document.is_clean:
            self._offer(self._restoring.without_file())

    def _look(self, path: Path) -> None:
        """Offer what was left of the map that is open now."""
        if is_open_elsewhere(str(path.resolve())):
            self._window.status.say(tr("Another window has unsaved changes of this map"))
        self._offer(self._restoring.of_this_map(path))

    def _offer(self, found: list[Left]) -> None:
        """Offer one after the other until one is taken; the others wait."""
        while self._restoring.unreadable:
            tell_of_bad_journal(self._window, self._restoring.unreadable.pop())
        for place, each in enumerate(found):
            if self._is_wanted(each):
                self._restoring.take(each, found[place + 1 :])
                words = tr("{changes} restored: save the map to keep them")
                self._window.status.say(words.format(changes=_counted(each)))
                return

    def _is_wanted(self, found: Left) -> bool:
        """Whether it is to be the map now; if not, it waits or is thrown away."""
        while True:
            answer = self._ask(found, self._restoring.fits(found))
            if answer is Answer.YES:
                return True
            if answer is Answer.CANCEL:
                found.release()
                return False
            if self._is_unwanted(found):
                found.throw_away()
                return False

    def _ask(self, found: Left, fits: bool) -> Answer:
        words = tr("Restore {changes} from {time}?")
        more = tr("JourneyMapper ended before “{name}” was saved.").format(name=found.title)
        return ask(
            self._window,
            words.format(changes=_counted(found), time=clock(found.moment)),
            " ".join(filter(None, (more, _what_restoring_does(found, fits), _damage(found)))),
            tr("Restore"),
            tr("Throw away..."),
            tr("Not now"),
        )

    def _is_unwanted(self, found: Left) -> bool:
        words = tr("Throw {changes} away?").format(changes=_counted(found))
        more = tr(
            "This is not offered again. The map as it would have been is put into {folder},"
            " should you want it after all."
        )
        more = more.format(folder=put_aside_folder())
        yes, no = tr("Throw away"), tr("Go back")
        return confirm(self._window, words, more, yes, no, is_harmless=False)

    def _sync(self) -> None:
        """One turns to another program, or the program ends: what is written is to last now."""
        self._recovery.sync()

    def _warn(self, why: str) -> None:
        words = tr("There is no safety copy of your changes just now")
        more = tr(
            "It cannot be written in your own folder ({why}). Save the map now, and make room."
        )
        tell(self._window, words, more.format(why=why))


def _counted(found: Left) -> str:
    return tr_many("{n} change", "{n} changes", found.replayed.changes)


def _what_restoring_does(found: Left, fits: bool) -> str:
    if fits:
        return tr("Restoring is one step that can be undone.")
    path = found.replayed.about.path
    if path and Path(path).exists():
        return tr(
            "Its file is another one now, so a copy opens that has no file yet;"
            " the file stays as it is."
        )
    return tr("Its file is gone, so a copy opens that has no file yet.") if path else ""


def _damage(found: Left) -> str:
    if not found.replayed.is_damaged:
        return ""
    words = tr("Changes after these cannot be read; what is left of them is kept in {folder}.")
    return words.format(folder=put_aside_folder())
