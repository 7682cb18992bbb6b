"""A file that one program holds: another sees that, and a killed program holds nothing."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

if sys.platform == "win32":
    import msvcrt

    FAR = 1 << 40
    """A byte behind everything: others may read what is there."""

    def hold(descriptor: int) -> bool:
        """Whether this program holds the file now, until it closes it; False: another does."""
        os.lseek(descriptor, FAR, os.SEEK_SET)
        with suppress(OSError):
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
            return True
        return False

else:
    import fcntl

    def hold(descriptor: int) -> bool:
        """Whether this program holds the file now, until it closes it; False: another does."""
        with suppress(BlockingIOError):
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        return False
