"""All that the window shows of a report, worked out before it is shown: off the UI thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymapper.painting.look import Badge
from journeymapper.painting.numbering import badges_in, marks_of, numbered
from journeymapper.windows.panels.findings import SHOWN_FIRST

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Finding, Identity, Report
    from journeymapper.model.journey import Journey


@dataclass(frozen=True, slots=True)
class Shown:
    """A report for the window.

    `findings` stand in the order of their numbers, `badges`, what they stand for (`marked`) and
    `severities` by record, the worst first; `known` names all it holds, set aside or not.
    """

    report: Report
    findings: tuple[Finding, ...]
    badges: Mapping[str, tuple[Badge, ...]]
    marked: Mapping[str, Sequence[Finding]]
    severities: Mapping[str, list[str]]
    known: frozenset[Identity]


def shown(journey: Journey, report: Report) -> Shown:
    """What the window shows of a journey's report; any thread may ask."""
    findings = numbered(journey, report)
    for each in findings[:SHOWN_FIRST]:
        _ = each.message  # made here, not where it is painted
    marks = marks_of(journey, findings, report.dismissed)
    standing = (each.identity for each in report.findings)
    aside = (each.finding.identity for each in report.dismissed)
    return Shown(
        report,
        findings,
        badges_in(marks),
        {key: [finding for _, finding in there] for key, there in marks.items()},
        _severities(report),
        frozenset(standing).union(aside),
    )


def _severities(report: Report) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for finding in report.findings:  # the worst come first
        for subject in finding.subjects:
            found.setdefault(subject, []).append(finding.severity.word)
    return found
