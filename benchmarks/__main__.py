"""The whole table, or some of its rows: `python -m benchmarks [ROW ...]`."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from importlib import import_module

from benchmarks.alone import AS_JSON
from benchmarks.table import MISSING, OVER, Line, table
from journeymapper.system import Needed, provide

ROWS = (
    "window",
    "opening",
    "frame",
    "drag",
    "edit",
    "driven",
    "check",
    "passes",
    "growth",
    "live",
    "export",
    "memory",
    "files",
    "log",
)
PATIENCE_SECONDS = 1_200


def main(rows: list[str]) -> int:
    """Measure these rows, else all, each in a process of its own; gives the exit code."""
    if unknown := sorted(set(rows) - set(ROWS)):
        print(f"There is no row {', '.join(unknown)}: there are {', '.join(ROWS)}", file=sys.stderr)
        return 2
    wanted = [row for row in ROWS if row in rows or not rows]
    provide(needed(wanted))  # what is missing then is told in its row
    lines: list[Line] = []
    for row in wanted:
        for line in measured(row):
            print(*filter(None, line.cells), sep=" | ", file=sys.stderr, flush=True)
            lines.append(line)
    python = platform.python_version()
    print(f"{os.cpu_count()} cores, {platform.system()}, Python {python}\n\n{table(lines)}")
    count = {each: sum(line.verdict == each for line in lines) for each in (OVER, MISSING)}
    print(f"\n{len(lines)} figures: {count[OVER]} over, {count[MISSING]} missing")
    return 0


def needed(rows: list[str]) -> Needed:
    """The programs that these rows measure against."""
    programs: dict[str, str] = {}
    for row in rows:
        programs |= getattr(import_module(f"benchmarks.{row}"), "NEEDS", {})
    return programs


def measured(row: str) -> list[Line]:
    """The lines of a row; where it failed, one that says so."""
    command = [sys.executable, "-m", f"benchmarks.{row}", AS_JSON]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return [Line(row, "", note=f"no end after {PATIENCE_SECONDS} s")]
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        return [Line(row, "", note=f"failed: {done.stderr.strip().splitlines()[-1:]}")]
    return [Line(**each) for each in json.loads(done.stdout)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
