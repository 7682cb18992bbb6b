"""Where the snapshots of the open map lie."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from journeymapper.storage.snapshots import Snapshot, folder_of, snapshots, take_along


class SnapshotPlace:
    """A folder for the map's file; while it has none, one that goes with it."""

    def __init__(self) -> None:
        self._unsaved: TemporaryDirectory[str] | None = None
        self.path: Path | None = None

    @property
    def folder(self) -> Path:
        """The folder; there need not be one yet."""
        if self.path is not None:
            return folder_of(self.path)
        if self._unsaved is None:
            self._unsaved = TemporaryDirectory(prefix="journeymapper-")
        return Path(self._unsaved.name)

    def snapshots(self) -> tuple[Snapshot, ...]:
        """What lies there, the oldest first."""
        return snapshots(self.folder) if self._is_there else ()

    def turn_to(self, path: Path | None) -> None:
        """Be the place of another map, by its file."""
        self.path = path
        if self._unsaved is not None:
            self._unsaved.cleanup()
            self._unsaved = None

    def move_to(self, path: Path) -> None:
        """Be the place of the map's new file, and take the snapshots along. Raises OSError."""
        try:
            if self._is_there:
                take_along(self.folder, folder_of(path))
        finally:
            self.turn_to(path)

    @property
    def _is_there(self) -> bool:
        return self.path is not None or self._unsaved is not None
