"""The journey that a file's bytes hold, or everything that is wrong with them in one list."""

from __future__ import annotations

from journeymapper.model.journey import Journey
from journeymapper.model.uncollected import uncollected
from journeymapper.storage import limits
from journeymapper.storage.at_once import read_at_once
from journeymapper.storage.migrations import migrated
from journeymapper.storage.parse import parse
from journeymapper.storage.problems import BadMap


def decode(data: bytes, file: str = "") -> Journey:
    """The journey that these bytes hold; `file` is the name by which problems call it.

    Raises BadMap.
    """
    with uncollected(), limits.within_memory(file):
        return read_at_once(data, file) or _one_by_one(data, file)


def _one_by_one(data: bytes, file: str) -> Journey:
    from journeymapper.storage.one_by_one import Reader

    parsed = parse(data, file)
    reader = Reader(migrated(parsed.tree, file), parsed.problems)
    journey = reader.journey()
    if journey is None:
        raise BadMap(file, reader.problems)
    return journey
