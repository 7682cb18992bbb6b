"""What holds of the findings of any journey, whatever the rules are."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given

from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.registry import passes
from journeymapper.analysis.runner import analyse, run, sound
from journeymapper.model.edits.dismissals import dismiss, undismiss
from journeymapper.model.journey import Journey
from journeymapper.model.records import Dismissal
from journeymapper.model.table import Table
from tests.analysis.random_maps import random_map
from tests.helpers.journeys import journeys

any_map = pytest.mark.parametrize("seed", range(60))


def found(journey: Journey, profile: str = "review") -> tuple[Finding, ...]:
    return analyse(journey, profile, plugins=False).findings


@given(journeys())
def test_no_pass_fails_on_any_valid_journey(journey: Journey) -> None:
    findings = found(journey, "strict")
    assert [each.why for each in findings if each.rule == "JM000"] == []
    assert all(each.message and each.why and each.advice for each in findings)


@any_map
def test_what_our_own_rules_say_can_stand_in_a_report(seed: int) -> None:
    journey = random_map(seed)
    for each in passes(plugins=False):
        assert tuple(sound(each, journey, each.check(journey))) == run(each, journey)


@any_map
def test_workshop_says_nothing_that_review_does_not(seed: int) -> None:
    journey = random_map(seed)
    assert set(found(journey, "workshop")) <= set(found(journey))


@any_map
def test_strict_says_what_review_does_with_infos_as_warnings(seed: int) -> None:
    journey = random_map(seed)
    raised = [
        each.changed(severity=min(each.severity, Severity.WARNING)) for each in found(journey)
    ]
    assert list(found(journey, "strict")) == sorted(raised, key=lambda each: each.order)


@any_map
def test_dismissing_all_that_is_found_leaves_nothing_and_loses_nothing(seed: int) -> None:
    journey = random_map(seed)
    before = found(journey)
    dismissals = [
        Dismissal(rule=e.rule, subjects=e.subjects, segments=e.segments, about=e.about, reason="so")
        for e in before
    ]
    report = analyse(journey.with_tables(dismissals=Table(dismissals)), plugins=False)
    assert (report.findings, tuple(each.finding for each in report.dismissed)) == ((), before)


@any_map
def test_dismissing_a_finding_and_taking_that_back_restores_the_report(seed: int) -> None:
    journey = random_map(seed)
    before = analyse(journey, plugins=False)
    if not before.findings:
        return
    finding = Random(seed).choice(before.findings)
    dismissed = dismiss(journey, finding.identity, "It is the law").apply(journey)
    back = undismiss(dismissed, finding.identity).apply(dismissed)
    without = analyse(dismissed, plugins=False)
    assert (finding in without.findings, [each.finding for each in without.dismissed]) == (
        False,
        [finding],
    )
    assert analyse(back, plugins=False) == before


SET_DOWN_IN_ANY_ORDER = (
    "segments",
    "channels",
    "promises",
    "touchpoints",
    "connections",
    "opportunities",
)
"""The order of stages is the customer's; that of these, inside a stage, says nothing."""


def shuffled(journey: Journey, seed: int) -> Journey:
    """The same map with its records in another order."""
    pick = Random(seed)
    tables = {}
    for name in SET_DOWN_IN_ANY_ORDER:
        records = list(journey.table(name))
        pick.shuffle(records)
        tables[name] = type(journey.touchpoints)(records)
    return journey.with_tables(**tables).ordered()


@any_map
def test_the_order_of_records_inside_a_stage_changes_no_finding(seed: int) -> None:
    journey = random_map(seed)
    assert [each.order for each in found(shuffled(journey, seed))] == [
        each.order for each in found(journey)
    ]
