"""The package and the definitions say the same of a thousand random maps and of every sample."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from journeymapper.analysis.profile import PROFILES
from journeymapper.analysis.registry import passes
from journeymapper.analysis.runner import analyse
from journeymapper.model.journey import Journey
from journeymapper.storage import map_file
from tests.analysis.by_definition import Said, defined, of_profile
from tests.analysis.definitions.words import DEFINITIONS
from tests.analysis.random_maps import random_map

SAMPLES = sorted((Path(__file__).parents[2] / "sample_maps").glob("*.journey"))
SEEDS = range(1000)
FIFTIES = [SEEDS[start : start + 50] for start in range(0, len(SEEDS), 50)]


def said(journey: Journey, profile: str) -> set[Said]:
    report = analyse(journey, profile, plugins=False)
    return {
        (each.rule, each.severity.word[0].upper(), each.subjects, each.segments, each.about)
        for each in (*report.findings, *(dismissed.finding for dismissed in report.dismissed))
    }


def said_in_all(journey: Journey) -> dict[str, set[Said]]:
    return {profile: said(journey, profile) for profile in PROFILES}


def expected_in_all(journey: Journey) -> dict[str, set[Said]]:
    """The definitions are worked out once; a profile is a choice among what they say."""
    all_that_holds = defined(journey)
    return {profile: of_profile(all_that_holds, profile) for profile in PROFILES}


@pytest.mark.parametrize("seeds", FIFTIES, ids=lambda seeds: f"from-{seeds.start}")
def test_of_random_maps_every_report_is_what_the_definitions_say(seeds: range) -> None:
    for seed in seeds:
        journey = random_map(seed)
        assert said_in_all(journey) == expected_in_all(journey), f"map {seed}"


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_of_samples_every_report_is_what_the_definitions_say(sample: Path) -> None:
    journey = map_file.read(sample)
    assert said_in_all(journey) == expected_in_all(journey)


def test_every_rule_has_something_to_say_in_enough_random_maps() -> None:
    fired: Counter[str] = Counter()
    for seed in SEEDS[:300]:
        fired.update({each[0] for each in said(random_map(seed), "review")})
    assert {code: fired[code] for code in DEFINITIONS if fired[code] < 10} == {}


def test_every_rule_is_defined_a_second_time() -> None:
    told = {each.code for each in passes(plugins=False)}
    assert told - {"JM001"} == set(DEFINITIONS)
