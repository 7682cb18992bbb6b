"""Where the program keeps what belongs to a map and is not in it: in the user's data folder."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import platformdirs


def own_folder(kind: str, target: Path) -> Path:
    """The folder for a kind of thing of a map; two maps of the same name have two folders."""
    digest = hashlib.sha256(os.fsencode(target.resolve())).hexdigest()[:12]
    home = platformdirs.user_data_path("journeymapper", appauthor=False)
    return home / kind / f"{target.stem[:40]}-{digest}"
