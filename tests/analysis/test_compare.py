from __future__ import annotations

from journeymapper.analysis.compare import Comparison, compare
from journeymapper.analysis.finding import Dismissed, Finding, Report, Severity


def found(subject: str, message: str = "It hurts") -> Finding:
    return Finding("JM501", "high", Severity.ERROR, (subject,), (), "", message, "Because")


def report(*findings: Finding, dismissed: tuple[Finding, ...] = ()) -> Report:
    return Report("review", findings, tuple(Dismissed(each, "The law") for each in dismissed))


def test_findings_are_gone_new_or_standing_by_what_they_are_about() -> None:
    told = compare(report(found("a"), found("b")), report(found("b", "It still hurts"), found("c")))
    assert told == Comparison(
        gone=(found("a"),), new=(found("c"),), standing=(found("b", "It still hurts"),)
    )


def test_a_finding_dismissed_since_is_not_gone() -> None:
    told = compare(report(found("a")), report(dismissed=(found("a"),)))
    assert told == Comparison(dismissed=(Dismissed(found("a"), "The law"),))


def test_a_finding_no_longer_dismissed_is_new() -> None:
    told = compare(report(dismissed=(found("a"),)), report(found("a")))
    assert told == Comparison(new=(found("a"),))


def test_what_is_dismissed_in_both_is_not_told() -> None:
    told = compare(report(dismissed=(found("a"),)), report(dismissed=(found("a"),)))
    assert told == Comparison()
