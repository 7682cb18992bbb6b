"""Reading a file of another format, with the window alive and a button that calls it off."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from journeymapper.language import tr
from journeymapper.windows.waiting import LARGE_BYTES, CalledOff, Waiting

T = TypeVar("T")

SLOW = (".xlsx", ".drawio")
"""Files that a process of its own reads."""


def read_waiting(waiting: Waiting, path: Path, read: Callable[[], T]) -> T | None:
    """What reading a file gives; None where it was called off, or another is waited for."""
    size = LARGE_BYTES if path.suffix.lower() in SLOW else size_of(path)
    try:
        return waiting.wait(read, size, tr("Reading {file}").format(file=path.name))
    except CalledOff:
        return None


def size_of(path: Path) -> int:
    """How large a file is; 0 where that cannot be told: reading it tells why."""
    try:
        return path.stat().st_size
    except OSError:
        return 0
