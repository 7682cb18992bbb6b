from __future__ import annotations

import pytest

from journeymapper.analysis.scores.all import scores
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from journeymapper.painting.scores.page import NOTHING_YET
from journeymapper.pictures.options import PictureOptions
from journeymapper.pictures.page import page_of
from journeymapper.pictures.subject import subject_of
from tests.helpers.drawn import svg_of, words_of

MAP = """
# Ordering
Search [before]
  look=I look around [entry, communication, +1, effort 2, owner Sales]
Buy [during]
  > pay=I pay [goal, moment of truth, commitment, owner Omar]
"""
HEADING = "What it adds up to"


def words(journey: Journey, **wishes: object) -> list[str]:
    options = PictureOptions(scores=scores(journey), **wishes)  # type: ignore[arg-type]
    return words_of(svg_of(page_of(subject_of(journey, None, options)).paint))


def test_scores_stand_below_the_map_where_they_are_wished_for() -> None:
    said = words(sketch(MAP))
    assert {HEADING, "Pyramid", "The road", "Eight components"} <= set(said)


def test_no_scores_stand_there_where_nobody_asked() -> None:
    said = words_of(svg_of(page_of(subject_of(sketch(MAP), None, PictureOptions())).paint))
    assert HEADING not in said


def test_a_page_grows_by_its_scores() -> None:
    journey = sketch(MAP)
    plain = page_of(subject_of(journey, None, PictureOptions()))
    scored = page_of(subject_of(journey, None, PictureOptions(scores=scores(journey))))
    assert scored.scores is not None
    assert scored.height == plain.height + scored.scores.height


def test_a_map_without_tags_says_what_scores_need() -> None:
    assert NOTHING_YET in words(sketch("# Ordering\nSearch\n  look=I look"))


def test_a_picture_of_one_stage_says_whose_scores_they_are() -> None:
    journey = sketch(MAP)
    said = words(journey, stage=journey.stages.keys[0])
    assert "the scores of the whole journey" in said


@pytest.mark.parametrize("name", ["Sales", "Omar"])
def test_a_redacted_picture_names_no_owner_in_its_scores(name: str) -> None:
    assert name not in "\n".join(words(sketch(MAP), redact=True))
