"""New, open, save, close: the way between the open map and its file, with all questions asked."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import nullcontext
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from journeymapper.canvas.plain_tip import plain_tip
from journeymapper.canvas.shown import Shown
from journeymapper.document.collecting import much_comes
from journeymapper.document.document import Document
from journeymapper.document.on_disk import Opened
from journeymapper.document.recovery import Recovery
from journeymapper.exchange.carried import Reading
from journeymapper.formats import format_of, readable
from journeymapper.language import tr
from journeymapper.model.journey import new_journey
from journeymapper.model.members import members
from journeymapper.storage.problems import BadMap
from journeymapper.storage.safe_write import ChangedMeanwhile, SaveFailed
from journeymapper.storage.templates import TEMPLATES, template
from journeymapper.windows.dialogs.bad_map import tell_bad_map
from journeymapper.windows.dialogs.questions import Answer, ask_replace, ask_save, offer_copy
from journeymapper.windows.dialogs.told_list import tell_left_out
from journeymapper.windows.file_filters import filters
from journeymapper.windows.foreign import read_asking
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.waited import size_of
from journeymapper.windows.waiting import LARGE_BYTES, CalledOff
from journeymapper.windows.when import clock
from journeymapper.windows.which_file import ask_which

SUFFIX = ".journey"
LOGS = (".xes", ".parquet", ".gz")
"""What ends so is no map and no table, but may be an event log."""
CARD_BYTES = 200
"""What a touchpoint with its connections takes in a file, about."""


class Files(QObject):
    """Every verb about files. `flush` is called before, so that nothing typed is left out."""

    flush_requested = Signal()
    closed = Signal()
    """The map was put away, and no other is there."""
    begun = Signal(str)
    """A map was begun from the template of this name."""
    opened = Signal(object)
    """The map in this file is open now."""
    forgotten = Signal()
    """No map counts as recent any more."""

    def __init__(self, window: MainWindow, document: Document, recovery: Recovery) -> None:
        super().__init__(window)
        self._window, self._document, self._settings = window, document, window.settings
        self._recovery = recovery
        self.waiting = window.waiting
        self._saved_at: datetime | None = None
        self.importer: Callable[[Path], bool] = lambda _: False
        """Makes a map of a file that is none; gives whether there is one now."""
        self.discoverer: Callable[[Path], bool] = lambda _: False
        """The same of an event log."""
        self._recent_menu = window.menus.submenus["recent"]
        self._recent_menu.aboutToShow.connect(self._offer_recent)
        self._offer_templates()
        document.file_changed.connect(self.tell_state)
        recovery.kept_changed.connect(self.tell_state)
        self.tell_state()

    def new(self) -> None:
        """Start another, empty map."""
        if self.may_leave():
            self._document.replace(new_journey(tr("New journey")))

    def new_from(self, name: str) -> None:
        """Start another map from a template; it has no file until it is saved."""
        if self.may_leave():
            self._document.replace(template(name).read())
            self.begun.emit(name)

    def close(self) -> None:
        """Put the map away; the start page takes its place."""
        if self.may_leave():
            self._document.replace(new_journey(tr("New journey")))
            self.closed.emit()

    def ask_open(self) -> None:
        """Ask which map to open."""
        if path := ask_which(self._window, tr("Open a map"), filters(readable())):
            self.open(path)

    def open(self, path: Path, opened: Opened | None = None) -> bool:
        """Open a map, once the present one may go; a bad file is told, the open map untouched.

        `opened`: what the file holds, where it has been read.
        """
        if path.name.lower().endswith(LOGS):
            return self.discoverer(path)
        words = tr("Opening {file}").format(file=path.name)
        try:
            format = format_of(path)
            if format.grid:
                return self.importer(path)
            if not format.is_own:
                return self._open_foreign(path)
            if not self.may_leave():
                return False
            size = 0 if opened else size_of(path)
            question = partial(_read, path, self._window.canvas.shown)
            with much_comes() if size >= LARGE_BYTES else nullcontext():
                self._document.take(opened or self.waiting.wait(question, size, words))
        except CalledOff:
            return False
        except BadMap as bad:
            tell_bad_map(self._window, path.name, [str(problem) for problem in bad.problems])
            if not path.exists():
                self._settings.forget_recent(path)
        except OSError as error:
            tell_bad_map(self._window, path.name, [error.strerror or str(error)])
        else:
            self._saved_at = _written_at(path)
            self._know(path)
            self.tell_state()
            self.opened.emit(path)
            return True
        return False

    def _open_foreign(self, path: Path) -> bool:
        """Make a new map of a file in another format, and tell what could not come along."""
        reading = read_asking(self._window, path)
        return reading is not None and self.take(reading, path)

    def take(self, reading: Reading, path: Path) -> bool:
        """Let what was read of a file be a new map, once the present one may go."""
        if not self.may_leave():
            return False
        self._recovery.begin(reading.journey, changes=1, at=time.time())
        self._window.canvas.fit()
        words = tr("Opened {file} as a new map that is not saved yet")
        self._window.status.say(words.format(file=path.name))
        if reading.losses:
            tell_left_out(self._window, path.name, reading.losses)
        return True

    def open_dropped(self, paths: list[Path]) -> None:
        """Open the first of the files dropped on the window."""
        self.open(paths[0])

    def save(self) -> bool:
        """Save the map to its file, or ask for one; gives whether it is saved now."""
        self.flush_requested.emit()
        path = self._document.path
        return self.save_as() if path is None else self._write(path)

    def save_again(self) -> bool:
        """Write a file that is gone where it was; gives whether it is saved now."""
        self.flush_requested.emit()
        path = self._document.path
        return path is not None and self._write(path, over_changes=not path.exists())

    def save_as(self) -> bool:
        """Ask for a file and save the map there; gives whether it is saved now."""
        self.flush_requested.emit()
        dialog = QFileDialog(self._window, tr("Save the map"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(tr("Journey map (*{suffix})").format(suffix=SUFFIX))
        dialog.setDefaultSuffix(SUFFIX[1:])
        dialog.setDirectory(self._settings.text("folder", str(Path.home())))
        dialog.selectFile(self.suggested_name())
        path = Path(dialog.selectedFiles()[0]) if dialog.exec() else None
        dialog.deleteLater()
        return path is not None and self._write(path)

    def may_leave(self) -> bool:
        """Whether the open map may go: it is saved, or the user said what to do."""
        if self.waiting.is_on:
            return False
        self.flush_requested.emit()
        if self._document.is_clean:
            return True
        answer = ask_save(self._window, self.name())
        return answer is Answer.NO or (answer is Answer.YES and self.save())

    def name(self) -> str:
        """The name of the map's file, or its title where it has none yet."""
        path = self._document.path
        return path.name if path else self._document.journey.header.title

    def suggested_name(self) -> str:
        """A file name for the map: its own, or one made from its title."""
        if path := self._document.path:
            return path.name
        kept = "".join(c if c.isalnum() or c in " -_" else " " for c in self.name())
        to_be = self._document.journey.header.state == "to_be"  # beside the map as it is
        return "-".join(kept.lower().split())[:80] + ("-to-be" if to_be else "") + SUFFIX

    def tell_state(self) -> None:
        """Say in title and status bar which map this is, and whether its file holds all of it."""
        clean, path = self._document.is_clean, self._document.path
        self._window.setWindowTitle(f"{self.name()}[*] · JourneyMapper")
        self._window.setWindowModified(not clean)
        if not clean:
            words = self._unsaved_words(path)
        elif path is None:
            words = tr("Not saved yet")
        else:
            folder = path.resolve().parent
            words = tr("Saved {time} in {folder}").format(
                time=clock(self._saved_at), folder=folder.name or str(folder)
            )
        where = str(path.resolve()) if path else ""
        self._window.status.say_saved(words, saved=path is not None and clean, where=where)

    def _unsaved_words(self, path: Path | None) -> str:
        if not self._recovery.is_kept:
            return tr("Not saved, and no safety copy: save now")
        if path is None:
            return tr("Not saved yet, a safety copy is kept")
        return tr("Changed, a safety copy is kept")

    def _write(self, path: Path, *, over_changes: bool = False) -> bool:
        try:
            saving = self._document.saving(path, over_changes=over_changes)
            size = CARD_BYTES * len(self._document.journey.touchpoints)
            self._document.take_saved(self.waiting.wait(saving, size))
        except CalledOff:
            return False
        except ChangedMeanwhile as changed:
            answer = ask_replace(self._window, str(changed), gone=not path.exists())
            if answer is Answer.YES:
                return self._write(path, over_changes=True)
            return answer is Answer.NO and self.save_as()
        except SaveFailed as failed:
            words = tr("The map is not saved")
            return offer_copy(self._window, words, str(failed)) and self.save_as()
        self._saved_at = datetime.now()
        self._know(path)
        self.tell_state()
        return True

    def _know(self, path: Path) -> None:
        self._settings.add_recent(path)
        self._settings.remember("folder", str(path.resolve().parent))

    def _offer_templates(self) -> None:
        menu = self._window.menus.submenus["template"]
        for each in TEMPLATES:
            action = menu.addAction(tr(each.title))
            action.triggered.connect(lambda _=False, name=each.name: self.new_from(name))

    def _forget_recent(self) -> None:
        self._settings.forget_recent()
        self.forgotten.emit()

    def _offer_recent(self) -> None:
        self._recent_menu.clear()
        files = self._settings.recent_files()
        for file in files:
            action = self._recent_menu.addAction(file.name.replace("&", "&&"))
            action.setToolTip(plain_tip(str(file)))
            action.setStatusTip(str(file))
            action.triggered.connect(lambda _=False, file=file: self.open(file))
        if files:
            self._recent_menu.addSeparator()
            forget = self._recent_menu.addAction(tr("Forget these"))
            forget.triggered.connect(self._forget_recent)
        else:
            self._recent_menu.addAction(tr("No map opened yet")).setEnabled(False)


def _read(path: Path, shown: Shown) -> Opened:
    """What a file holds, where all of it will lie, and in which stage."""
    opened = Opened.read(path)
    shown.know(opened.journey)
    members(opened.journey)  # the outline asks for it: remembered, it costs no frame
    return opened


def _written_at(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime)
