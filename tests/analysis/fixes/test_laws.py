"""What every fix promises, on any map: its finding is gone, no error is new, undo gives it back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Identity
from journeymapper.analysis.registry import passes
from journeymapper.analysis.runner import analyse
from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey
from journeymapper.storage.map_file import read
from tests.analysis.by_definition import expected
from tests.analysis.fixes.mended import complaints, mended
from tests.analysis.random_maps import random_map
from tests.analysis.test_passes import example
from tests.helpers.journeys import journeys

SAMPLES = sorted((Path(__file__).parents[3] / "sample_maps").glob("*.journey"))
PASSES = passes(plugins=False)
MENDABLE = re.findall(
    r"JM\d+",
    "JM101 JM102 JM103 JM104 JM107 JM109 JM110 JM111 JM201 JM202 JM203 JM204 "
    "JM205 JM206 JM207 JM209 JM210 JM301 JM302 JM303 JM304 JM305 JM306 JM307 "
    "JM401 JM402 JM403 JM404 JM405 JM407 JM408 JM501 JM601 JM602 JM603 JM701 "
    "JM804 JM807 ",
)
"""The rules that offer fixes."""


@pytest.mark.parametrize("tens", range(8))
def test_a_fix_keeps_its_word_on_random_maps(tens: int) -> None:
    maps = [random_map(seed) for seed in range(tens * 10, tens * 10 + 10)]
    assert [said for each in maps for fix in mended(each) for said in complaints(fix)] == []


@given(st.integers(1000, 1_000_000))
@settings(max_examples=10, deadline=None)
def test_a_fix_keeps_its_word_on_any_random_map(seed: int) -> None:
    assert [said for fix in mended(random_map(seed)) for said in complaints(fix)] == []


@given(journeys())
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_fix_keeps_its_word_on_any_valid_journey(journey: Journey) -> None:
    assert [said for fix in mended(journey) for said in complaints(fix)] == []


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_every_fix_offered_on_a_sample_is_made_and_keeps_its_word(sample: Path) -> None:
    fixes = list(mended(read(sample)))
    refused = [each.name for each in fixes if each.patch is None]
    assert refused + [said for each in fixes for said in complaints(each)] == []


@pytest.mark.parametrize("rule", [e for e in PASSES if e.code in MENDABLE], ids=lambda e: e.code)
def test_every_fix_offered_on_the_bad_example_is_made_and_keeps_its_word(rule: Pass) -> None:
    fixes = [each for each in mended(example(rule.bad)) if each.finding.rule == rule.code]
    refused = [each.name for each in fixes if each.patch is None]
    assert (bool(fixes), refused) == (True, [])
    assert [said for each in fixes for said in complaints(each)] == []


def test_these_rules_offer_fixes() -> None:
    offering = {
        found.rule
        for journey in (example(each.bad) for each in PASSES)
        for found in analyse(journey, plugins=False).findings
        if found.fixes
    }
    assert sorted(offering) == MENDABLE


def test_a_fix_that_is_offered_is_seldom_refused() -> None:
    refused = [each.patch is None for seed in range(60) for each in mended(random_map(seed))]
    assert sum(refused) / len(refused) < 0.06


@pytest.mark.parametrize("seed", range(8))
def test_the_second_reading_of_the_rules_agrees_that_the_finding_is_gone(seed: int) -> None:
    standing = [
        each.name
        for each in mended(random_map(seed))
        if each.patch is not None
        and each.finding.rule != "JM501"  # its fix makes it lighter, not gone
        and each.finding.identity in said_at_all(each.after)
    ]
    assert standing == []


def said_at_all(journey: Journey) -> set[Identity]:
    return {(rule, *where) for rule, _, *where in expected(journey, "review")}  # type: ignore[misc]


def test_analysing_works_out_no_fix(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*given: object) -> None:
        raise AssertionError("an edit is made")

    monkeypatch.setattr(Draft, "__init__", refuse)
    found = [each for seed in range(20) for each in analyse(random_map(seed)).findings]
    assert any(each.fixes for each in found)
    assert [each.why for each in found if each.rule == "JM000"] == []


def test_ids_and_labels_of_fixes_are_words_for_the_room() -> None:
    fixes = {
        (fix.id, fix.label)
        for seed in range(60)
        for each in analyse(random_map(seed), plugins=False).findings
        for fix in each.fixes
    }
    odd = [
        (key, label)
        for key, label in fixes
        if key != key.lower().replace(" ", "-")
        or len(label.split()) > 9
        or any(word in label for word in ("JM", "!", "should", ".", "_"))
        or not label[0].isupper()
    ]
    assert odd == []


def test_no_finding_is_heavier_than_its_rule_can_be() -> None:
    lighter = {each.code for each in PASSES if not each.may_be_error}
    errors = {
        found.rule
        for seed in range(300)
        for found in analyse(random_map(seed), plugins=False).findings
        if found.severity.word == "error"
    }
    assert errors & lighter == set()
