"""docs/scores.md tells every score, criterion and component, and the form of the JSON."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from journeymapper.analysis.scores.all import scores
from journeymapper.analysis.scores.as_json import to_json
from journeymapper.analysis.scores.continuum import Landmark
from journeymapper.model.words import LEVELS, PILLARS
from journeymapper.storage import map_file

ROOT = Path(__file__).parents[3]
DOCUMENT = (ROOT / "docs" / "scores.md").read_text(encoding="utf-8")
TOLD = " ".join(DOCUMENT.split())
FOUND = scores(map_file.read(ROOT / "sample_maps" / "coffee-machine.journey"))
JSON = to_json(FOUND)
BY_ID = ("matrix", "by_stage", "by_segment", "by_channel", "segments", "curve")
"""What is keyed by the ids of a map: an example shows one of them."""


def section(landmark: Landmark) -> str:
    return " ".join(re.split(r"\n##+ ", DOCUMENT.split(f"### {landmark.name}\n")[1])[0].split())


def test_every_criterion_is_told_under_its_landmark_in_order() -> None:
    for landmark in FOUND.continuum.landmarks:
        places = [section(landmark).find(f"* {each.text}") for each in landmark.criteria]
        assert -1 not in places, landmark.name
        assert places == sorted(places)
        assert section(landmark).count("* ") == len(landmark.criteria)


def test_every_component_has_its_row_in_order() -> None:
    rows = re.findall(r"^\| ([A-Z][a-z ]+) \|", DOCUMENT, re.MULTILINE)
    assert rows == [name.replace("_", " ").capitalize() for name in FOUND.components]


def test_every_level_and_pillar_is_named() -> None:
    names = [name.replace("_", " ") for name in (*LEVELS, *PILLARS)]
    assert [name for name in names if name not in TOLD] == []


def test_the_example_has_the_form_of_the_answer() -> None:
    (example,) = re.findall(r"```json\n(.*?)```", DOCUMENT, re.DOTALL)
    assert unlike(json.loads(example), JSON) == []


def test_the_figures_of_the_example_are_those_of_the_sample() -> None:
    (example,) = re.findall(r"```json\n(.*?)```", DOCUMENT, re.DOTALL)
    told = json.loads(example)
    whole = ("emotion", "peak"), ("pyramid", "coverage"), ("pyramid", "inversion")
    assert [key for part, key in whole if told[part][key] != JSON[part][key]] == []
    assert (
        told["effort"]["segments"]["regular"]["path"]
        == (JSON["effort"]["segments"]["regular"]["path"])
    )


def unlike(example: Any, answer: Any, at: str = "") -> list[str]:
    """Where an example has other keys than the answer; lists and ids may be cut short."""
    if isinstance(example, list) and isinstance(answer, list) and answer:
        return [each for item in example[:1] for each in unlike(item, answer[0], f"{at}[]")]
    if not isinstance(example, dict) or not isinstance(answer, dict):
        return [] if type(example) is type(answer) or {example, answer} & {None, 0} else [at]
    short = at.endswith(BY_ID) or at.endswith((".total", ".components")) or "by_" in at
    wrong = [] if short else [f"{at}.{key}" for key in example.keys() ^ answer.keys()]
    for key in example.keys() & answer.keys():
        wrong += unlike(example[key], answer[key], f"{at}.{key}")
    return wrong + [f"{at}.{key}" for key in example.keys() - answer.keys()]
