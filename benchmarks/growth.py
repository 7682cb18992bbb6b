"""How the time of `check` grows with the map, and what a map full of ways costs."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.alone import main
from benchmarks.check import FOUND
from benchmarks.maps import file_of
from benchmarks.measure import TIMES, Taken, in_turns, timed
from benchmarks.process import journeymapper, run
from benchmarks.table import Line, compared
from journeymapper.analysis.runner import analyse
from journeymapper.model.journey import Journey
from journeymapper.storage import map_file
from tests.helpers.sizes import a_loop_of, a_thin_map_of

ROW = "growth"
PROFILE = "review"


def lines(few: int = 9_500, many: int = 95_000, branches: int = 26, times: int = 1) -> list[Line]:
    """Ten times the map; and two ways, so many times over, in one loop against the same open.

    A file holds 100,000 records of a kind: no map with as many touchpoints and all their
    connections; and none as large that is full of words. `times` is for these two maps, of which
    the larger takes long.
    """
    with TemporaryDirectory() as folder:
        home = Path(folder)
        works = {
            cards: partial(run, journeymapper("check", str(path)), home, FOUND)
            for cards in (few, many)
            for path in [file_of(cards, home, a_thin_map_of)]
        }
        grown = in_turns({f"{cards:,}": work for cards, work in works.items()}, times)
    maps = {"closed": a_loop_of(branches), "open": a_loop_of(branches, is_closed=False)}
    ways = in_turns({name: partial(review, each) for name, each in maps.items()}, TIMES)
    return [
        compared(
            ROW,
            f"check {many:,}",
            grown[f"{many:,}"],
            f"check {few:,}",
            grown[f"{few:,}"],
            must=15,
            moonshot=11,
        ),
        compared(
            ROW,
            f"2 ** {branches} ways in a loop",
            ways["closed"],
            "the loop left open",
            ways["open"],
            must=1.5,
        ),
    ]


def review(journey: Journey, profile: str = PROFILE) -> Taken:
    """What all passes take on a map of which nobody has asked anything, its records new too."""
    unknown = map_file.decode(map_file.encode(journey))
    return timed(lambda: analyse(unknown, profile))


if __name__ == "__main__":
    main(lines)
