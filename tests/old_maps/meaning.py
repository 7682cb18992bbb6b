"""What a map means, whatever its file looks like: a line for each record, with what it says.

    python -m tests.old_maps.meaning FOLDER

writes it beside each map of a new folder, and their digests; what is there already stays.
"""

from __future__ import annotations

import json
import sys
from hashlib import sha256
from pathlib import Path

from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.plain import plain
from journeymapper.model.records import Record
from journeymapper.storage.map_file import read

SUFFIXES = (".journey", ".png")
DIGESTS = "SHA256SUMS"


def meaning(journey: Journey) -> str:
    """The map's own fields, then every record with its table and key, in the map's order."""
    lines = [_said("map", journey.header)]
    for name in RECORD_TYPES:
        lines += [_said(f"{name} {each.key}", each) for each in journey.table(name)]
    return "\n".join(lines) + "\n"


def maps_in(folder: Path) -> list[Path]:
    """The maps of a version."""
    return sorted(path for path in folder.iterdir() if path.suffix in SUFFIXES)


def digests(folder: Path) -> str:
    """The digests of the maps of a version, as `sha256sum` writes them."""
    return "".join(
        f"{sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in maps_in(folder)
    )


def _said(what: str, record: Record) -> str:
    values = plain(record)
    return f"{what} {json.dumps(values, ensure_ascii=False, sort_keys=True)}"


def main(folder: Path) -> None:
    """Write what is missing beside the maps of a new version."""
    for path in maps_in(folder):
        beside = path.with_suffix(".txt")
        if not beside.exists():
            beside.write_text(meaning(read(path)), encoding="utf-8")
    if not (folder / DIGESTS).exists():
        (folder / DIGESTS).write_text(digests(folder))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
