"""`journeymapper discover`: a map out of a large event log, as a whole process."""

from __future__ import annotations

import csv
import sys
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.alone import main
from benchmarks.measure import in_turns
from benchmarks.process import journeymapper, run
from benchmarks.table import Line, compared, spelt
from journeymapper.cli.names import COMMANDS

ROW = "log"
MEGABYTE = 1e6
READ = "import collections, csv, sys; collections.deque(csv.reader(open(sys.argv[1])), maxlen=0)"
WAYS = (
    "search",
    "compare",
    "ask",
    "order",
    "pay",
    "wait",
    "receive",
    "complain",
    "return",
    "praise",
)
CHANNELS = ("web", "phone", "shop")
STEPS = 8
"""Events of a case, about."""


def lines(rows: int = 1_000_000, times: int = 3) -> list[Line]:
    """Against reading the same rows with `csv.reader` and doing nothing with them."""
    figure = f"discover in {rows:,} rows"
    if "discover" not in COMMANDS:
        return [Line(ROW, figure, "csv.reader", note="journeymapper discover is not there yet")]
    with TemporaryDirectory() as folder:
        home = Path(folder)
        log, target = home / "log.csv", home / "log.journey"
        write(log, rows)
        discover = journeymapper("discover", str(log), "-o", str(target))
        works = {
            "read": lambda: run([sys.executable, "-c", READ, str(log)], home),
            "discover": lambda: run(discover, home),
        }
        taken = in_turns(works, times)
    peak = taken["discover"].peak / MEGABYTE
    return [
        compared(ROW, figure, taken["discover"], "csv.reader", taken["read"], 3, 2, by_clock=True),
        Line(ROW, f"memory {spelt(peak, 'MB')}", "", peak, "MB", must=300),
    ]


def write(path: Path, rows: int) -> None:
    """A log of so many events of cases that begin one after the other and go their own ways."""
    chance, now = Random(1), datetime(2025, 1, 1)
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["case_id", "activity", "timestamp", "channel"])
        for row in range(rows):
            case, step = divmod(row, STEPS)
            at = now + timedelta(minutes=case, hours=step * chance.random())
            way = WAYS[min(step + chance.randrange(3), len(WAYS) - 1)]
            table.writerow([case, way, at.isoformat(" ", "seconds"), chance.choice(CHANNELS)])


if __name__ == "__main__":
    main(lines)
