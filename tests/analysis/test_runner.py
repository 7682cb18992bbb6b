from __future__ import annotations

from typing import Any

import pytest

from journeymapper.analysis.finding import Dismissed, Finding, Severity
from journeymapper.analysis.runner import analyse
from journeymapper.model.sketch import sketch
from tests.analysis.made_passes import made_pass, only

EMPTY = sketch("Order")
HARD = """
    Help
      hold = I hold [effort 6, entry]
      form = I fill in a form [effort 5, goal]
"""


def codes(profile: str = "review", **choice: Any) -> list[str]:
    return [each.rule for each in analyse(EMPTY, profile, **choice).findings]


def test_findings_come_worst_first_then_by_rule_and_subjects(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    info = made_pass(code="A1", severity=Severity.INFO)
    error = made_pass(code="B1", severity=Severity.ERROR)
    also = made_pass(code="A2", severity=Severity.ERROR)
    only(monkeypatch, info, error, also)
    assert codes() == ["A2", "B1", "A1"]


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        ("workshop", [("A1", "info")]),
        ("review", [("A1", "info"), ("A2", "info")]),
        ("strict", [("A1", "warning"), ("A2", "warning")]),
    ],
)
def test_a_profile_chooses_rules_and_strict_raises_infos(
    monkeypatch: pytest.MonkeyPatch, profile: str, expected: list[tuple[str, str]]
) -> None:
    only(monkeypatch, made_pass(code="A1"), made_pass(code="A2", profile="review"))
    report = analyse(EMPTY, profile)
    assert [(each.rule, each.severity.word) for each in report.findings] == expected


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ({"select": ["A"]}, ["A1"]),
        ({"select": ["A2"]}, ["A2"]),
        ({"select": ["A1", "B"]}, ["A1", "B1"]),
        ({"ignore": ["A"]}, ["B1"]),
        ({"select": ["A2", "B1"], "ignore": ["A2"]}, ["B1"]),
        ({"select": ["C"]}, []),
    ],
)
def test_select_and_ignore_take_codes_or_their_beginnings(
    monkeypatch: pytest.MonkeyPatch, choice: dict[str, Any], expected: list[str]
) -> None:
    only(
        monkeypatch,
        made_pass(code="A1"),
        made_pass(code="A2", profile="review"),
        made_pass(code="B1"),
    )
    assert codes("workshop", **choice) == expected


def test_an_unknown_profile_is_refused() -> None:
    with pytest.raises(KeyError):
        analyse(EMPTY, "lenient")


def test_a_dismissed_finding_is_listed_apart_with_its_reason() -> None:
    report = analyse(sketch(HARD + "    dismiss JM501 hold: Law requires it"), select=["JM501"])
    assert [each.subjects for each in report.findings] == [("form",)]
    assert [(each.finding.subjects, each.reason) for each in report.dismissed] == [
        (("hold",), "Law requires it")
    ]
    assert report.counts() == {"error": 0, "warning": 1, "info": 0, "dismissed": 1}


@pytest.mark.parametrize("dismissal", ["JM501 form,hold", "JM501", "JM502 hold"])
def test_a_dismissal_hides_only_what_it_names_exactly(dismissal: str) -> None:
    report = analyse(sketch(HARD + f"    dismiss {dismissal}: no"), select=["JM501"])
    assert report.dismissed == ()


def test_what_is_dismissed_in_strict_is_raised_too(monkeypatch: pytest.MonkeyPatch) -> None:
    only(monkeypatch, made_pass())
    (dismissed,) = analyse(sketch("Order\ndismiss ACME1 : known"), "strict").dismissed
    assert dismissed == Dismissed(
        Finding(
            "ACME1", "made", Severity.WARNING, (), (), "", "Something", "It is so.", "Change it"
        ),
        "known",
    )
