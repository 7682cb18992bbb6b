"""What is shown first: at most seven, those that decide most."""

from __future__ import annotations

import pytest

from journeymapper.analysis import first as analysis_first
from journeymapper.analysis.finding import Finding
from journeymapper.analysis.first import shown_first
from journeymapper.analysis.runner import analyse
from journeymapper.model.sketch import sketch
from tests.analysis.random_maps import random_map

HARD = """
    Help
      a = A [entry, effort 6]
      > b = B [effort 7, moment of truth]
      > c = C [effort 7]
      > d = D [effort 5]
      > e = E [effort 5]
      > f = F [goal]
"""


def first(text: str, *rules: str) -> list[tuple[str, ...]]:
    journey = sketch(text)
    return [each.subjects for each in shown_first(journey, analyse(journey, select=rules))]


def test_an_error_at_a_moment_of_truth_comes_first_then_by_the_effort_that_is_saved() -> None:
    assert first(HARD, "JM501") == [("b",), ("c",), ("a",), ("d",), ("e",)]


def test_a_warning_at_a_moment_of_truth_comes_after_all_errors() -> None:
    text = "Help\n  a = A [effort 5, moment of truth]\n  > b = B [effort 6]"
    assert first(text, "JM501") == [("b",), ("a",)]


def test_a_way_that_ends_at_a_moment_of_truth_decides_too() -> None:
    text = "Help\n  a = A\n  b = B\n  c = C [moment of truth]\na -> b: 48h\nb -> c: 48h"
    assert first(text, "JM202") == [("b->c",), ("a->b",)]


def test_a_warning_that_saves_effort_comes_before_one_that_does_not() -> None:
    text = (
        "Help\n  a = A [entry, pain it hurts]\n  b = B [effort 5]\n  c = C [effort 5, goal]\na -> c"
    )
    assert first(text, "JM501") == [("c",), ("b",)]


@pytest.mark.parametrize("seed", range(20))
def test_at_most_seven_are_shown_and_each_is_in_the_report(seed: int) -> None:
    journey = random_map(seed)
    report = analyse(journey, plugins=False)
    shown = shown_first(journey, report)
    assert len(shown) == min(7, len(report.findings))
    assert set(shown) <= set(report.findings)


def test_of_many_findings_that_weigh_the_same_only_the_first_are_weighed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    weighed: list[str] = []

    def watched(finding: Finding) -> list[str]:
        weighed.extend(finding.subjects)
        return [*finding.subjects]

    monkeypatch.setattr(analysis_first, "_touchpoints", watched)
    hard = "\n".join(f"  step{number:02} = I do it [effort 6]" for number in range(40))
    shown = first(f"Help\n{hard}\n  late = Last [effort 6, moment of truth]", "JM501")
    assert shown == [("late",), *((f"step{number:02}",) for number in range(6))]
    assert weighed == ["late", *(f"step{number:02}" for number in range(9))]  # two save effort
