"""All that the window shows of a report, worked out before it is shown: off the UI thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymapper.painting.look import Badge
from journeymapper.painting.numbering import badges_of, numbered
from journeymapper.windows.panels.findings import SHOWN_FIRST

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Finding, Identity, Report
    from journeymapper.model.journey import Journey


@dataclass(frozen=True, slots=True)
class Shown:
    """A report for the window.

    `findings` stand in the order of their numbers, `badges` and `severities` by record, the worst
    first; `known` names all it holds, set aside or not.
    """

    report: Report
    findings: tuple[Finding, ...]
    badges: Mapping[str, tuple[Badge, ...]]
    severities: Mapping[str, list[str]]
    known: frozenset[Identity]


def shown(journey: Journey, report: Report, before: Shown | None = None) -> Shown:
    """What the window shows of a journey's report; badges that stay as before are the same."""
    findings = numbered(journey, report)
    for each in findings[:SHOWN_FIRST]:
        _ = each.message  # made here, not where it is painted
    badges = badges_of(journey, findings, report.dismissed)
    standing = (each.identity for each in report.findings)
    aside = (each.finding.identity for each in report.dismissed)
    return Shown(
        report,
        findings,
        _kept(before.badges, badges) if before else badges,
        _severities(report),
        frozenset(standing).union(aside),
    )


def _kept(
    before: Mapping[str, tuple[Badge, ...]], now: dict[str, tuple[Badge, ...]]
) -> dict[str, tuple[Badge, ...]]:
    """The badges now, those that are as before being the same: they are told apart at once."""
    old = before.get
    return {key: was if (was := old(key)) == badges else badges for key, badges in now.items()}


def _severities(report: Report) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for finding in report.findings:  # the worst come first
        for subject in finding.subjects:
            found.setdefault(subject, []).append(finding.severity.word)
    return found
