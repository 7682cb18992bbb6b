"""Whether the open map's file is still the one that was read or written last."""

from __future__ import annotations

from enum import Enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from journeymapper.document.background import Background
from journeymapper.storage.safe_write import Fingerprint, fingerprint

if TYPE_CHECKING:
    from journeymapper.document.document import Document

QUIET_MS = 200
"""A file that is replaced is gone for a moment."""


class FileState(Enum):
    """What has become of a file."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"


class FileGuard(QObject):
    """Says `turned` when the file becomes another one, goes, or is as it was again.

    The system tells of changes on the machine's own disks; `look` where it may not have, as when
    somebody comes back to the window. Call `close` before the program ends.
    """

    turned = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent or document)
        self._document = document
        self.state = FileState.SAME
        self._known: tuple[int, ...] | None = None  # how the file stood when its bytes were read
        self._expected: tuple[Path, Fingerprint] | None = None
        self._watcher = QFileSystemWatcher(self)
        self._worker = Background("file", self)
        self._quiet = QTimer(self, interval=QUIET_MS, singleShot=True)
        self._quiet.timeout.connect(self.look)
        self._watcher.fileChanged.connect(self._quiet.start)
        self._watcher.directoryChanged.connect(self._quiet.start)
        document.file_changed.connect(self._follow)
        self._follow()

    def look(self) -> None:
        """Find out what has become of the file; its bytes are read off the UI thread."""
        if self._expected is None:
            return
        path, expected = self._expected
        self._watch(path)
        stands = _stands(path)
        if stands is None:
            self._known = None
            self._turn(FileState.GONE)
        elif stands != self._known:
            question = partial(_compared, path, expected)
            self._worker.ask(question, partial(self._learn, stands))

    def close(self) -> None:
        """Look no more."""
        self._expected = None
        self._quiet.stop()
        self._worker.close()

    def _follow(self) -> None:
        """The document has another file, or has written the one it has."""
        path, held = self._document.path, self._document.fingerprint
        expected = (path.resolve(), held) if path is not None and held is not None else None
        if expected == self._expected:
            return
        self._expected, self._known = expected, None
        self._worker.forget()
        if watched := [*self._watcher.files(), *self._watcher.directories()]:
            self._watcher.removePaths(watched)
        self._turn(FileState.SAME)
        self._quiet.start()

    def _learn(self, stands: tuple[int, ...], state: FileState) -> None:
        self._known = stands if state is FileState.SAME else None
        self._turn(state)

    def _turn(self, state: FileState) -> None:
        if state is not self.state:
            self.state = state
            self.turned.emit()

    def _watch(self, path: Path) -> None:
        """Qt forgets a file that another one took the place of."""
        watched = (*self._watcher.files(), *self._watcher.directories())
        for each in (path, path.parent):
            if str(each) not in watched and each.exists():
                self._watcher.addPath(str(each))


def _stands(path: Path) -> tuple[int, ...] | None:
    """What tells without reading it that a file is another one; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


def _compared(path: Path, expected: Fingerprint) -> FileState:
    try:
        return FileState.SAME if fingerprint(path) == expected else FileState.CHANGED
    except OSError:
        return FileState.GONE
