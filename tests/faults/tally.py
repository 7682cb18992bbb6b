"""What processes say before they die: written at once, so that the kernel keeps it."""

from __future__ import annotations

import os
from pathlib import Path

HASH, COUNT = 32, 8
ACKNOWLEDGED, INTENDED, COUNTS = 0, HASH, 2 * HASH
NAMES = ("edits", "saves", "restored", "nothing_to_restore")


class Tally:
    """A file of fixed places; open before the fork, so that all share it."""

    def __init__(self, path: Path, digest: bytes) -> None:
        self._file = os.open(path, os.O_RDWR | os.O_CREAT)
        self._wrong = path.with_suffix(".wrong")
        self.intend(digest)
        self.acknowledge(digest)

    def intend(self, digest: bytes) -> None:
        os.pwrite(self._file, digest, INTENDED)

    def acknowledge(self, digest: bytes) -> None:
        os.pwrite(self._file, digest, ACKNOWLEDGED)

    def expected(self) -> set[bytes]:
        """The maps that may be there: after the last edit acknowledged, or the one begun since."""
        return {os.pread(self._file, HASH, place) for place in (ACKNOWLEDGED, INTENDED)}

    def count(self, name: str) -> None:
        place = COUNTS + COUNT * NAMES.index(name)
        os.pwrite(self._file, (self._counted(name) + 1).to_bytes(COUNT, "little"), place)

    def wrong(self, what: str) -> None:
        with self._wrong.open("a") as file:
            file.write(what + "\n")

    def told(self) -> dict[str, int | list[str]]:
        wrong = self._wrong.read_text().splitlines() if self._wrong.exists() else []
        return {**{name: self._counted(name) for name in NAMES}, "wrong": wrong}

    def _counted(self, name: str) -> int:
        held = os.pread(self._file, COUNT, COUNTS + COUNT * NAMES.index(name))
        return int.from_bytes(held, "little")
