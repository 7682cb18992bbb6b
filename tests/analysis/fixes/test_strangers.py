"""Fixes that the passes of other packages offer."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from journeymapper.analysis import mending
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Fix
from journeymapper.analysis.mending import FixRefused
from journeymapper.analysis.runner import analyse
from journeymapper.model.edits.touchpoints import rename
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.sketch import sketch
from tests.analysis.made_passes import made_pass, only

SHOUTED = sketch("Order\n  order = I ORDER IT")
Propose = Callable[[Journey], Iterable[Patch]]


def whisper(journey: Journey) -> Iterable[Patch]:
    yield rename(journey, "order", "I order it")


def shout_on(journey: Journey) -> Iterable[Patch]:
    yield rename(journey, "order", "I WANT IT")


def stumble(journey: Journey) -> Iterable[Patch]:
    raise ZeroDivisionError


def offering(propose: Propose) -> Pass:
    def check(rule: Pass, journey: Journey) -> Iterable[Finding]:
        for each in journey.touchpoints:
            if each.title.isupper():
                fix = Fix("whisper", "Say it softly", propose)
                yield rule.finding("It shouts", "So.", "Say", subjects=[each.id], fixes=(fix,))

    return made_pass(check)


def offered(monkeypatch: pytest.MonkeyPatch, propose: Propose) -> Fix:
    rule = offering(propose)
    only(monkeypatch, rule)
    monkeypatch.setattr(mending, "passes", lambda plugins=True: (rule,))
    return analyse(SHOUTED).findings[0].fixes[0]


def test_a_fix_of_another_package_is_made_like_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    patch = offered(monkeypatch, whisper).apply(SHOUTED)
    assert (patch.label, patch.apply(SHOUTED)) == (
        "Say it softly",
        sketch("Order\n  order = I order it"),
    )


@pytest.mark.parametrize("propose", [shout_on, stumble], ids=lambda each: each.__name__)
def test_one_that_does_not_mend_or_fails_is_refused(
    monkeypatch: pytest.MonkeyPatch, propose: Propose
) -> None:
    fix = offered(monkeypatch, propose)
    with pytest.raises(FixRefused):
        fix.apply(SHOUTED)


def test_a_fix_that_is_bound_to_no_finding_is_a_failed_pass(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def check(rule: Pass, journey: Journey) -> Iterable[Finding]:
        found = rule.finding("It shouts", "So.", "Say", subjects=["order"])
        yield found.changed(fixes=(Fix("whisper", "Say it softly", whisper),))

    only(monkeypatch, made_pass(check))
    assert [each.rule for each in analyse(SHOUTED).findings] == ["JM000"]
