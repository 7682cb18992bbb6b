"""Hidden files that a program left which was killed while saving."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from journeymapper.storage.backups import folder_of
from journeymapper.storage.fresh_file import HIDDEN, hidden_path


def clear_leftovers(target: Path) -> None:
    """Take away what saving this map left half done; no other program may be saving it."""
    with suppress(OSError):
        hidden_path(target.resolve()).unlink(missing_ok=True)
    with suppress(OSError):
        for each in folder_of(target).glob(f"{HIDDEN}*"):
            each.unlink(missing_ok=True)
