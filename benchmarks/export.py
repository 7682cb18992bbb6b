"""`journeymapper export` to PNG, as a whole process, beside other programs that draw the map."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.alone import main
from benchmarks.maps import file_of
from benchmarks.measure import TIMES, in_turns
from benchmarks.process import journeymapper, run
from benchmarks.rivals import MERMAID, NEEDED, by_dot, by_mermaid
from benchmarks.table import Line, compared
from journeymapper.storage import map_file
from journeymapper.system import missing_libraries

ROW = "export"
NEEDS = NEEDED
OURS, DOT, BROWSER = "ours", "dot", "chromium"


def lines(few: int = 100, many: int = 1_000, times: int = TIMES) -> list[Line]:
    """A map of a workshop, and a large one."""
    return [*of(few, times, 1, 0.7), *of(many, times, 0.6, 0.25)]


def of(cards: int, times: int, must: float, moonshot: float) -> list[Line]:
    """Against Graphviz, and against a Mermaid journey in a browser, as far as both are here."""
    missing = missing_libraries(NEEDS)
    with TemporaryDirectory() as folder:
        home = Path(folder)
        path = file_of(cards, home)
        journey = map_file.read(path)
        target = str(path.with_suffix(".png"))
        commands = {OURS: journeymapper("export", str(path), "-o", target)}
        if DOT not in missing:
            commands[DOT] = by_dot(journey, home)
        if BROWSER not in missing and MERMAID.exists():
            commands[BROWSER] = by_mermaid(journey, home)
        taken = in_turns({name: partial(run, each, home) for name, each in commands.items()}, times)
    what = f"PNG of {cards:,}"
    found = []
    for name, rival, bounds in (
        (DOT, "dot -Tpng", (must, moonshot)),
        (BROWSER, "Mermaid in Chromium", ()),
    ):
        if name in taken:
            found.append(
                compared(ROW, what, taken[OURS], rival, taken[name], *bounds, by_clock=True)
            )
        else:
            found.append(Line(ROW, what, rival, note=f"{rival} is not here: make bench"))
    return found


if __name__ == "__main__":
    main(lines)
