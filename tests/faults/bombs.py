"""Small files that unfold to more than a computer holds: each is refused, or read, within bounds.

    python -m tests.faults.bombs CHANCE [SEED [EVERY]]

lights all that are named, or one in EVERY, and so many made by chance, each in a process that may
take no more than 300 MB. Prints as JSON what each came to: its size, seconds of the processor, MB
of memory over what was held before, and what was said; and everything that should not have been.
"""

from __future__ import annotations

import gc
import json
import logging
import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from journeymapper.exchange.carried import ReadOptions
from journeymapper.formats import read_file
from journeymapper.storage.problems import BadMap
from tests.faults.box_bombs import BOXES
from tests.faults.map_bombs import MAPS, PICTURES, by_chance
from tests.faults.packed_bombs import PACKED
from tests.faults.text_bombs import SUFFIX, TEXTS

MEGABYTE = 1024 * 1024
SECONDS, SECONDS_TO_READ, MEGABYTES = 1.0, 4.0, 300
"""A map of a hundred thousand records is no bomb, and takes longer to be read."""
SECONDS_APART, MEGABYTES_APART = 14.0, 1024
"""Of a reader in a process of its own: by the clock, with what it takes to begin and end it."""

Told = dict[str, object]


def main(count: int, seed: int = 1, every: int = 1) -> dict[str, object]:
    """What became of the bombs that are named, or one in some, and of so many made by chance."""
    made = dict(list({**MAPS, **PICTURES, **TEXTS, **PACKED, **BOXES}.items())[::every])
    for number in range(count):
        made[f"chance {number}"] = lambda n=number: by_chance(  # type: ignore[misc]
            random.Random(f"{seed} {n}")
        )
    bombs: dict[str, Told] = {}
    with tempfile.TemporaryDirectory() as home:
        for name, make in made.items():
            path = Path(home) / f"bomb{SUFFIX.get(name.split()[0], '.journey')}"
            path.write_bytes(make())
            gc.collect()
            bombs[name] = {"size": path.stat().st_size // MEGABYTE, **lit(path, _read)}
            path.unlink()
            if sys.stderr.isatty():
                print(name, bombs[name], file=sys.stderr)
    return {
        "bombs": len(bombs),
        "refused": sum(1 for told in bombs.values() if told.get("refused")),
        "slowest": max(told.get("seconds", 0.0) for told in bombs.values()),  # type: ignore[type-var]
        "megabytes": max(told.get("megabytes", 0) for told in bombs.values()),  # type: ignore[type-var]
        "each": bombs,
        "wrong": [f"{name}: {told}" for name, told in bombs.items() if not _is_well(told)],
    }


def _read(path: Path) -> object:
    return read_file(path, ReadOptions(block=1))


def lit(path: Path, door: Callable[[Path], object]) -> Told:
    """What a door made of a file, in a process of its own with bounds to its memory."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.write(writing, json.dumps(_opened(path, door)).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    _, status = os.waitpid(child, 0)
    return dict(json.loads(said)) if said else {"died": status}


def _opened(path: Path, door: Callable[[Path], object]) -> Told:
    Path("/proc/self/clear_refs").write_text("5")  # the most held so far is what is held now
    size, before = _held("VmSize"), _held("VmHWM")
    most = (size + MEGABYTES) * MEGABYTE
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    logging.disable()
    began, clock = time.process_time(), time.monotonic()
    told: Told = {"refused": ""}
    try:
        door(path)
    except BadMap as error:
        told = {"refused": str(error.problems[0])}
    except BaseException as error:
        told = {"raised": repr(error)[:200]}
    seconds = round(time.process_time() - began, 2)
    told |= {"seconds": seconds, "megabytes": _held("VmHWM") - before}
    apart = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    if apart:
        told |= {"clock": round(time.monotonic() - clock, 1), "megabytes_apart": apart}
    return told


def _held(what: str) -> int:
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(dict(line.split(":", 1) for line in lines)[what].split()[0]) // 1024


def _is_well(told: Told) -> bool:
    if "refused" not in told:
        return False
    bounds = {
        "seconds": SECONDS if told["refused"] else SECONDS_TO_READ,
        "megabytes": MEGABYTES,
        "clock": SECONDS_APART,
        "megabytes_apart": MEGABYTES_APART,
    }
    return all(float(str(told.get(what, 0))) <= most for what, most in bounds.items())


if __name__ == "__main__":
    outcome = main(*map(int, sys.argv[1:]))
    print(json.dumps(outcome, indent=1))
    sys.exit(bool(outcome["wrong"]))
