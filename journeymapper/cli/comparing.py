"""Reading and comparing two versions of a map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymapper.cli.failure import Failure
from journeymapper.cli.maps import STANDARD, read_map, shown

if TYPE_CHECKING:
    from journeymapper.analysis.compare import Comparison
    from journeymapper.model.diff import Difference
    from journeymapper.model.journey import Journey


@dataclass(frozen=True, slots=True)
class Compared:
    """Two maps: what is different in their records, and what became of their findings."""

    old_file: str
    new_file: str
    new: Journey
    profile: str
    records: Difference
    findings: Comparison


def compare_maps(old: str, new: str, profile: str, plugins: bool) -> Compared:
    """The two maps read, analysed and compared. Raises Failure."""
    from journeymapper.analysis.versions import versions

    before, after = _read(old, new)
    both = versions(before, after, profile, plugins=plugins)
    return Compared(shown(old), shown(new), after, profile, both.records, both.findings)


def _read(*names: str) -> list[Journey]:
    """The maps. Raises Failure with all that is wrong with any of them."""
    from journeymapper.storage.problems import BadMap

    if names.count(STANDARD) > 1:
        raise Failure("-: standard input holds one map only: name a file for the other")
    journeys: list[Journey] = []
    bad: list[str] = []
    for name in names:
        try:
            journeys.append(read_map(name))
        except BadMap as error:
            bad.append(str(error))
    if bad:
        raise Failure("\n".join(bad))
    return journeys
