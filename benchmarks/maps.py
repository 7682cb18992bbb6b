"""The maps that are measured, as journeys and as files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from journeymapper.model.journey import Journey
from journeymapper.storage import map_file
from tests.helpers.sizes import a_usual_map_of


def file_of(cards: int, folder: Path, of: Callable[[int], Journey] = a_usual_map_of) -> Path:
    """A file with a map of so many touchpoints, in a folder."""
    path = folder / f"{cards}.journey"
    if not path.exists():
        map_file.write(of(cards), path)
    return path
