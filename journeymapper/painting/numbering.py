"""The numbers of findings: the same on cards, in the findings list and in an export's key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from journeymapper.painting.look import Badge

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Dismissed, Finding, Report
    from journeymapper.model.journey import Journey

WHOLE_MAP = ""
MOST = 999
"""No badge has room for a larger number."""


def numbered(journey: Journey, report: Report) -> tuple[Finding, ...]:
    """A report's findings in the order of their numbers."""
    from journeymapper.analysis import first  # it counts effort, which a window begins without

    return first.numbered(journey, report)


def badge_of(finding: Finding, number: int, *, dismissed: bool = False) -> Badge:
    """The mark of a finding with this number; 0 is none."""
    return Badge(min(number, MOST), finding.severity.word, dismissed, lambda: finding.message)


def badges_of(
    journey: Journey, findings: Sequence[Finding], dismissed: Sequence[Dismissed] = ()
) -> dict[str, tuple[Badge, ...]]:
    """The badges of every record that findings speak of, the worst first, numbered from 1.

    Findings come in the order of their numbers. One that speaks of nothing a map draws (a promise,
    a channel) stands at the whole map, "". Dismissed ones come last, with the number 0.
    """
    found: dict[str, list[Badge]] = defaultdict(list)
    for number, finding in enumerate(findings, 1):
        for key in places_of(journey, finding):
            found[key].append(badge_of(finding, number))
    for each in dismissed:
        for key in places_of(journey, each.finding):
            found[key].append(badge_of(each.finding, 0, dismissed=True))
    return {key: tuple(badges) for key, badges in found.items()}


def places_of(journey: Journey, finding: Finding) -> tuple[str, ...]:
    """The keys of the drawn records a finding speaks of, or that of the whole map."""
    drawn = (journey.touchpoints, journey.stages, journey.connections)
    keys = tuple(key for key in finding.subjects if any(key in table for table in drawn))
    return keys or (WHOLE_MAP,)
