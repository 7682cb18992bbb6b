"""Hidden files that a program left which was killed while saving."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from journeymapper.storage.backups import folder_of
from journeymapper.storage.fresh_file import HIDDEN, clear_stale, hidden_path


def clear_leftovers(target: Path) -> None:
    """Take away what saving this map left half done; not what another program is writing."""
    hidden = [hidden_path(target.resolve()), *folder_of(target).glob(f"{HIDDEN}*")]
    for each in hidden:
        with suppress(OSError):
            clear_stale(each)
