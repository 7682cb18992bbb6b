"""Snapshots: the map as it was at moments that were given a name, kept beside it, never in it.

Each is a map file, and beside it a text file of the same stem with the name.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from journeymapper.language import tr
from journeymapper.model.journey import Journey
from journeymapper.storage import map_file, safe_write
from journeymapper.storage.own_folder import own_folder

MOMENT = "%Y-%m-%d %H.%M.%S.%f"
MAP, NAME = ".journey", ".name"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A map at a moment, under a name; its file is read when it is wanted."""

    name: str
    taken: datetime
    path: Path

    def read(self) -> Journey:
        """The map as it was. Raises BadMap."""
        return map_file.read(self.path)


def folder_of(target: Path) -> Path:
    """Where the snapshots of a map lie."""
    return own_folder("snapshots", target)


def take(folder: Path, name: str, journey: Journey) -> Snapshot:
    """Keep the map as it is now under a name. Raises SaveFailed."""
    taken = datetime.now()
    path = folder / f"{taken.strftime(MOMENT)}{MAP}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise safe_write.SaveFailed(
            tr("there is no place for snapshots in {folder} ({reason}): make room there").format(
                folder=folder.parent, reason=reason
            )
        ) from error
    safe_write.save(path.with_suffix(NAME), name.encode())
    map_file.write(journey, path)
    return Snapshot(name, taken, path)


def snapshots(folder: Path) -> tuple[Snapshot, ...]:
    """The snapshots there, the oldest first; a file with another kind of name is none."""
    found = (_snapshot(path) for path in sorted(folder.glob(f"*{MAP}")))
    return tuple(each for each in found if each is not None)


def rename(snapshot: Snapshot, name: str) -> None:
    """Give it another name. Raises SaveFailed."""
    safe_write.save(snapshot.path.with_suffix(NAME), name.encode())


def delete(snapshot: Snapshot) -> None:
    """Take it away for good. Raises OSError."""
    snapshot.path.unlink(missing_ok=True)
    snapshot.path.with_suffix(NAME).unlink(missing_ok=True)


def take_along(source: Path, folder: Path) -> None:
    """Let a map that got another file have its snapshots there, too. Raises OSError."""
    if source.exists():
        shutil.copytree(source, folder, dirs_exist_ok=True)


def _snapshot(path: Path) -> Snapshot | None:
    try:
        taken = datetime.strptime(path.stem, MOMENT)
    except ValueError:
        return None
    return Snapshot(_name(path) or taken.strftime("%H:%M:%S"), taken, path)


def _name(path: Path) -> str:
    try:
        return path.with_suffix(NAME).read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
