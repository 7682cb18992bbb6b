"""Every edit that no file holds is in a journal, so that a crash takes none with it."""

from __future__ import annotations

import sys
import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from journeymapper.document.background import Background
from journeymapper.document.syncing import Syncing
from journeymapper.storage.encode import encode
from journeymapper.storage.journal import About, Journal

if TYPE_CHECKING:
    from journeymapper.document.document import Document
    from journeymapper.model.journey import Journey
    from journeymapper.model.patch import Patch
    from journeymapper.storage.recovered import Replayed

TRY_AGAIN_SECONDS = 5.0


class Recovery(QObject):
    """Keeps the journal of a document while there is something to save; call `close` at the end.

    `kept_changed`: a journal is kept now, or no longer; `failed` carries why not.
    """

    kept_changed = Signal()
    failed = Signal(str)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent or document)
        self._document = document
        self._journal: Journal | None = None
        self._broken: Journal | None = None  # better than nothing, until there is another
        self._meanwhile: list[Patch] | None = None  # while a shorter journal is being made
        self._not_before = 0.0
        self._worker = Background("journal", self)
        self._syncing = Syncing()
        document.edited.connect(self._write)
        document.file_changed.connect(self._follow_file)

    @property
    def is_kept(self) -> bool:
        """Whether a journal holds what the map's file does not."""
        return self._journal is not None

    def restore(self, replayed: Replayed, patch: Patch | None) -> None:
        """Let what a crash left be the map again, and be safe once more.

        `patch`: from the map that is open to that; None: it is opened as a map without a file.
        """
        if patch is None:
            self.begin(replayed.journey, replayed.changes, replayed.at)
        else:
            self._document.edit(patch)
        self.sync()

    def begin(self, journey: Journey, changes: int, at: float) -> None:
        """Hold a map that no file holds, with so many changes done at `at`, safe from now on."""
        self._document.replace(journey, is_unsaved_work=True)
        try:
            self._begin(About(changes=changes, at=at), encode(journey))
        except Exception as error:
            self._fail(error)

    def sync(self) -> bool:
        """Bring the journal down to the disk now; gives whether a crash would take nothing."""
        if self._journal is None:
            return self._document.is_clean
        try:
            self._journal.sync()
        except Exception as error:
            _report(error)
            return False
        return True

    def close(self) -> None:
        """Take the journal away: the map is saved, or given up."""
        self._end()
        self._worker.close()
        self._syncing.close()

    def _follow_file(self) -> None:
        if self._document.is_clean:
            self._end()

    def _end(self) -> None:
        self._meanwhile = None
        self._worker.forget()
        self._end_broken()
        if self._journal is not None:
            journal, self._journal = self._journal, None
            journal.end()
            self.kept_changed.emit()

    def _end_broken(self) -> None:
        if self._broken is not None:
            self._broken.end()
            self._broken = None

    def _write(self, patch: Patch) -> None:
        if not patch or (self._journal is None and time.monotonic() < self._not_before):
            return
        try:
            self._add(patch)
        except Exception as error:  # a journal with a gap would be kept, and be no safety copy
            self._fail(error)

    def _add(self, patch: Patch) -> None:
        if self._journal is None:
            self._begin_before(patch)
        assert self._journal is not None
        self._journal.write(patch)
        self._syncing.soon(self._journal)
        if self._meanwhile is not None:
            self._meanwhile.append(patch)
        elif self._journal.is_long:
            self._shorten(self._journal)

    def _begin_before(self, patch: Patch) -> None:
        """Begin a journal with the map as it was before this edit."""
        document = self._document
        if document.is_clean and document.as_bytes is not None:
            held = document.as_bytes
        else:
            held = encode(patch.inverse().apply(document.journey))
        stack, instead_of = document.undo_stack, self._broken.path.name if self._broken else ""
        changes = 0 if document.is_clean else abs(stack.index() - max(stack.cleanIndex(), 0))
        self._begin(self._about(changes, instead_of), held)

    def _begin(self, about: About, held: bytes) -> None:
        self._journal = Journal(about, held)
        self._end_broken()
        self._syncing.soon(self._journal)
        self.kept_changed.emit()

    def _about(self, changes: int = 0, instead_of: str = "") -> About:
        path, fingerprint = self._document.path, self._document.fingerprint
        return About(
            str(path.resolve()) if path else "",
            fingerprint.sha256 if fingerprint else "",
            changes,
            time.time(),
            instead_of,
        )

    def _shorten(self, journal: Journal) -> None:
        """Make a journal that begins with the map as it is now, off the UI thread."""
        self._meanwhile = []
        changes = journal.about.changes + journal.edits
        about = self._about(changes)
        self._worker.ask(partial(_shorter, self._document.journey, about), self._take)

    def _take(self, shorter: Journal | None) -> None:
        """Go on with the shorter journal, and with what was done while it was made."""
        meanwhile, self._meanwhile = self._meanwhile, None
        if shorter is None:
            return
        if self._journal is None or meanwhile is None:
            shorter.end()
            return
        try:
            for patch in meanwhile:
                shorter.write(patch)
            shorter.finish()
        except Exception as error:
            _report(error)
            shorter.end()  # the long one goes on
            return
        before, self._journal = self._journal, shorter
        before.end()
        self._syncing.soon(shorter)

    def _fail(self, error: Exception) -> None:
        """Say so, once, and try again with another journal a little later."""
        _report(error)
        was_kept = self._journal is not None
        self._broken, self._journal = self._journal or self._broken, None
        is_first = self._not_before == 0.0
        self._not_before = time.monotonic() + TRY_AGAIN_SECONDS
        if was_kept or is_first:
            self.kept_changed.emit()
            why = error.strerror if isinstance(error, OSError) else None
            self.failed.emit((why or str(error)).lower())


def _shorter(journey: Journey, about: About) -> Journal | None:
    """A journal that begins with this map, on the disk already; None where that fails."""
    try:
        journal = Journal(about, encode(journey), is_finished=False)
    except Exception as error:
        _report(error)
        return None
    try:
        journal.sync()
    except Exception as error:
        _report(error)
        journal.end()
        return None
    return journal


def _report(error: Exception) -> None:
    """A disk may be full, and one is told so; anything else is a mistake of this program."""
    if not isinstance(error, OSError):
        sys.excepthook(type(error), error, error.__traceback__)
