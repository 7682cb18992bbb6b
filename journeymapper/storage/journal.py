"""The recovery journal: every edit that no file holds yet, so that a crash takes none with it.

One file in the user's state folder for each map that has unsaved edits, never beside the map. Its
frames: what it belongs to; the map as it was; then a patch for each edit, as undo and redo are.
The program holds the file while it writes it; one that nobody holds was left by a crash.
"""

from __future__ import annotations

import os
import threading
import time
import uuid
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from journeymapper.storage.frames import frame, head_of
from journeymapper.storage.fresh_file import sync_folder
from journeymapper.storage.held_file import hold
from journeymapper.storage.own_folder import own_name, state_folder
from journeymapper.storage.patch_json import patch_bytes
from journeymapper.storage.render import render

if TYPE_CHECKING:
    from journeymapper.model.patch import Patch

FORMAT, VERSION = "journeymapper-journal", 2
READ = (1, 2)
"""The versions that can be read; 1 wrote every record whole."""
SUFFIX, UNFINISHED = ".journal", ".new"
UNSAVED = f"unsaved-{'0' * 12}"
LONG_EDITS, LONG_BYTES = 500, 2_000_000
"""From here on a map as it is now is shorter to read than one as it was and the edits since."""
ADD_TO_NEW = (
    os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_APPEND | getattr(os, "O_BINARY", 0)
) | getattr(os, "O_NOFOLLOW", 0)
TRIES = 5


@dataclass(frozen=True, slots=True)
class About:
    """What a journal belongs to.

    `path` of the map's file and `base`, the SHA-256 of its bytes; both "" where it has no file.
    `changes` that are in the map as the journal begins with it, and in no file, done at `at`
    (seconds since 1970). `instead_of`: the name of a journal that this one makes needless.
    """

    path: str = ""
    base: str = ""
    changes: int = 0
    at: float = 0.0
    instead_of: str = ""


class Journal:
    """A journal being written. Raises OSError where the disk does not do what it should."""

    def __init__(self, about: About, held: bytes, *, is_finished: bool = True) -> None:
        """Begin one: `held` is the map as it was, in the bytes of a file.

        One that is not finished does not count before `finish`.
        """
        self.about, self.edits, self.bytes = about, 0, 0
        self._closing = threading.Lock()
        self._has_lasting_name = False
        self.path, self._descriptor = _new_file(about.path, SUFFIX if is_finished else UNFINISHED)
        try:
            head = render({"format": FORMAT, "version": VERSION, **asdict(about)})
            self._add(frame(head.encode()) + head_of(held), held)
        except Exception:
            self.end()
            raise

    @property
    def is_long(self) -> bool:
        """Whether another one that begins with the map as it is now should take its place."""
        return self.edits >= LONG_EDITS or self.bytes >= LONG_BYTES

    def write(self, patch: Patch) -> None:
        """Add an edit; a killed program has not lost it from now on."""
        entry = frame(patch_bytes(patch, time.time()))
        self._add(entry)
        self.edits += 1
        self.bytes += len(entry)

    def finish(self) -> None:
        """Count from now on."""
        self.path = self.path.rename(self.path.with_suffix(SUFFIX))

    def sync(self) -> None:
        """Bring everything down to the disk; any thread may do that."""
        with self._closing:
            if self._descriptor < 0:
                return
            descriptor = os.dup(self._descriptor)  # the journal may end meanwhile
        try:
            getattr(os, "fdatasync", os.fsync)(descriptor)
        finally:
            os.close(descriptor)
        if not self._has_lasting_name:
            sync_folder(self.path.parent)
            self._has_lasting_name = True

    def end(self) -> None:
        """Take the journal away: what it holds is in a file, or given up."""
        self.leave(keep=False)

    def leave(self, *, keep: bool = True) -> None:
        """Hold the journal no longer; it stays as it is after a crash."""
        with self._closing:
            if self._descriptor < 0:
                return
            descriptor, self._descriptor = self._descriptor, -1
            if not keep and os.name != "nt":
                self._remove()  # while it is still held
            with suppress(OSError):
                os.close(descriptor)
            if not keep and os.name == "nt":
                self._remove()

    def _remove(self) -> None:
        with suppress(OSError):
            self.path.unlink(missing_ok=True)

    def _add(self, *parts: bytes) -> None:
        """Write all of it or nothing: half a frame would hide the ones behind it."""
        before = os.fstat(self._descriptor).st_size
        try:
            for part in parts:
                rest = memoryview(part)
                while rest:
                    rest = rest[os.write(self._descriptor, rest) :]
        except OSError:
            os.ftruncate(self._descriptor, before)
            raise


def folder() -> Path:
    """Where the journals lie."""
    return state_folder("journals")


def name_start(path: str) -> str:
    """What the names of all journals of a map begin with; path "": of maps without a file."""
    return f"{own_name(Path(path)) if path else UNSAVED}-"


def _new_file(path: str, suffix: str) -> tuple[Path, int]:
    """A journal's file, new and held."""
    folder().mkdir(parents=True, exist_ok=True, mode=0o700)
    for _ in range(TRIES):
        file = folder() / f"{name_start(path)}{uuid.uuid4().hex[:12]}{suffix}"
        descriptor = os.open(file, ADD_TO_NEW, 0o600)
        try:
            # Another program that looks for journals just now may take an empty one away.
            if hold(descriptor) and os.fstat(descriptor).st_nlink:
                return file, descriptor
        except OSError:
            os.close(descriptor)
            file.unlink(missing_ok=True)
            raise
        os.close(descriptor)
    raise OSError("another program takes the journals away")
