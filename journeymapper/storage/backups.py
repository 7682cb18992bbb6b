"""The versions before the last savings, in the user's data folder: 20 for each map."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from journeymapper.log import log_of
from journeymapper.storage.fresh_file import FreshFile
from journeymapper.storage.own_folder import own_folder

KEPT = 20


@dataclass(frozen=True, slots=True)
class Version:
    """A map as it was saved once; its file is read when it is wanted."""

    path: Path
    saved: datetime


def folder_of(target: Path) -> Path:
    """Where the backups of a map lie; two maps of the same name have two folders."""
    return own_folder("backups", target)


def backups(target: Path) -> list[Path]:
    """The backups of a map, the oldest first."""
    return sorted(folder_of(target).glob("*.journey"))


def versions(target: Path) -> tuple[Version, ...]:
    """The backups of a map with the moments they were saved at, the newest first."""
    found = []
    for each in reversed(backups(target)):
        try:
            found.append(Version(each, datetime.fromtimestamp(each.stat().st_mtime)))
        except OSError:
            continue
    return tuple(found)


def keep(target: Path, old: bytes) -> None:
    """Put the bytes that are about to be replaced among the backups, and let the oldest go.

    A backup that fails is logged and never stops the saving.
    """
    try:
        folder = folder_of(target)
        folder.mkdir(parents=True, exist_ok=True)
        name = datetime.now().strftime("%Y-%m-%d %H.%M.%S.%f.journey")
        with FreshFile(folder / name) as fresh:
            fresh.write(old)
            fresh.take_name()
        with suppress(FileNotFoundError):
            saved = target.stat()
            os.utime(folder / name, ns=(saved.st_atime_ns, saved.st_mtime_ns))
        for oldest in backups(target)[:-KEPT]:
            oldest.unlink(missing_ok=True)
    except OSError as error:
        log_of(__name__).warning("no backup of %s: %s", target, error)
