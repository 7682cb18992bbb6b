"""The numbers of findings: the same on cards, in the findings list and in an export's key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from journeymapper.model.derived import lasting
from journeymapper.painting.look import Badge, Severity

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Dismissed, Finding, Report
    from journeymapper.model.journey import Journey

WHOLE_MAP = ""
MOST = 999
"""No badge has room for a larger number."""


class Mark(NamedTuple):
    """A badge and the finding that it stands for."""

    badge: Badge
    finding: Finding


def numbered(journey: Journey, report: Report) -> tuple[Finding, ...]:
    """A report's findings in the order of their numbers."""
    from journeymapper.analysis import first  # it counts effort, which a window begins without

    return first.numbered(journey, report)


def badge_of(finding: Finding, number: int, *, dismissed: bool = False) -> Badge:
    """The mark of a finding with this number; 0 is none."""
    return _badge(min(number, MOST), finding.severity.word, dismissed)


@lru_cache(20_000)  # the same of two reports are one, quick to compare: thousands are at an edit
def _badge(number: int, severity: Severity, dismissed: bool) -> Badge:
    return Badge(number, severity, dismissed)


def badges_of(
    journey: Journey, findings: Sequence[Finding], dismissed: Sequence[Dismissed] = ()
) -> dict[str, tuple[Badge, ...]]:
    """The badges of every record that findings speak of, as `marks_of` has them."""
    badges, places = (
        all_badges(findings, dismissed),
        places_in(journey, _every(findings, dismissed)),
    )
    return {key: tuple([badges[place] for place in there]) for key, there in places.items()}


def marks_of(
    journey: Journey, findings: Sequence[Finding], dismissed: Sequence[Dismissed] = ()
) -> dict[str, list[Mark]]:
    """The badges of every record that findings speak of, the worst first, numbered from 1.

    Findings come in the order of their numbers. One that speaks of nothing a map draws (a promise,
    a channel) stands at the whole map, "". Dismissed ones come last, with the number 0.
    """
    everything = _every(findings, dismissed)
    badges = all_badges(findings, dismissed)
    return {
        key: [Mark(badges[place], everything[place]) for place in there]
        for key, there in places_in(journey, everything).items()
    }


def all_badges(findings: Sequence[Finding], dismissed: Sequence[Dismissed]) -> list[Badge]:
    """The badge of each finding in the order of the numbers, then of those set aside."""
    return [
        *(badge_of(each, number) for number, each in enumerate(findings, 1)),
        *(badge_of(each.finding, 0, dismissed=True) for each in dismissed),
    ]


def _every(findings: Sequence[Finding], dismissed: Sequence[Dismissed]) -> list[Finding]:
    return [*findings, *(each.finding for each in dismissed)]


def places_in(journey: Journey, findings: Iterable[Finding]) -> dict[str, list[int]]:
    """By the key of each drawn record, the places of the findings that speak of it."""
    drawn = _drawn(journey)
    found: dict[str, list[int]] = defaultdict(list)
    for place, finding in enumerate(findings):
        keys = [key for key in finding.subjects if key in drawn]
        for key in keys or (WHOLE_MAP,):
            found[key].append(place)
    return dict(found)


def places_of(journey: Journey, finding: Finding) -> tuple[str, ...]:
    """The keys of the drawn records a finding speaks of, or that of the whole map."""
    drawn = _drawn(journey)
    return tuple(key for key in finding.subjects if key in drawn) or (WHOLE_MAP,)


@lasting("stages.id", "touchpoints.id", "connections.source", "connections.target")
def _drawn(journey: Journey) -> Set[str]:
    """The keys of all records that a map draws."""
    return {*journey.stages.keys, *journey.touchpoints.keys, *journey.connections.keys}
