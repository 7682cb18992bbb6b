"""What became of the findings between two versions of a map."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from journeymapper.analysis.finding import Dismissed, Finding, Report


@dataclass(frozen=True, slots=True)
class Comparison:
    """The findings of two reports, matched by what a dismissal names, each group in order.

    `gone` are no longer found; `new` were not found before, or had been dismissed; `standing`
    are found in both, as the newer report words them; `dismissed` have been set aside since.
    """

    gone: tuple[Finding, ...] = ()
    new: tuple[Finding, ...] = ()
    standing: tuple[Finding, ...] = ()
    dismissed: tuple[Dismissed, ...] = ()


def compare(old: Report, new: Report) -> Comparison:
    """What the newer report no longer says, says now, and says still."""
    before, after = _identities(old.findings), _identities(new.findings)
    set_aside = _identities(each.finding for each in new.dismissed)
    return Comparison(
        tuple(each for each in old.findings if each.identity not in after | set_aside),
        tuple(each for each in new.findings if each.identity not in before),
        tuple(each for each in new.findings if each.identity in before),
        tuple(each for each in new.dismissed if each.finding.identity in before),
    )


def _identities(findings: Iterable[Finding]) -> set[object]:
    return {finding.identity for finding in findings}
