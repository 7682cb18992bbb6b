"""Reading and writing journey maps. The format is told in docs/file-format.md.

What only saving needs is imported then.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from journeymapper.language import marked, tr
from journeymapper.model.journey import Journey
from journeymapper.storage import limits
from journeymapper.storage.decode import decode
from journeymapper.storage.encode import encode
from journeymapper.storage.png_text import SIGNATURE, embedded_map
from journeymapper.storage.problems import BadMap, Problem

if TYPE_CHECKING:
    from journeymapper.storage.safe_write import Fingerprint

__all__ = ["decode", "encode", "read", "write"]

PICTURE_SUFFIX = ".png"


def read(path: Path | str) -> Journey:
    """The journey in a `.journey` file, or in a picture that carries its map.

    Raises BadMap; the file is only ever read.
    """
    return decode(read_bytes(Path(path)), str(path))


def read_bytes(path: Path) -> bytes:
    """The bytes of the map in a file or in a picture. Raises BadMap where there are none."""
    try:
        with limits.within_memory(str(path)):
            held = embedded_map(path) if is_picture(path) else raw_bytes(path)
    except OSError as error:
        raise BadMap(str(path), [Problem("", _unreadable(error))]) from None
    except ValueError as error:
        raise BadMap(str(path), [Problem("", str(error))]) from None
    if held is None:
        message = tr("this picture holds no journey map: export it again with its map inside")
        raise BadMap(str(path), [Problem("", message)])
    return held


def raw_bytes(path: Path) -> bytes:
    """The bytes of any file; of one that is too large, one more than a map may have.

    Raises BadMap where it cannot be read.
    """
    try:
        with limits.within_memory(str(path)), path.open("rb") as file:
            size = min(os.fstat(file.fileno()).st_size, limits.BYTES)
            held = file.read(size + 1)
            return held if len(held) <= size else held + file.read(limits.BYTES - size)
    except OSError as error:
        raise BadMap(str(path), [Problem("", _unreadable(error))]) from None


def is_picture(path: Path) -> bool:
    """Whether a file is a picture, whatever its name says. Raises OSError."""
    with path.open("rb") as file:
        return file.read(len(SIGNATURE)) == SIGNATURE


def write(journey: Journey, path: Path | str, expected: Fingerprint | None = None) -> Fingerprint:
    """Save the journey, keep the version before as a backup, and say what the file now is.

    What is to be written is read back before the disk is touched. `expected` is what the file
    was when it was read: another one is not overwritten. Raises SaveFailed, ChangedMeanwhile.
    """
    return write_bytes(file_bytes(journey, Path(path)), Path(path), expected)


def write_bytes(data: bytes, path: Path, expected: Fingerprint | None = None) -> Fingerprint:
    """As `write`, of a map in the bytes of a file."""
    from journeymapper.storage import backups
    from journeymapper.storage.safe_write import Fingerprint, save

    save(path, data, expected, before_replacing=backups.keep)
    return Fingerprint.of(data)


def file_bytes(journey: Journey, target: Path) -> bytes:
    """The bytes of a file that holds the journey, read back already. Raises SaveFailed."""
    from journeymapper.storage.safe_write import SaveFailed

    if target.name.lower().endswith(PICTURE_SUFFIX):
        raise SaveFailed(
            tr("{file} is a picture: save the map as .journey, or export it").format(
                file=target.name
            )
        )
    ordered = journey.ordered()
    data = encode(ordered)
    try:
        unharmed = decode(data, target.name) == ordered
    except BadMap as error:
        message = tr("{file} was not saved: the map broke ({error}); undo")
        raise SaveFailed(message.format(file=target.name, error=error)) from error
    if not unharmed:
        raise SaveFailed(
            tr("{file} was not saved: it would read differently; undo, try again").format(
                file=target.name
            )
        )
    return data


UNREADABLE: dict[type[OSError], str] = {
    FileNotFoundError: marked("there is no such file: check its name"),
    IsADirectoryError: marked("this is a folder: name a file in it"),
    PermissionError: marked("this file may not be read: ask its owner for permission"),
}


def _unreadable(error: OSError) -> str:
    if type(error) in UNREADABLE:
        return tr(UNREADABLE[type(error)])
    reason = (error.strerror or str(error)).lower()
    return tr("cannot be read ({reason}): try a copy of it").format(reason=reason)
