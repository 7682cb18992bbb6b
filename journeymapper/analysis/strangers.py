"""What installed packages offer: the entry points of the group `journeymapper.passes`."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "journeymapper.passes"
TOLD_IN = (".dist-info", ".egg-info", "EGG-INFO")
"""Packages tell what they offer in folders whose names end so."""


def offered() -> list[EntryPoint]:
    """The entry points of the group, by name.

    Python's own search for them takes longer to load than to check a small map, so it is asked
    only where a look at what packages tell does not show that there are none.
    """
    if not any(map(_may_offer, sys.path)):
        return []
    from importlib.metadata import entry_points

    return sorted(entry_points(group=GROUP), key=lambda each: each.name)


def _may_offer(place: str) -> bool:
    """Whether a package where Python looks for them may offer something."""
    try:
        with os.scandir(place or ".") as inside:
            folders = [each.path for each in inside if each.name.endswith(TOLD_IN)]
    except NotADirectoryError:  # an archive, into which only Python looks
        return True
    except OSError:
        return False
    return any(GROUP.encode() in _told(folder) for folder in folders)


def _told(folder: str) -> bytes:
    with suppress(OSError):
        return Path(folder, "entry_points.txt").read_bytes()
    return b""
