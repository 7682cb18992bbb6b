"""The templates: maps a practitioner can begin with, with nothing on them that needs mending."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from journeymapper.analysis.runner import analyse
from journeymapper.model.words import LANES, PHASES
from journeymapper.places import resources
from journeymapper.storage import map_file
from journeymapper.storage.templates import BLANK, TEMPLATES, Template, template

TOLD = [each for each in TEMPLATES if each.name != BLANK]
every_template = pytest.mark.parametrize("each", TEMPLATES, ids=lambda each: each.name)
every_told_one = pytest.mark.parametrize("each", TOLD, ids=lambda each: each.name)


def test_every_file_in_the_folder_is_offered() -> None:
    files = {path.stem for path in resources("templates").glob("*.journey")}
    assert files == {each.name for each in TEMPLATES}


@every_template
def test_saving_a_template_gives_the_same_bytes(each: Template, tmp_path: Path) -> None:
    map_file.write(each.read(), tmp_path / each.path.name)
    assert (tmp_path / each.path.name).read_bytes() == each.path.read_bytes()


@every_template
def test_a_template_says_how_many_stages_or_lanes_it_has(each: Template) -> None:
    journey = each.read()
    number, what = re.findall(r"(One|\d+) (stage|lane)", each.about)[0]
    lanes = {touchpoint.lane for touchpoint in journey.touchpoints}
    count = len(journey.stages) if what == "stage" else len(lanes)
    assert count == (1 if number == "One" else int(number))


@every_template
def test_nothing_stands_out_in_a_template(each: Template) -> None:
    assert [finding.message for finding in analyse(each.read(), "review").findings] == []


@every_told_one
def test_a_template_has_4_to_7_stages_and_8_to_16_touchpoints(each: Template) -> None:
    journey = each.read()
    assert (4 <= len(journey.stages) <= 7, 8 <= len(journey.touchpoints) <= 16) == (True, True)


@every_told_one
def test_every_stage_of_a_template_has_a_goal_and_a_phase(each: Template) -> None:
    journey = each.read()
    assert [stage.id for stage in journey.stages if not stage.goal or not stage.phase] == []
    assert {stage.phase for stage in journey.stages} == set(PHASES)


@every_told_one
def test_every_meeting_in_a_template_is_tagged(each: Template) -> None:
    meetings = [card for card in each.read().touchpoints if card.lane == "frontstage"]
    assert [
        card.id
        for card in meetings
        if not card.channels or not card.pillars or None in (card.level, card.sentiment)
    ] == []


@every_told_one
def test_titles_of_a_template_fit_two_lines_of_a_card(each: Template) -> None:
    assert [card.title for card in each.read().touchpoints if len(card.title) > 38] == []


@every_told_one
def test_every_word_of_a_template_is_used(each: Template) -> None:
    journey = each.read()
    used = {key for card in journey.touchpoints for key in (*card.channels, *card.segments)}
    used |= {key for line in journey.connections for key in line.segments}
    assert {*journey.channels.keys, *journey.segments.keys} <= used


def test_the_blueprint_uses_all_lanes() -> None:
    lanes = {card.lane for card in template("service-blueprint").read().touchpoints}
    assert lanes == set(LANES)
