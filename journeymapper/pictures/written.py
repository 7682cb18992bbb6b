"""What became of a picture: how large it is, and whether it had to be made smaller."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Written:
    """A picture on disk. `note` says in words where it is not as wished; mostly ""."""

    path: Path
    width: int
    height: int
    note: str = ""
