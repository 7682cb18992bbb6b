"""Reading and analysing many maps, one after the other."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from journeymapper.cli.maps import read_map, shown

if TYPE_CHECKING:
    from journeymapper.analysis.reports.checked import Checked
    from journeymapper.storage.problems import BadMap

LONG_WORK = 4


def check_all(
    files: Sequence[str],
    profile: str,
    select: Sequence[str],
    ignore: Sequence[str],
    plugins: bool,
) -> tuple[list[Checked], list[BadMap]]:
    """What is found in each map, and the maps that cannot be read; both in the given order."""
    from journeymapper.analysis.reports.checked import Checked
    from journeymapper.analysis.runner import analyse
    from journeymapper.storage.problems import BadMap

    checked: list[Checked] = []
    bad: list[BadMap] = []
    for file in _shown_as_progress(files):
        try:
            journey = read_map(file)
        except BadMap as error:
            bad.append(error)
            continue
        report = analyse(journey, profile, select, ignore, plugins)
        # Of many maps the records can be held, but not all that was worked out about them.
        if len(files) > 1:
            report.speak()
        checked.append(Checked(shown(file), journey.with_tables(), report))
    return checked, bad


def _shown_as_progress(files: Sequence[str]) -> Iterable[str]:
    """The files, with a bar on standard error when it is a terminal and there are many."""
    if len(files) < LONG_WORK or not sys.stderr.isatty():
        return files
    from rich.console import Console
    from rich.progress import track

    return track(files, "Checking", console=Console(stderr=True), transient=True)
