"""What windows take until they are painted."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

from benchmarks.measure import Taken
from benchmarks.process import started


class FirstPaint(NamedTuple):
    """What a process took until its window was painted, and what it had loaded by then."""

    taken: Taken
    loaded: list[str]
    modules: int


EMPTY, WINDOW = "empty", "window"


def use(home: Path) -> None:
    """Let a home be one where the program was started before: it greets nobody there."""
    folder = home / "xdg_config_home" / "journeymapper"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "window.ini").write_text("[General]\nfirst_start=no\n", encoding="utf-8")


def first_paint(what: str | Path, home: Path) -> FirstPaint:
    """From the start of the process: EMPTY, WINDOW, or the program until a map is painted."""
    note = home / "painted.txt"
    command = [sys.executable, "-m", "benchmarks.first_paint", str(note), str(what)]
    began, _ = started(command, home)
    painted, cpu, modules, *loaded = note.read_text(encoding="utf-8").split()
    return FirstPaint(Taken(float(painted) - began, float(cpu)), loaded, int(modules))
