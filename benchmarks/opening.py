"""From the start of the process to a map painted, all of it in sight."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.alone import main
from benchmarks.maps import file_of
from benchmarks.measure import TIMES, in_turns
from benchmarks.starting import EMPTY, first_paint
from benchmarks.table import Line, compared

ROW = "opening"


def lines(few: int = 1_000, many: int = 10_000, times: int = TIMES) -> list[Line]:
    """A map of some, and one of very many, against a window with nothing in it."""
    with TemporaryDirectory() as folder:
        home = Path(folder)
        maps = {f"open {cards:,}": file_of(cards, home) for cards in (few, many)}
        works = {
            name: (lambda what=what: first_paint(what, home).taken)
            for name, what in {EMPTY: EMPTY, **maps}.items()
        }
        taken = in_turns(works, times)
    bounds = zip(maps, (2.2, 3.0), (1.5, 1.5), strict=True)
    return [
        compared(
            ROW, name, taken[name], "empty QMainWindow", taken[EMPTY], must, moonshot, by_clock=True
        )
        for name, must, moonshot in bounds
    ]


if __name__ == "__main__":
    main(lines)
