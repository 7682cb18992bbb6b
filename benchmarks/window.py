"""From the start of the process to the first paint of its window."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.alone import main
from benchmarks.first_paint import NOT_NEEDED
from benchmarks.measure import TIMES, Series, in_turns
from benchmarks.starting import EMPTY, WINDOW, first_paint, use
from benchmarks.table import Line, compared

ROW = "window"


def lines(times: int = 2 * TIMES) -> list[Line]:
    """The window without a map against one with nothing in it, and what it has loaded by then."""
    with TemporaryDirectory() as new, TemporaryDirectory() as used:
        first, home = Path(new), Path(used)
        use(home)
        works = {
            EMPTY: lambda: first_paint(EMPTY, home).taken,
            WINDOW: lambda: first_paint(WINDOW, home).taken,
            "first start": lambda: first_paint(WINDOW, first).taken,
        }
        taken = in_turns(works, times)
        painted = first_paint(WINDOW, home)

    def line(what: str, paints: Series, *bounds: float) -> Line:
        floor = taken[EMPTY]
        return compared(ROW, what, paints, "empty QMainWindow", floor, *bounds, by_clock=True)

    return [
        line("first paint", taken[WINDOW], 1.25, 1.15),
        line("of a first start", taken["first start"]),
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
