"""From the start of the process to the first paint of its window."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.alone import main
from benchmarks.first_paint import NOT_NEEDED
from benchmarks.measure import TIMES, in_turns
from benchmarks.starting import EMPTY, WINDOW, first_paint
from benchmarks.table import Line, compared

ROW = "window"


def lines(times: int = 2 * TIMES) -> list[Line]:
    """The window without a map against one with nothing in it, and what it has loaded by then."""
    with TemporaryDirectory() as home:
        works = {
            what: (lambda what=what: first_paint(what, Path(home)).taken)
            for what in (EMPTY, WINDOW)
        }
        taken = in_turns(works, times)
        painted = first_paint(WINDOW, Path(home))
    return [
        compared(
            ROW,
            "first paint",
            taken[WINDOW],
            "empty QMainWindow",
            taken[EMPTY],
            must=1.25,
            moonshot=1.15,
            by_clock=True,
        ),
        Line(
            "guard",
            f"{painted.modules} modules at first paint",
            f"none of {', '.join(NOT_NEEDED)}",
            len(painted.loaded),
            "",
            must=0,
            note=", ".join(painted.loaded),
        ),
    ]


if __name__ == "__main__":
    main(lines)
