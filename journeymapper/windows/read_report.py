"""A report as panel, outline and map show it, worked out where nobody waits for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymapper.painting.numbering import badges_in, marks_of, numbered

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Finding, Identity, Report
    from journeymapper.model.journey import Journey
    from journeymapper.painting.look import Badge


@dataclass(frozen=True, slots=True)
class ReadReport:
    """The findings in the order of their numbers, and by record what is said of it.

    `marked`: what the badges of a record stand for. `severities`: how bad the findings of a record
    are, the worst first. `known`: the identities of all findings, the dismissed ones, too.
    """

    report: Report
    findings: tuple[Finding, ...]
    badges: Mapping[str, tuple[Badge, ...]]
    marked: Mapping[str, Sequence[Finding]]
    severities: Mapping[str, Sequence[str]]
    counts: Mapping[str, int]
    known: frozenset[Identity]


def read(journey: Journey, report: Report) -> ReadReport:
    """A report about a journey, read; any thread may."""
    from journeymapper.analysis.first import MOST  # it counts effort: the window begins without

    findings = numbered(journey, report)
    for each in findings[:MOST]:
        _ = each.message  # those in the list are put into words here
    marks = marks_of(journey, findings, report.dismissed)
    return ReadReport(
        report,
        findings,
        badges_in(marks),
        {key: [finding for _, finding in there] for key, there in marks.items()},
        _severities(report),
        report.counts(),
        frozenset(each.identity for each in (*findings, *(d.finding for d in report.dismissed))),
    )


def _severities(report: Report) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for finding in report.findings:  # the worst come first
        for subject in finding.subjects:
            found.setdefault(subject, []).append(finding.severity.word)
    return found
