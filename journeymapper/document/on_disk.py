"""A map read from its file, or written to it; any thread may do either."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from journeymapper.storage import map_file

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.storage.safe_write import Fingerprint


class Opened(NamedTuple):
    """A map read: its bytes, and the file it is saved to; none where it was inside a picture."""

    journey: Journey
    data: bytes
    path: Path | None

    @classmethod
    def read(cls, path: Path) -> Opened:
        """What a file holds; Raises BadMap or OSError."""
        data = map_file.read_bytes(path)
        journey = map_file.decode(data, str(path))
        return cls(journey, data, None if map_file.is_picture(path) else path)


class Saved(NamedTuple):
    """A map written: which, where, and what its file is now."""

    journey: Journey
    data: bytes
    path: Path
    fingerprint: Fingerprint

    @classmethod
    def write(cls, journey: Journey, path: Path, expected: Fingerprint | None) -> Saved:
        """Write it. Raises SaveFailed."""
        data = map_file.file_bytes(journey, path)
        return cls(journey, data, path, map_file.write_bytes(data, path, expected))
