"""What to look at first: at most seven findings, those that decide most."""

from __future__ import annotations

from heapq import nsmallest

from journeymapper.analysis.finding import Finding, Report, Severity
from journeymapper.analysis.scores.effort import effort
from journeymapper.model.journey import Journey

MOST = 7


def shown_first(journey: Journey, report: Report) -> tuple[Finding, ...]:
    """At most seven findings: errors at moments of truth, other errors, then the rest.

    Each of these by the effort that is saved when what it speaks of becomes easy, the most
    first; then in the order of the report.
    """
    saved = _saved(journey)

    def weight(finding: Finding) -> tuple[bool, bool, int]:
        touchpoints = _touchpoints(finding)
        error = finding.severity is Severity.ERROR
        decides = error and any(_decides(journey, each) for each in touchpoints)
        saves = max([saved[each] for each in touchpoints if each in saved], default=0)
        return (not error, not decides, -saves)

    return tuple(nsmallest(MOST, report.findings, key=weight))


def numbered(journey: Journey, report: Report) -> tuple[Finding, ...]:
    """A report's findings in the order of their numbers: what to look at first, then the rest."""
    first = shown_first(journey, report)
    named = {finding.identity for finding in first}
    return (*first, *(each for each in report.findings if each.identity not in named))


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
