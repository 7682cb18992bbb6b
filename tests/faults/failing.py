"""Makes the calls to the system fail, one after the other, each in every way a disk has."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from typing import Any

import pytest

CALLS = [
    "open",
    "write",
    "fsync",
    "replace",
    "close",
    "ftruncate",
    "fdatasync",
    "unlink",
    "fstat",
    "fchmod",
    "fchown",
    "listxattr",
    "getxattr",
    "setxattr",
]
ERRORS = [
    errno.EBUSY,
    errno.ENOSPC,
    errno.EIO,
    errno.EACCES,
    errno.EXDEV,
    errno.EROFS,
    errno.EMFILE,
]


class Faults:
    """Makes the nth of the watched calls fail, once."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, nth: int, number: int) -> None:
        self.left, self.number, self.failed = nth, number, ""
        for name in CALLS:
            monkeypatch.setattr(os, name, self.watched(name, getattr(os, name)))

    def watched(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def maybe_fail(*args: Any, **kwargs: Any) -> Any:
            self.left -= 1
            if self.left != 0:
                return call(*args, **kwargs)
            self.failed = name
            if name == "close":
                call(*args)  # as Linux does: it fails, and the descriptor is gone
            raise OSError(self.number, os.strerror(self.number))

        return maybe_fail
