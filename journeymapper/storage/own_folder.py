"""Where the program keeps what belongs to a map and is not in it: in the user's own folders."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import platformdirs

NAME_LETTERS = 40


def own_folder(kind: str, target: Path) -> Path:
    """The folder for a kind of thing of a map; two maps of the same name have two folders."""
    home = platformdirs.user_data_path("journeymapper", appauthor=False)
    return home / kind / own_name(target)


def own_name(target: Path) -> str:
    """A name for what belongs to a map; two maps of the same name have two."""
    digest = hashlib.sha256(os.fsencode(target.resolve())).hexdigest()[:12]
    return f"{target.stem[:NAME_LETTERS]}-{digest}"


def state_folder(kind: str) -> Path:
    """The folder for a kind of thing that outlives a start of the program, for all maps."""
    return platformdirs.user_state_path("journeymapper", appauthor=False) / kind
