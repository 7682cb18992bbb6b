"""`journeymapper check` of a map of a workshop, as a whole process."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.alone import main
from benchmarks.maps import file_of
from benchmarks.measure import TIMES, in_turns
from benchmarks.process import journeymapper, run
from benchmarks.table import Line, compared

ROW = "check"
CHECK, IMPORTS, NOTHING = "check", "import json, networkx", "pass"
FOUND = (0, 1)
"""The codes with which `check` ends, without findings and with some."""


def lines(cards: int = 100, times: int = 2 * TIMES) -> list[Line]:
    """Against a script that imports what it builds on, and one that does nothing."""
    with TemporaryDirectory() as folder:
        home = Path(folder)
        commands = {
            IMPORTS: [sys.executable, "-c", IMPORTS],
            NOTHING: [sys.executable, "-c", NOTHING],
            CHECK: journeymapper("check", str(file_of(cards, home))),
        }
        works = {name: partial(run, each, home, FOUND) for name, each in commands.items()}
        taken = in_turns(works, times)
    what = f"check {cards:,}"
    return [
        compared(ROW, what, taken[CHECK], f"`{IMPORTS}`", taken[IMPORTS], must=1.3),
        compared(ROW, what, taken[CHECK], "`python -c pass`", taken[NOTHING], moonshot=3),
    ]


if __name__ == "__main__":
    main(lines)
