"""What to look at first: at most seven findings, those that decide most."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from heapq import nsmallest
from itertools import compress, count, islice
from operator import attrgetter, not_

from journeymapper.analysis.finding import Finding, Report, Severity
from journeymapper.analysis.scores.effort import effort
from journeymapper.model.columns import column
from journeymapper.model.journey import Journey
from journeymapper.model.order import with_ends

MOST = 7
SUBJECTS, SEVERITY = attrgetter("subjects"), attrgetter("severity")


def shown_first(journey: Journey, report: Report) -> tuple[Finding, ...]:
    """At most seven findings: errors at moments of truth, other errors, then the rest.

    Each of these by the effort that is saved when what it speaks of becomes easy, the most
    first; then in the order of the report.
    """
    return tuple(report.findings[place] for place in _first(journey, report))


def numbered(journey: Journey, report: Report) -> tuple[Finding, ...]:
    """A report's findings in the order of their numbers: what to look at first, then the rest."""
    places, rest = _first(journey, report), [*report.findings]
    first = [rest[place] for place in places]
    for place in sorted(places, reverse=True):
        del rest[place]
    return (*first, *rest)


def _first(journey: Journey, report: Report) -> list[int]:
    """The places of those shown first in a report."""
    findings, saved = report.findings, _saved(journey)

    def weight(place: int) -> tuple[bool, bool, int]:
        finding = findings[place]
        touchpoints = _touchpoints(finding)
        error = finding.severity is Severity.ERROR
        decides = error and any(_decides(journey, each) for each in touchpoints)
        saves = max([saved[each] for each in touchpoints if each in saved], default=0)
        return (not error, not decides, -saves)

    return nsmallest(MOST, _outstanding(journey, findings, saved), key=weight)


def _outstanding(
    journey: Journey, findings: Sequence[Finding], saved: Mapping[str, int]
) -> list[int]:
    """The places of findings that may outweigh others, and of the first of all others.

    Others of one severity weigh the same: of a large map thousands need not be weighed.
    """
    decisive = compress(journey.touchpoints.keys, column(journey, "moment_of_truth"))
    cards, table = {*saved, *decisive}, journey.connections
    lines = with_ends(table.keys, table, cards) if cards else ()
    is_plain = [*map(cards.union(lines).isdisjoint, map(SUBJECTS, findings))]
    found = [*compress(count(), map(not_, is_plain))]
    for severity in Severity:
        start = bisect_left(findings, severity, key=SEVERITY)
        end = bisect_right(findings, severity, key=SEVERITY)
        found += islice(compress(range(start, end), is_plain[start:end]), MOST)
    return sorted(found)


def _touchpoints(finding: Finding) -> list[str]:
    """The subjects, and the ends of those that are connections."""
    return [each for subject in finding.subjects for each in subject.split("->")]


def _decides(journey: Journey, key: str) -> bool:
    touchpoint = journey.touchpoints.get(key)
    return touchpoint is not None and touchpoint.moment_of_truth


def _saved(journey: Journey) -> dict[str, int]:
    """What making each touchpoint easy saves, for the segment that gains most."""
    saved: dict[str, int] = {}
    for easiest in effort(journey).segments.values():
        for lever in easiest.leverage if easiest else ():
            saved[lever.touchpoint] = max(lever.saves, saved.get(lever.touchpoint, 0))
    return saved
