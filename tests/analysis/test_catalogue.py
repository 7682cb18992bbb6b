"""The package and the definitions say the same of 300 random maps."""

from __future__ import annotations

from collections import Counter

import pytest

from journeymapper.analysis.profile import PROFILES
from journeymapper.analysis.registry import passes
from journeymapper.analysis.runner import analyse
from tests.analysis.by_definition import Said, expected
from tests.analysis.definitions.words import DEFINITIONS
from tests.analysis.random_maps import random_map

MAPS = 300


def said(seed: int, profile: str) -> set[Said]:
    report = analyse(random_map(seed), profile, plugins=False)
    return {
        (each.rule, each.severity.word[0].upper(), each.subjects, each.segments, each.about)
        for each in report.findings
    }


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("seed", range(MAPS))
def test_the_report_is_what_the_definitions_say(seed: int, profile: str) -> None:
    assert said(seed, profile) == expected(random_map(seed), profile)


def test_every_rule_has_something_to_say_in_enough_random_maps() -> None:
    fired = Counter(code for seed in range(MAPS) for code in {s[0] for s in said(seed, "review")})
    assert {code: fired[code] for code in DEFINITIONS if fired[code] < 10} == {}


def test_every_rule_is_defined_a_second_time() -> None:
    told = {each.code for each in passes(plugins=False)}
    assert told - {"JM001"} == set(DEFINITIONS)
