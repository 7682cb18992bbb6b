"""Pictures of scores: they say what the figures say, and stay where they belong."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QPainter

from journeymapper.analysis.runner import analyse
from journeymapper.analysis.scores.all import scores
from journeymapper.layout.geometry import Rect
from journeymapper.model.edits.header import set_header
from journeymapper.model.sketch import sketch
from journeymapper.painting.look import Badge
from journeymapper.painting.scores.box import HEAD, PADDING, content_width
from journeymapper.painting.scores.components import ComponentsPicture
from journeymapper.painting.scores.effort import EffortPicture
from journeymapper.painting.scores.emotion import EmotionPicture
from journeymapper.painting.scores.flags import flags_of
from journeymapper.painting.scores.levels import LevelsPicture
from journeymapper.painting.scores.page import fitting, has_scores, page_of
from journeymapper.painting.scores.pillars import PillarsPicture
from journeymapper.painting.scores.pillars_by import TABLES, PillarsByPicture
from journeymapper.painting.scores.pyramid import PyramidPicture
from journeymapper.painting.scores.road import RoadPicture
from journeymapper.painting.scores.scored import Scored
from journeymapper.painting.theme import THEMES
from tests.analysis.random_maps import random_map
from tests.helpers.drawn import bytes_of, pixels_of, svg_of, words_of

MAP = """
# Booking a room
segments: two = Couples, all = Friends
channels: web = Website, desk = Desk

Book
  look = I look [entry, by web, responsive, effort 2, +1]
  > pay = I pay [by web, commitment, effort 5, -2, integrity +2]
  > mail = They write [communication, by web, -1, integrity -1]
Arrive
  > key = I get the key [by desk, evolution, for two, effort 1, +3]
  > bed = I sleep [goal, by desk, +2, empathy +1]
"""
ON_ITS_HEAD = """
Book
  a = They sing [evolution]
Arrive
  > b = They dance [evolution]
