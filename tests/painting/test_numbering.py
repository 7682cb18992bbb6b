from __future__ import annotations

from journeymapper.analysis.finding import Dismissed, Finding, Report, Severity
from journeymapper.model.sketch import sketch
from journeymapper.painting.look import Badge
from journeymapper.painting.numbering import badge_of, badges_of, numbered

JOURNEY = sketch("buy=Buy\n  pay=I pay [by shop]\n  > go=I go")


def finding(severity: Severity, *subjects: str) -> Finding:
    return Finding("JM999", "n", severity, subjects, (), "", "m", "w")


def test_badges_carry_the_places_of_their_findings_in_the_report() -> None:
    findings = [finding(Severity.ERROR, "pay"), finding(Severity.WARNING, "buy", "pay")]
    assert badges_of(JOURNEY, findings) == {
        "pay": (Badge(1, "error"), Badge(2, "warning")),
        "buy": (Badge(2, "warning"),),
    }


def test_a_finding_on_a_connection_stands_at_it() -> None:
    found = badges_of(JOURNEY, [finding(Severity.INFO, "pay->go")])
    assert found == {"pay->go": (Badge(1, "info"),)}


def test_a_finding_on_nothing_drawn_stands_at_the_whole_map() -> None:
    found = badges_of(JOURNEY, [finding(Severity.INFO, "shop"), finding(Severity.INFO)])
    assert found == {"": (Badge(1, "info"), Badge(2, "info"))}


def test_dismissed_findings_have_hollow_badges_without_a_number() -> None:
    set_aside = Dismissed(finding(Severity.ERROR, "go"), "Law requires it")
    assert badges_of(JOURNEY, [], [set_aside]) == {"go": (Badge(0, "error", dismissed=True),)}


def test_no_badge_counts_beyond_what_it_has_room_for() -> None:
    assert badge_of(finding(Severity.INFO), 1000) == Badge(999, "info")


def test_what_to_look_at_first_has_the_first_numbers() -> None:
    decisive = sketch("buy=Buy\n  pay=I pay\n  > go=I go [moment of truth]")
    told = (finding(Severity.ERROR, "pay"), finding(Severity.ERROR, "go"))
    assert numbered(decisive, Report("review", told)) == told[::-1]


def test_no_finding_is_left_without_a_number() -> None:
    told = tuple(finding(Severity.INFO, "pay", str(n)) for n in range(12))
    assert numbered(JOURNEY, Report("review", told)) == told
