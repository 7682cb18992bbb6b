"""A pass that raises or returns something else is one finding, and stops nobody."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, current_thread
from typing import Any

import pytest

from journeymapper.analysis import runner
from journeymapper.analysis.base import Pass
from journeymapper.analysis.runner import analyse
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from tests.analysis.made_passes import made_pass, only


def raises(self: Pass, journey: Journey) -> Any:
    raise ValueError("no such thing")


def exits(self: Pass, journey: Journey) -> Any:
    raise SystemExit(3)


def raises_late(self: Pass, journey: Journey) -> Any:
    yield self.finding("First", "So.", "Do")
    raise ValueError("then no more")


def raises_what_cannot_be_said(self: Pass, journey: Journey) -> Any:
    class Unspeakable(Exception):
        def __str__(self) -> str:
            raise RuntimeError

    raise Unspeakable


def returns_none(self: Pass, journey: Journey) -> Any:
    return None


def returns_words(self: Pass, journey: Journey) -> Any:
    return ["it is bad"]


def names_strangers(self: Pass, journey: Journey) -> Any:
    return [self.finding("Bad", "So.", "Do", subjects=["nobody"])]


def names_strange_segments(self: Pass, journey: Journey) -> Any:
    return [self.finding("Bad", "So.", "Do", segments=["nobody"])]


def repeats_itself(self: Pass, journey: Journey) -> Any:
    return [self.finding("Bad", "So.", "Do"), self.finding("Worse", "So.", "Do")]


def speaks_for_another(self: Pass, journey: Journey) -> Any:
    return [made_pass(code="ACME2").finding("Bad", "So.", "Do")]


def interrupts(self: Pass, journey: Journey) -> Any:
    raise KeyboardInterrupt


def hangs(self: Pass, journey: Journey) -> Any:
    while True:
        pass


def waits_midway(self: Pass, journey: Journey) -> Any:
    yield self.finding("First", "So.", "Do")
    Event().wait(20)


def says_numbers(self: Pass, journey: Journey) -> Any:
    return [self.finding(7, "So.", "Do")]  # type: ignore[arg-type]


BROKEN = [
    raises,
    exits,
    raises_late,
    raises_what_cannot_be_said,
    returns_none,
    returns_words,
    names_strangers,
    names_strange_segments,
    repeats_itself,
    speaks_for_another,
    says_numbers,
    interrupts,
]


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "SECONDS", 0.5)
    monkeypatch.setattr(runner, "TOO_SLOW", set())


@pytest.mark.parametrize("check", BROKEN)
def test_a_broken_pass_is_one_finding_and_stops_no_other(
    monkeypatch: pytest.MonkeyPatch, check: Callable[[Pass, Journey], Any]
) -> None:
    only(monkeypatch, made_pass(check), made_pass(code="ACME3"))
    report = analyse(sketch("Order"))
    assert [
        (each.rule, each.severity.word, each.subjects, each.about) for each in report.findings
    ] == [
        ("JM000", "warning", (), "ACME1"),
        ("ACME3", "info", (), ""),
    ]


def test_a_strangers_pass_that_spoils_its_graph_spoils_it_for_no_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def spoils(self: Pass, journey: Journey) -> Any:
        journey.flow.clear()
        return []

    def counts(self: Pass, journey: Journey) -> Any:
        return [self.finding(f"{len(journey.flow)} touchpoints", "So.", "Do")]

    only(monkeypatch, made_pass(spoils, code="ACME1"), made_pass(counts, code="JM999"))
    assert [each.message for each in analyse(sketch("Order\n  A\n  > B")).findings] == [
        "2 touchpoints"
    ]


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("check", [hangs, waits_midway])
def test_a_hanging_pass_is_one_finding_and_stops_no_other(
    monkeypatch: pytest.MonkeyPatch, check: Callable[[Pass, Journey], Any]
) -> None:
    only(monkeypatch, made_pass(check), made_pass(code="ACME3"))
    assert [(each.rule, each.about) for each in analyse(sketch("Order")).findings] == [
        ("JM000", "ACME1"),
        ("ACME3", ""),
    ]


@pytest.mark.usefixtures("impatient")
def test_a_hanging_pass_is_stopped_told_in_words_and_not_begun_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun = []

    def hangs_on(self: Pass, journey: Journey) -> Any:
        begun.append(current_thread())
        while True:
            pass

    only(monkeypatch, made_pass(hangs_on))
    said = [[each.why for each in analyse(sketch("Order")).findings] for _ in range(3)]
    begun[0].join(10)
    assert not begun[0].is_alive()
    assert len(begun) == 1
    assert said == 3 * [
        [
            "It took longer than 0.5 seconds and was stopped. Everything else was checked."
            " It is not tried again before the next start."
        ]
    ]
