"""What is known of a program that died at once: Python writes it down with its last breath."""

from __future__ import annotations

import faulthandler
import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from journeymapper.storage.held_file import hold
from journeymapper.windows.logbook import log, log_folder

OPEN, TOLD, SUFFIX = "running-", "crash-", ".txt"
MOMENT = "%Y-%m-%d-%H.%M.%S"
MOST = 5
"""So many crashes are remembered."""


class CrashNotes:
    """Keeps a file ready for what every thread is doing when the program crashes.

    The program holds it while it runs; one that nobody holds was left by a crash or a kill. Call
    `close` at the end. Without room for the file the program runs as well.
    """

    def __init__(self) -> None:
        self._path = log_folder() / f"{OPEN}{os.getpid()}{SUFFIX}"
        self._was_on = faulthandler.is_enabled()
        self._descriptor = -1
        try:
            log_folder().mkdir(parents=True, exist_ok=True, mode=0o700)
            flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0)
            self._descriptor = os.open(self._path, flags, 0o600)
            hold(self._descriptor)
            faulthandler.enable(self._descriptor)
        except OSError as error:
            log.warning("no notes would be kept of a crash: %r", error)

    def close(self) -> None:
        """The program ends as it should: there is nothing to note."""
        if self._descriptor < 0:
            return
        faulthandler.disable()
        if self._was_on:
            faulthandler.enable()
        os.close(self._descriptor)
        self._descriptor = -1
        with suppress(OSError):
            self._path.unlink(missing_ok=True)


def last_crash() -> Path | None:
    """The notes of the last crash that was not told yet; None where there was none."""
    with suppress(OSError):
        news = [told for path in _left() if (told := _keep(path))]
        for old in sorted(log_folder().glob(f"{TOLD}*{SUFFIX}"))[:-MOST]:
            old.unlink(missing_ok=True)
        return max(news, default=None)
    return None


def _left() -> list[Path]:
    """The files of programs that run no more."""
    return [path for path in log_folder().glob(f"{OPEN}*{SUFFIX}") if not _is_held(path)]


def _is_held(path: Path) -> bool:
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        return not hold(descriptor)
    finally:
        os.close(descriptor)


def _keep(path: Path) -> Path | None:
    """Name it by the moment of its crash; one that says nothing is of a killed program and goes."""
    found = path.stat()
    if not found.st_size:
        path.unlink()
        return None
    moment = datetime.fromtimestamp(found.st_mtime).strftime(MOMENT)
    return path.replace(path.with_name(f"{TOLD}{moment}{SUFFIX}"))