"""
WIDTHS = st.integers(300, 3000)
SEEDS = st.integers(0, 400)


def scored(text: str = MAP, **wishes: Any) -> Scored:
    journey = sketch(text)
    return Scored(journey, scores(journey), **wishes)


def said(picture: Any) -> list[str]:
    return words_of(svg_of(picture.draw))


def spot(picture: Any, begins: str) -> Any:
    return next(each for each in picture.spots if each.words.startswith(begins))


def test_a_sound_pyramid_says_that_it_stands() -> None:
    sound = "Book\n  a = A mail [communication]\n  > b = An answer [responsive]"
    assert "It stands, 0" in said(PyramidPicture(scored(sound), 300))


def test_a_pyramid_on_its_head_says_so() -> None:
    assert "It stands on its head, 0.67" in said(PyramidPicture(scored(ON_ITS_HEAD), 300))


def test_tiers_say_how_many_stages_they_reach() -> None:
    told = [each for each in said(PyramidPicture(scored(), 300)) if " of " in each]
    assert told == ["1 of 2", "0 of 2", "1 of 2", "1 of 2", "1 of 2"]


def test_a_tier_has_the_cards_of_its_level_behind_it() -> None:
    assert spot(PyramidPicture(scored(), 300), "Commitment").behind == ("pay",)


def test_a_cell_counts_the_touchpoints_of_its_stage_and_level() -> None:
    picture = LevelsPicture(scored(), 500)
    cell = spot(picture, "Communication in Book")
    assert (cell.words, cell.behind) == ("Communication in Book: 1 touchpoint", ("mail",))


def test_an_empty_cell_that_a_finding_speaks_of_says_none() -> None:
    journey = sketch(MAP)
    stage = journey.stages.keys[1]
    flags = {(stage, "communication"): Badge(4, "error")}
    picture = LevelsPicture(Scored(journey, scores(journey), flags=flags), 500)
    assert ("none" in said(picture), spot(picture, "Communication in Arrive").hint) == (
        True,
        "Finding 4 speaks of this",
    )


def test_a_stage_without_communication_is_flagged_with_its_finding() -> None:
    journey = sketch(MAP)
    findings = analyse(journey, "workshop").findings
    number = next(n for n, each in enumerate(findings, 1) if each.rule == "JM201")
    found = flags_of(scores(journey).pyramid, findings)
    stage = journey.stages.keys[1]
    assert found[stage, "communication"].number == number


def test_the_feeling_names_peak_and_end() -> None:
    told = said(EmotionPicture(scored(), 360))
    assert {"Peak +3", "at “I get the key”", "End +2", "at “I sleep”"} <= set(told)


def test_the_weakest_pillar_is_named() -> None:
    assert "–, weakest" in said(PillarsPicture(scored(), 420))


def test_a_bar_of_a_negative_mean_stands_left_of_the_axis() -> None:
    text = MAP.replace("integrity +2", "integrity -2")
    picture = PillarsPicture(scored(text), 420)
    assert picture.axis - 1.5 * picture.unit > 0


@pytest.mark.parametrize("table", TABLES)
def test_pillars_can_be_told_apart(table: str) -> None:
    picture = PillarsByPicture(scored(pillars_by=table), 420)
    names = {each.name for each in sketch(MAP).table(table)}
    assert names <= set(said(picture))


def test_blocks_are_as_wide_as_their_effort() -> None:
    row = next(iter(EffortPicture(scored(), 800).rows.values()))
    steps = [box.x for _, _, box in row.steps] + [row.whole.right]
    widths = [round(b - a, 6) for a, b in pairwise(steps)]
    assert widths == [round(effort * row.unit, 6) for effort in row.way.efforts]


def test_a_way_too_long_for_blocks_says_how_many_touchpoints_it_has() -> None:
    steps = "\n".join(f"  {'> ' * (n > 0)}t{n} = Step [effort 7]" for n in range(200))
    text = f"Book\n{steps}".replace("effort 7", "effort 7, entry", 1)
    text = text[:-1] + ", goal]"
    assert "200 touchpoints" in said(EffortPicture(scored(text), 800))


def test_an_estimate_is_marked() -> None:
    assert "~4" in said(EffortPicture(scored(), 800))


def test_what_helps_most_is_said_once_where_it_is_the_same_for_all() -> None:
    text = "".join(said(EffortPicture(scored(MAP.replace("for two, ", "")), 800)))
    assert text.count("What helps most") == 1


def test_a_segment_that_does_not_arrive_is_told() -> None:
    text = MAP.replace("goal, by desk", "goal, for two, by desk")
    picture = EffortPicture(scored(text), 800)
    assert spot(picture, "Friends").words == "Friends: no way leads to a goal"


def test_the_name_of_a_segment_shows_its_way() -> None:
    name = spot(EffortPicture(scored(), 800), "Couples: ")
    assert (name.way, name.behind) == ("two", ("look", "pay", "mail", "key", "bed"))


def test_the_road_says_where_the_team_sees_itself() -> None:
    journey = sketch(MAP)
    believing = set_header(journey, believed_landmark=4).apply(journey)
    told = said(RoadPicture(Scored(believing, scores(believing)), 600))
    assert "where the team sees itself" in told


def test_the_road_lists_what_is_missing_for_the_next_sign() -> None:
    picture = RoadPicture(scored(), 600)
    ahead = picture.continuum.ahead
    assert ahead is not None
    wanted = [each.words for each in picture.spots if each.words.startswith("Wanted")]
    assert wanted == [f"Wanted: {each.wanted}" for each in ahead.missing]


def test_a_sign_tells_what_holds_there() -> None:
    picture = RoadPicture(scored(), 600)
    first = picture.continuum.landmarks[0]
    held = len(first.criteria) - len(first.missing)
    assert spot(picture, first.name).words == f"{first.name}: {held} of 4 hold"


def test_lowest_and_mean_of_the_components_stand_side_by_side() -> None:
    picture = ComponentsPicture(scored(), 560)
    assert picture.fact.startswith("lowest 0 · mean ")


def test_a_component_has_what_it_lacks_behind_it() -> None:
    made = scored()
    lacking = made.scores.components["technology"].missing
    assert spot(ComponentsPicture(made, 560), "Technology").behind == lacking


def test_on_paper_reasons_stand_beside_the_figures() -> None:
    told = "\n".join(said(ComponentsPicture(scored(on_paper=True), 800)))
    assert "0 of 5 touchpoints have a system" in told


@given(SEEDS, WIDTHS, st.sampled_from(["", *TABLES]), st.booleans())
def test_figures_stay_inside_their_box(seed: int, width: int, by: str, on_paper: bool) -> None:
    journey = random_map(seed)
    page = page_of(Scored(journey, scores(journey), pillars_by=by, on_paper=on_paper), width)
    for box in page.boxes:
        room = Rect(-4, -PADDING, content_width(box.rect.width) + 8, box.rect.height - HEAD + 18)
        for each in box.picture.spots:
            inside = each.rect
            assert room.x <= inside.x and inside.right <= room.right + 1e-6, each.words
            assert room.y <= inside.y and inside.bottom <= room.bottom + 1e-6, each.words


@given(SEEDS, WIDTHS)
def test_boxes_never_overlap(seed: int, width: int) -> None:
    journey = random_map(seed)
    rects = [each.rect for each in page_of(Scored(journey, scores(journey)), width).boxes]
    pairs = [(a, b) for place, a in enumerate(rects) for b in rects[place + 1 :]]
    assert not [pair for pair in pairs if pair[0].meets(pair[1])]


@given(SEEDS, st.integers(600, 2600), st.integers(100, 1600))
def test_a_page_that_is_not_scrolled_is_as_large_as_its_room(
    seed: int, width: int, height: int
) -> None:
    journey = random_map(seed)
    page, scale = fitting(Scored(journey, scores(journey)), width, height)
    fills = abs(page.height * scale - height) < 0.01
    assert fills or (scale == 1.0 and page.height > height) or width < 1240


@given(SEEDS)
def test_every_map_can_be_drawn(seed: int) -> None:
    journey = random_map(seed)
    made = Scored(journey, scores(journey))
    page = page_of(made, 700)

    def draw(painter: QPainter) -> None:
        page.draw(painter, made)

    assert any(bytes_of(pixels_of(draw, 700, 400)))


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_looks_its_own(theme: str) -> None:
    others = [name for name in THEMES if name != theme]
    assert _painted(theme) not in [_painted(each) for each in others]


def _painted(theme: str) -> bytes:
    made = scored(theme=THEMES[theme])

    def draw(painter: QPainter) -> None:
        page_of(made, 700).draw(painter, made)

    return bytes_of(pixels_of(draw, 700, 400))


def test_a_map_without_tags_has_no_scores() -> None:
    assert not has_scores(sketch("Book\n  a = I look [entry]"))


def test_a_feeling_is_enough_for_scores() -> None:
    assert has_scores(sketch("Book\n  a = I look [entry, 0]"))
