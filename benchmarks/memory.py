"""How much memory `journeymapper export` holds at most while it makes a large picture."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.alone import main
from benchmarks.maps import file_of
from benchmarks.measure import in_turns
from benchmarks.process import journeymapper, run
from benchmarks.table import Line, spelt

ROW = "memory"
MEGABYTE = 1e6


def lines(cards: int = 10_000, large: int = 50_000, times: int = 1) -> list[Line]:
    """PNG of a map, and of a larger one: what a process holds differs little from run to run."""
    return [
        of(cards, times),
        of(large, 1),
    ]


def of(cards: int, times: int) -> Line:
    """The PNG of a map of so many touchpoints, with findings, key and all."""
    with TemporaryDirectory() as folder:
        home = Path(folder)
        path = file_of(cards, home)
        command = journeymapper("export", str(path), "-o", str(path.with_suffix(".png")))
        works = {ROW: lambda: run(command, home)}
        taken = in_turns(works, times)[ROW]
        size = path.with_suffix(".png").stat().st_size / MEGABYTE
    peak = taken.peak / MEGABYTE
    note = f"{size:,.0f} MB of PNG in {spelt(taken.cpu, 's')} of the processor, median of {times}"
    return Line(ROW, f"PNG of {cards:,}", "", peak, "MB", must=250, moonshot=150, note=note)


if __name__ == "__main__":
    main(lines)
