"""Saving that never harms the file that was there.

The bytes go whole into a hidden file beside the target, down to the disk, and only then take the
target's name. On any failure the hidden file is gone and the old file has its old bytes.
(QSaveFile reports success on a full disk; hence our own.)
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from journeymapper.language import tr
from journeymapper.storage.fresh_file import FreshFile


class SaveFailed(Exception):
    """The file could not be saved; says what, why, and what to do. The old file is as it was."""


class ChangedMeanwhile(SaveFailed):
    """The file is not the one that was read: somebody else changed, replaced or deleted it."""


class Fingerprint(NamedTuple):
    """What a file held at a moment: its size, and the SHA-256 of its bytes."""

    size: int
    sha256: str

    @classmethod
    def of(cls, data: bytes) -> Fingerprint:
        """The fingerprint of a file with these bytes."""
        import hashlib  # a picture is written without one

        return cls(len(data), hashlib.sha256(data).hexdigest())


def fingerprint(path: Path | str) -> Fingerprint:
    """What the file holds now. Raises OSError."""
    return Fingerprint.of(Path(path).read_bytes())


def save(
    path: Path | str,
    data: bytes,
    expected: Fingerprint | None = None,
    before_replacing: Callable[[Path, bytes], object] | None = None,
) -> None:
    """Make these bytes the file's, all of them or none.

    A link is followed; mode, group and attributes are kept. With `expected`, a file that holds
    anything else is left alone. `before_replacing` gets the target and its old bytes. Raises
    SaveFailed, ChangedMeanwhile.
    """
    target = Path(os.path.realpath(path))
    try:
        _check_writable(target)
        with FreshFile(target) as fresh:  # from here on no other of our programs saves it
            was_there = _check_writable(target)
            asked = expected is not None or before_replacing is not None
            old = target.read_bytes() if asked and was_there else None
            if expected is not None:
                _compare(target, old, expected)
            fresh.write(data)
            if before_replacing is not None and old is not None and old != data:
                before_replacing(target, old)
            fresh.take_name()
    except OSError as error:
        raise SaveFailed(_told(target, error)) from error


def _check_writable(target: Path) -> bool:
    """Whether there is a file. Raises SaveFailed where it is none to be written."""
    try:
        status = target.stat()
    except FileNotFoundError:
        return False
    if not stat.S_ISREG(status.st_mode):
        raise SaveFailed(tr("{file} is not a file: choose another name").format(file=target.name))
    # A superuser may write anything; the missing permission is still somebody's wish.
    if not status.st_mode & 0o222 or not os.access(target, os.W_OK):
        message = tr("{file} is write-protected: save a copy under another name")
        raise SaveFailed(message.format(file=target.name))
    return True


def _compare(target: Path, old: bytes | None, expected: Fingerprint) -> None:
    if old is None:
        raise ChangedMeanwhile(
            tr("{file} is gone since it was opened: save it again, or a copy elsewhere").format(
                file=target.name
            )
        )
    if Fingerprint.of(old) != expected:
        raise ChangedMeanwhile(
            tr(
                "{file} was changed by another program since it was opened:"
                " save a copy elsewhere, or replace it"
            ).format(file=target.name)
        )


def _told(target: Path, error: OSError) -> str:
    reason = error.strerror or str(error)
    return tr(
        "{file} could not be saved in {folder} ({reason}): make room or save a copy elsewhere"
    ).format(file=target.name, folder=target.parent, reason=reason.lower())
