"""The templates: maps a practitioner can begin with, with nothing on them that needs mending."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from journeymapper.analysis.runner import analyse
from journeymapper.language import speak
from journeymapper.model.journey import Journey
from journeymapper.model.words import LANES, PHASES
from journeymapper.places import resources
from journeymapper.storage import map_file
from journeymapper.storage.templates import BLANK, TEMPLATES, Template, template
from tests.helpers.pseudo import speaking_pseudo

ENGLISH, GERMAN = "en", "de"
OWN_WORDS = {"title", "name", "text", "scenario", "goal", "label", "owner", "asks_for"}


class Offered(NamedTuple):
    """A template in a language."""

    template: Template
    code: str

    @property
    def path(self) -> Path:
        return self.template.path_in(self.code)

    def read(self) -> Journey:
        return map_file.read(self.path)


OFFERED = [Offered(each, code) for code in (ENGLISH, GERMAN) for each in TEMPLATES]
TOLD = [each for each in OFFERED if each.template.name != BLANK]


def named(each: Offered) -> str:
    return f"{each.template.name}-{each.code}"


every_template = pytest.mark.parametrize("each", OFFERED, ids=named)
every_told_one = pytest.mark.parametrize("each", TOLD, ids=named)


def test_every_file_in_the_folder_is_offered() -> None:
    files = set(resources("templates").rglob("*.journey"))
    assert files == {each.path for each in OFFERED}


@pytest.mark.parametrize("each", TEMPLATES, ids=lambda each: each.name)
def test_a_template_is_the_same_map_in_every_language(each: Template) -> None:
    english, german = (json.loads(each.path_in(code).read_text()) for code in (ENGLISH, GERMAN))
    assert _without_words(german) == _without_words(english)
    assert german["title"] != english["title"]


def _without_words(held: Any) -> Any:
    if isinstance(held, dict):
        return {key: key in OWN_WORDS or _without_words(value) for key, value in held.items()}
    return list(map(_without_words, held)) if isinstance(held, list) else held


def test_a_template_is_read_in_the_language_spoken_else_in_english() -> None:
    assert TEMPLATES[0].read().header.title == "New journey"
    with speaking_pseudo():
        assert TEMPLATES[0].read().header.title == "New journey"
    speak(GERMAN)
    try:
        assert TEMPLATES[0].read().header.title == "Neue Journey"
    finally:
        speak(ENGLISH)


@every_template
def test_saving_a_template_gives_the_same_bytes(each: Offered, tmp_path: Path) -> None:
    map_file.write(each.read(), tmp_path / each.path.name)
    assert (tmp_path / each.path.name).read_bytes() == each.path.read_bytes()


@every_template
def test_a_template_says_how_many_stages_or_lanes_it_has(each: Offered) -> None:
    journey = each.read()
    number, what = re.findall(r"(One|\d+) (stage|lane)", each.template.about)[0]
    lanes = {touchpoint.lane for touchpoint in journey.touchpoints}
    count = len(journey.stages) if what == "stage" else len(lanes)
    assert count == (1 if number == "One" else int(number))


@every_template
def test_nothing_stands_out_in_a_template(each: Offered) -> None:
    assert [finding.message for finding in analyse(each.read(), "review").findings] == []


@every_told_one
def test_a_template_has_4_to_7_stages_and_8_to_16_touchpoints(each: Offered) -> None:
    journey = each.read()
    assert (4 <= len(journey.stages) <= 7, 8 <= len(journey.touchpoints) <= 16) == (True, True)


@every_told_one
def test_every_stage_of_a_template_has_a_goal_and_a_phase(each: Offered) -> None:
    journey = each.read()
    assert [stage.id for stage in journey.stages if not stage.goal or not stage.phase] == []
    assert {stage.phase for stage in journey.stages} == set(PHASES)


@every_told_one
def test_every_meeting_in_a_template_is_tagged(each: Offered) -> None:
    meetings = [card for card in each.read().touchpoints if card.lane == "frontstage"]
    assert [
        card.id
        for card in meetings
        if not card.channels or not card.pillars or None in (card.level, card.sentiment)
    ] == []


@every_told_one
def test_titles_of_a_template_fit_two_lines_of_a_card(each: Offered) -> None:
    assert [card.title for card in each.read().touchpoints if len(card.title) > 38] == []


@every_told_one
def test_every_word_of_a_template_is_used(each: Offered) -> None:
    journey = each.read()
    used = {key for card in journey.touchpoints for key in (*card.channels, *card.segments)}
    used |= {key for line in journey.connections for key in line.segments}
    assert {*journey.channels.keys, *journey.segments.keys} <= used


def test_the_blueprint_uses_all_lanes() -> None:
    lanes = {card.lane for card in template("service-blueprint").read().touchpoints}
    assert lanes == set(LANES)
