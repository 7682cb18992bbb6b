"""Reading a map's file, all of it judged, and writing one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pydantic import BaseModel, create_model

from benchmarks.alone import main
from benchmarks.maps import file_of
from benchmarks.measure import TIMES, in_turns, timed
from benchmarks.table import Line, compared
from journeymapper.model.journey import RECORD_TYPES, Journey
from journeymapper.model.judged import judge_of
from journeymapper.model.records import Part
from journeymapper.storage import map_file

ROW = "files"


def lines(cards: int = 10_000, times: int = 2 * TIMES) -> list[Line]:
    """Reading against `json.loads`, writing against what pydantic dumps."""
    with TemporaryDirectory() as folder:
        path, target = file_of(cards, Path(folder)), Path(folder) / "written.journey"
        journey = map_file.read(path)
        records = plain(journey)
        works = {
            "loads": lambda: timed(lambda: json.loads(path.read_bytes())),
            "read": lambda: timed(lambda: map_file.read(path)),
            "dump": lambda: timed(lambda: records.model_dump_json(indent=2)),
            "encode": lambda: timed(lambda: map_file.encode(journey)),
            "write": lambda: timed(lambda: map_file.write(journey, target)),
        }
        taken = in_turns(works, times)
        size = f"{cards:,} ({path.stat().st_size / 1e6:.1f} MB)"
    loads, dumped = taken["loads"], taken["dump"]
    return [
        compared(ROW, f"read {size}", taken["read"], "json.loads", loads, must=3, moonshot=1),
        compared(ROW, "write", taken["encode"], "model_dump_json", dumped, must=2, moonshot=1),
        compared(ROW, "save, read back before", taken["write"], "model_dump_json", dumped),
    ]


def plain(journey: Journey) -> BaseModel:
    """All records of a journey in one model of pydantic, as if there were no format of its own."""
    kinds = {name: (list[judge_of(kind)], ...) for name, kind in RECORD_TYPES.items()}  # type: ignore[misc]
    whole: type[BaseModel] = create_model("Plain", **kinds)  # type: ignore[call-overload]
    held: dict[str, Any] = {name: [*map(_modelled, journey.table(name))] for name in RECORD_TYPES}
    return whole.model_construct(**held)


def _modelled(value: Any) -> Any:
    if isinstance(value, Part):
        held = {name: _modelled(each) for name, each in value.fields().items()}
        return judge_of(type(value)).model_construct(**held)
    if isinstance(value, tuple):
        return tuple(map(_modelled, value))
    return dict(value) if isinstance(value, Mapping) else value


if __name__ == "__main__":
    main(lines)
