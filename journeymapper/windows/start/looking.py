"""Looking at a map for the start page: its title, its form, what is found in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from journeymapper.edition import edition
from journeymapper.windows.start.known import Known


def look_at(path: Path, before: Known | None, profile: str = "", *, plugins: bool = True) -> Known:
    """What is to be known of a map; `before` again where its file is still the same.

    `profile`: count what the rules of this profile find, those of installed packages where
    `plugins` says so; "" counts nothing. Meant for a worker's thread: a large map takes a while,
    and so does a slow disk.
    """
    try:
        found = path.stat()
    except OSError:
        return replace(before or Known(title=path.stem), is_missing=True)
    stamp = f"{found.st_mtime_ns} {found.st_size} {edition()} {profile} {plugins}"
    if before is not None and before.stamp == stamp:
        return replace(before, is_missing=False)
    known = Known(written=datetime.fromtimestamp(found.st_mtime), stamp=stamp)
    return _looked_into(path, known, profile, plugins)


def _looked_into(path: Path, known: Known, profile: str, plugins: bool) -> Known:
    from journeymapper.analysis.runner import analyse
    from journeymapper.painting.miniature import miniature_of
    from journeymapper.storage import map_file
    from journeymapper.storage.problems import BadMap

    try:
        journey = map_file.read(path)
    except BadMap:  # opening it will say what is wrong
        return replace(known, title=path.stem)
    counts = analyse(journey, profile, plugins=plugins).counts() if profile else {}
    return replace(known, title=journey.header.title, counts=counts, small=miniature_of(journey))
