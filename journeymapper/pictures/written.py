"""What became of a picture: how large it is, and whether it had to be made smaller."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from journeymapper.storage.safe_write import save


@dataclass(frozen=True, slots=True)
class Drawn:
    """The bytes of a picture. `note` says in words where it is not as wished; mostly ""."""

    data: bytes
    width: int
    height: int
    note: str = ""

    def saved(self, path: Path | str) -> Written:
        """The picture on disk. Raises SaveFailed."""
        save(path, self.data)
        return Written(Path(path), self.width, self.height, self.note)


@dataclass(frozen=True, slots=True)
class Written:
    """A picture on disk. `note` says in words where it is not as wished; mostly ""."""

    path: Path
    width: int
    height: int
    note: str = ""
