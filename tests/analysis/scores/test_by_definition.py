"""The scores agree with a second implementation, on a thousand maps and on every sample."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from journeymapper.analysis.runner import analyse
from journeymapper.analysis.scores.all import scores
from journeymapper.analysis.scores.as_json import to_json
from journeymapper.model.journey import Journey
from journeymapper.storage import map_file
from tests.analysis.scores.by_definition import Scored
from tests.analysis.scores.maps import scored_map

SAMPLES = sorted((Path(__file__).parents[3] / "sample_maps").glob("*.journey"))
SEEDS = range(1000)
HUNDREDS = [SEEDS[start : start + 100] for start in range(0, len(SEEDS), 100)]


def told(journey: Journey) -> dict[str, Any]:
    """What the package says, without the texts, which are free."""
    said = to_json(scores(journey, analyse(journey, "review", plugins=False)))
    for landmark in said["continuum"]["landmarks"]:
        landmark["criteria"] = [{"holds": each["holds"]} for each in landmark["criteria"]]
    return said


@pytest.mark.parametrize("seeds", HUNDREDS, ids=lambda seeds: f"from-{seeds.start}")
def test_random_maps_score_as_defined(seeds: range) -> None:
    for seed in seeds:
        journey = scored_map(seed)
        assert told(journey) == Scored(journey).told(), f"map {seed}"


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_samples_score_as_defined(sample: Path) -> None:
    journey = map_file.read(sample)
    assert told(journey) == Scored(journey).told()


def test_the_random_maps_know_both_answers_to_every_criterion() -> None:
    answers: dict[tuple[str, int], set[bool]] = defaultdict(set)
    for seed in SEEDS[:150]:
        for landmark in told(scored_map(seed))["continuum"]["landmarks"]:
            for place, each in enumerate(landmark["criteria"]):
                answers[landmark["name"], place].add(each["holds"])
    assert [key for key, found in answers.items() if len(found) < 2] == []
