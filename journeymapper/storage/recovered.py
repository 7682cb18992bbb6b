"""What a crash left: the journals that nobody holds, and the maps that they make."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from journeymapper.log import log_of
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch, PatchMismatch
from journeymapper.storage import journal
from journeymapper.storage.decode import decode
from journeymapper.storage.encode import encode
from journeymapper.storage.frames import frames
from journeymapper.storage.held_file import hold
from journeymapper.storage.journal import About
from journeymapper.storage.own_folder import state_folder
from journeymapper.storage.patch_json import read_patch
from journeymapper.storage.problems import BadMap
from journeymapper.storage.safe_write import SaveFailed, save

MOMENT = "%Y-%m-%d %H.%M.%S"
NOT_A_PATCH = (BadMap, PatchMismatch, ValueError, KeyError, TypeError, AttributeError)


class BadJournal(Exception):
    """The file holds something that no journal holds."""


@dataclass(frozen=True, slots=True)
class Replayed:
    """A journal read: the map with its edits, how many stand and are in no file, the last when.

    `is_damaged`: some that came later cannot be read.
    """

    about: About
    journey: Journey
    changes: int
    at: float
    is_damaged: bool


class Left:
    """A journal that a crash left, held so that no other window offers it as well."""

    def __init__(self, path: Path, descriptor: int, replayed: Replayed) -> None:
        self.path, self._descriptor, self.replayed = path, descriptor, replayed

    @property
    def title(self) -> str:
        """The name of its map's file, or the map's title where it has none."""
        about = self.replayed.about
        return Path(about.path).name if about.path else self.replayed.journey.header.title

    @property
    def moment(self) -> datetime:
        """When the last edit was done."""
        return datetime.fromtimestamp(self.replayed.at)

    def fits(self, data: bytes) -> bool:
        """Whether a map's file with these bytes is the one that was edited."""
        return self.replayed.about.base == hashlib.sha256(data).hexdigest()

    def release(self) -> None:
        """Let it be, to be offered another time."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def end(self) -> None:
        """Take it away: what it holds is kept elsewhere. What cannot all be read is put aside."""
        if self.replayed.is_damaged:
            self.release()
            put_aside(self.path)
            return
        if os.name == "nt":
            self.release()
        with suppress(OSError):
            self.path.unlink(missing_ok=True)
        self.release()

    def throw_away(self) -> None:
        """End it, with the map it makes put among those that nobody wanted."""
        name = f"{Path(self.title).stem[:80]} {self.moment.strftime(MOMENT)}.journey"
        kept = "".join("_" if each in '/\\:*?"<>|\0' else each for each in name)
        try:
            put_aside_folder().mkdir(parents=True, exist_ok=True, mode=0o700)
            save(put_aside_folder() / kept, encode(self.replayed.journey.ordered()))
        except (SaveFailed, OSError):
            self.release()
            put_aside(self.path)
        else:
            self.end()


Tell = Callable[[Path], object]


def left(path: str, tell: Tell = lambda _: None) -> list[Left]:
    """What crashes left of a map, the newest first; of maps without a file where path is "".

    Journals that tell nothing are taken away, those that cannot be read put aside: `tell` is
    called with where they are now.
    """
    return _looked_through(journal.name_start(path), tell)


def left_without_file(tell: Tell = lambda _: None) -> list[Left]:
    """What crashes left of maps that have no file, never had one or have lost it.

    `tell`: as with `left`, for all maps.
    """
    found = _looked_through("", tell)
    lost = [each for each in found if not Path(each.replayed.about.path or "-").exists()]
    for each in found:
        if each not in lost:
            each.release()
    return lost


def is_open_elsewhere(path: str) -> bool:
    """Whether another window has edits of this map that are not saved."""
    return any(_is_held(each) for each in _journals(journal.name_start(path)))


def put_aside(path: Path) -> Path | None:
    """Move a journal to where nothing is taken away; gives where it is now."""
    try:
        put_aside_folder().mkdir(parents=True, exist_ok=True, mode=0o700)
        return path.replace(put_aside_folder() / path.name)
    except OSError:
        return None


def put_aside_folder() -> Path:
    """Where journals lie that could not be read, and maps that were thrown away."""
    return state_folder("recovered")


def replay(data: bytes) -> Replayed | None:
    """What a journal's bytes tell; None where it was only being begun. Raises BadJournal."""
    parts, is_damaged = frames(data)
    if len(parts) < 2:
        if is_damaged:
            raise BadJournal
        return None
    about = _about(parts[0])
    try:
        journey = decode(parts[1])
    except BadMap as bad:
        raise BadJournal from bad
    standing: list[Patch] = []
    at = about.at
    for entry in parts[2:]:
        try:
            patch, moment = read_patch(entry, journey)
            journey = patch.apply(journey)
        except NOT_A_PATCH:
            is_damaged = True
            break
        at = moment
        if standing and standing[-1].inverse() == patch:
            standing.pop()
        else:
            standing.append(patch)
    return Replayed(about, journey, about.changes + len(standing), at, is_damaged)


def _about(data: bytes) -> About:
    try:
        tree = json.loads(data)
        if tree["format"] != journal.FORMAT or tree["version"] not in journal.READ:
            raise BadJournal
        path, base, instead_of = (str(tree[name]) for name in ("path", "base", "instead_of"))
        return About(path, base, int(tree["changes"]), float(tree["at"]), instead_of)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BadJournal from error


def _looked_through(start: str, tell: Tell) -> list[Left]:
    looked = (_look_at(path, tell) for path in _journals(start))
    found = [each for each in looked if each is not None]
    replaced = {each.replayed.about.instead_of for each in found}
    for each in found:
        if each.path.name in replaced:
            each.end()
    found = [each for each in found if each.path.name not in replaced]
    return list(_different(sorted(found, key=lambda each: each.replayed.at, reverse=True)))


def _different(found: list[Left]) -> Iterator[Left]:
    """Of those that say the same the newest: the crash came as one took the other's place."""
    told: list[tuple[str, Journey]] = []
    for each in found:
        says = (each.replayed.about.path, each.replayed.journey)
        if says in told:
            each.end()
        else:
            told.append(says)
            yield each


def _look_at(path: Path, tell: Tell) -> Left | None:
    """What a journal tells, if it is left and tells anything."""
    descriptor = _taken(path)
    if descriptor is None:
        return None
    is_finished = path.suffix == journal.SUFFIX
    try:
        replayed = replay(path.read_bytes()) if is_finished else None
    except (BadJournal, OSError) as error:
        log_of(__name__).warning("%s cannot be read: %r", path.name, error)
        os.close(descriptor)
        tell(put_aside(path) or path)
        return None
    if replayed is not None:
        found = Left(path, descriptor, replayed)
        if replayed.changes:
            return found
        found.end()
        return None
    with suppress(OSError):
        path.unlink(missing_ok=True)
    os.close(descriptor)
    return None


def _taken(path: Path) -> int | None:
    """A descriptor that holds the journal; None where another program does, or it is gone."""
    try:
        descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    except OSError:
        return None
    if hold(descriptor):
        return descriptor
    os.close(descriptor)
    return None


def _is_held(path: Path) -> bool:
    descriptor = _taken(path)
    if descriptor is None:
        return path.exists()
    os.close(descriptor)
    return False


def _journals(start: str) -> Iterator[Path]:
    with suppress(OSError):
        for each in sorted(journal.folder().iterdir()):
            if each.name.startswith(start):
                yield each
