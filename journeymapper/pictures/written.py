"""What became of a picture: how large it is, and whether it had to be made smaller."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from journeymapper.storage.safe_write import save


class Drawn(NamedTuple):
    """The bytes of a picture. `note` says in words where it is not as wished; mostly ""."""

    data: bytes
    width: int
    height: int
    note: str = ""

    def saved(self, path: Path | str) -> Written:
        """The picture on disk. Raises SaveFailed."""
        save(path, self.data)
        return Written(Path(path), self.width, self.height, self.note)


class Written(NamedTuple):
    """A picture on disk. `note` says in words where it is not as wished; mostly ""."""

    path: Path
    width: int
    height: int
    note: str = ""
