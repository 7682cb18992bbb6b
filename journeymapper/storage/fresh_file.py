"""A hidden file beside the one to be replaced, which takes its name when it is whole."""

from __future__ import annotations

import contextlib
import errno
import os
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from journeymapper.language import tr
from journeymapper.log import log_of
from journeymapper.storage.held_file import hold

NOT_SUPPORTED = (errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EINVAL)
NEW_AND_MINE = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
ONLY_TO_HOLD = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
HIDDEN = ".journeymapper-saving-"
LARGE_PRIME = 2**61 - 1
REPLACE_TRIES = 10
REPLACE_PAUSE_SECONDS = 0.1


class FreshFile:
    """One file in the making, for `with`: afterwards it has the target's name or is gone."""

    def __init__(self, target: Path) -> None:
        self.target = target
        self.path = hidden_path(target)
        self.descriptor = -1

    def __enter__(self) -> Self:
        clear_stale(self.path)
        mode = 0o600 if self.target.exists() else 0o666
        try:
            self.descriptor = os.open(self.path, NEW_AND_MINE, mode)
        except FileExistsError:
            raise _busy() from None
        try:
            if not (hold(self.descriptor) and self._is_mine()):
                raise _busy()
        except OSError:
            self._give_up()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is not None:
            self._give_up()

    def write(self, data: bytes) -> None:
        """Bring all bytes, and the target's mode, group and attributes, down to the disk."""
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(self.descriptor, rest) :]
        if self.target.exists():
            self._copy_attributes()
        os.fsync(self.descriptor)

    def take_name(self) -> None:
        """Stand where the target stood, at once, and make that last."""
        if not self._is_mine():
            raise _busy()
        if os.name == "nt":
            self._close()
        with _synced(self.target.parent):
            self._replace()
        with contextlib.suppress(OSError):  # everything is on the disk
            self._close()

    def _give_up(self) -> None:
        if os.name == "nt":
            self._close()
        try:
            if self._is_mine():  # and not another program's that came after
                self.path.unlink(missing_ok=True)
        finally:
            self._close()

    def _is_mine(self) -> bool:
        """Whether the file of the hidden name is the one that was made here."""
        if self.descriptor < 0:
            return True
        try:
            return os.path.samestat(os.fstat(self.descriptor), self.path.lstat())
        except FileNotFoundError:
            return False

    def _close(self) -> None:
        if self.descriptor >= 0:
            descriptor, self.descriptor = self.descriptor, -1
            os.close(descriptor)

    def _copy_attributes(self) -> None:
        old = self.target.stat()
        if hasattr(os, "fchown"):
            with _where_supported():
                os.fchown(self.descriptor, old.st_uid if os.geteuid() == 0 else -1, old.st_gid)
            with _where_supported():
                os.fchmod(self.descriptor, old.st_mode & 0o7777)
        if hasattr(os, "listxattr"):
            with _where_supported():
                for name in os.listxattr(self.target):
                    os.setxattr(self.descriptor, name, os.getxattr(self.target, name))

    def _replace(self) -> None:
        for tries_left in reversed(range(REPLACE_TRIES)):
            try:
                self.path.replace(self.target)
                return
            except OSError as error:
                held_by_another = error.errno == errno.EBUSY or os.name == "nt"
                if not held_by_another or not tries_left:
                    raise
            time.sleep(REPLACE_PAUSE_SECONDS)


def hidden_path(target: Path) -> Path:
    """The one hidden name for a target: fixed, so that nothing piles up, and never too long."""
    digest = int.from_bytes(os.fsencode(target.name), "big") % LARGE_PRIME
    return target.with_name(f"{HIDDEN}{digest:016x}")


def clear_stale(hidden: Path) -> None:
    """Take away what a program left that was killed while saving; not what one is writing.

    Raises OSError where one is.
    """
    if hidden.is_symlink():  # none of ours
        hidden.unlink(missing_ok=True)
    try:
        descriptor = os.open(hidden, ONLY_TO_HOLD)
    except FileNotFoundError:
        return
    try:
        if not hold(descriptor):
            raise _busy()
        with contextlib.suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(descriptor), hidden.lstat()) and os.name != "nt":
                hidden.unlink()
    finally:
        os.close(descriptor)
    if os.name == "nt":
        hidden.unlink(missing_ok=True)


def _busy() -> OSError:
    return OSError(errno.EBUSY, tr("another program is saving the same file"))


@contextlib.contextmanager
def _where_supported() -> Iterator[None]:
    """Not every disk knows groups, modes and attributes; any other failure counts."""
    try:
        yield
    except OSError as error:
        if error.errno not in NOT_SUPPORTED:
            raise


def sync_folder(folder: Path) -> None:
    """Let the names of the files there outlive a power cut. Raises OSError."""
    with _synced(folder):
        pass


@contextlib.contextmanager
def _synced(folder: Path) -> Iterator[None]:
    """Opened before and synced after: then the new name outlives a power cut."""
    if os.name == "nt":
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield
        try:
            os.fsync(descriptor)
        except OSError as error:  # the file is saved by now, and whole
            log_of(__name__).warning("%s could not be synced: %s", folder, error)
    finally:
        with contextlib.suppress(OSError):
            os.close(descriptor)
