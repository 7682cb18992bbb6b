"""What is remembered of maps, so that the start page shows them without reading them again.

Kept in a file of the user's cache folder. Whatever is wrong with it, it is begun anew.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from journeymapper.painting.miniature import Miniature

FORM = 1
"""Of the file; another one is not read."""
SIZE_LIMIT = 1_000_000


@dataclass(frozen=True, slots=True)
class Known:
    """A map as it was when last looked at.

    `counts` of its findings by severity; `written` when; `stamp` tells whether it is still the
    same file, looked at in the same way. `small` is None where it could not be read.
    """

    title: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)
    small: Miniature | None = None
    written: datetime | None = None
    stamp: str = ""
    is_missing: bool = False


def remembered() -> dict[Path, Known]:
    """Everything that is remembered; nothing where that cannot be read."""
    with suppress(OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        path = _file()
        if path.stat().st_size <= SIZE_LIMIT:
            held = json.loads(path.read_text("utf-8"))
            if held["form"] == FORM:
                return {Path(each): _read(known) for each, known in held["maps"].items()}
    return {}


def remember(maps: Mapping[Path, Known]) -> None:
    """Remember these maps and no others; a full or locked disk does not matter."""
    with suppress(OSError):
        path = _file()
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(".new")
        held = {str(each): _written(known) for each, known in maps.items() if known.stamp}
        fresh.write_text(json.dumps({"form": FORM, "maps": held}), "utf-8")
        fresh.replace(path)


def _file() -> Path:
    return user_cache_path("journeymapper", appauthor=False) / "start.json"


def _written(known: Known) -> dict[str, Any]:
    return {
        "title": known.title,
        "counts": dict(known.counts),
        "small": asdict(known.small) if known.small else None,
        "written": known.written.timestamp() if known.written else None,
        "stamp": known.stamp,
    }


def _read(held: Any) -> Known:
    small, written = held["small"], held["written"]
    return Known(
        title=str(held["title"]),
        counts={str(name): int(count) for name, count in held["counts"].items()},
        small=None if small is None else _miniature(small),
        written=None if written is None else datetime.fromtimestamp(written),
        stamp=str(held["stamp"]),
    )


def _miniature(held: Any) -> Miniature:
    stubs = tuple(tuple(map(str, fills)) for fills in held["stubs"])
    behind = tuple(map(bool, held["behind"]))
    if len(behind) != len(stubs):
        raise ValueError("stages and what lies behind them differ in number")
    return Miniature(stubs, behind, tuple((float(x), float(y)) for x, y in held["feelings"]))
