from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.layout.arrange import layout
from journeymapper.layout.cells import APART
from journeymapper.layout.geometry import Layout, Rect
from journeymapper.layout.grid import Grid
from journeymapper.layout.line import Line
from journeymapper.layout.showing import Showing
from journeymapper.model.edits.connections import connect
from journeymapper.model.edits.moving import move_to_stage
from journeymapper.model.edits.stages import add_stage, move_stage, remove_stages
from journeymapper.model.edits.touchpoints import add_touchpoint, remove, rename
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.sketch import sketch
from tests.layout.edited import a_random_map, edited
from tests.layout.told import told

SHOWINGS = (
    Showing(),
    Showing("all", ("thoughts",)),
    Showing("seen"),
    Showing("used", ("thoughts", "pains"), texts_above=True),
)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from(SHOWINGS), st.booleans())
def test_what_lay_before_an_edit_never_changes_where_all_lies_after_it(
    seed: int, showing: Showing, is_looked_at: bool
) -> None:
    chance = Random(seed)
    journey = a_random_map(chance, chance.randint(1, 9), chance.randint(0, 40))
    laid = layout(journey, showing=showing)
    for _ in range(8):
        if is_looked_at:
            told(laid)
        journey = edited(journey, chance)
        laid = layout(journey, laid, showing=showing)
    assert told(laid) == told(layout(journey, showing=showing))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_an_area_shows_every_line_with_an_arm_in_it(seed: int) -> None:
    chance = Random(seed)
    laid = layout(a_random_map(chance, chance.randint(2, 9), chance.randint(8, 40)))
    bounds = laid.bounds
    for _ in range(6):
        area = Rect(
            chance.uniform(0, bounds.width),
            chance.uniform(0, bounds.height),
            chance.uniform(0, 300),
            chance.uniform(0, 300),
        )
        there = [line.key for line in laid.lines.values() if any(arms_in(line, area))]
        seen = Grid(laid).lines_in(area)
        assert [key for key in seen if key in there] == there


def arms_in(line: Line, area: Rect) -> Iterator[bool]:
    """Whether each straight part of a line meets an area."""
    for a, b in pairwise(line.points):
        yield Rect(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y)).meets(area)


FOUR = """
aa = A
  a = I look
  > b = I ask
bb = B
  > c = I choose
  > d = I pay
cc = C
  > e = I wait
  > f = I unpack
dd = D
  > g = I use it
  > h = I tell
"""


@pytest.mark.parametrize(
    ("edit", "stood"),
    [
        (lambda journey: add_touchpoint(journey, "I hope", "cc", after="e"), {"cc"}),
        (lambda journey: remove(journey, [("touchpoints", "d")]), {"bb"}),
        (lambda journey: move_to_stage(journey, ["e"], "dd"), {"cc", "dd"}),
        (lambda journey: connect(journey, "h", "e", "loopback"), {"dd"}),
        (lambda journey: add_stage(journey, "New", after="bb"), {"new"}),
        (lambda journey: move_stage(journey, "dd", -2), {"dd"}),
        (lambda journey: remove_stages(journey, ["bb"]), {"aa"}),
    ],
)
def test_an_edit_lays_out_only_its_stages(
    edit: Callable[[Journey], Patch], stood: set[str]
) -> None:
    journey = sketch(FOUR)
    assert layout(edit(journey).apply(journey), layout(journey)).plan.work.stood == stood


def test_a_stage_that_comes_or_goes_leaves_the_ways_of_those_behind_it_alone() -> None:
    journey = sketch(FOUR)
    before = layout(journey)
    more = add_stage(journey, "New", after="aa").apply(journey)
    after = layout(more, before)
    assert after.plan.work.routed == {"aa", "new"}
    assert layout(journey, after).plan.work.routed == {"aa"}


def test_stages_may_come_in_at_one_place_again_and_again() -> None:
    journey = sketch(FOUR + "h -> e: loopback\nd -> a: loopback")
    laid = layout(journey)
    for number in range(40):
        journey = add_stage(journey, f"New {number}", after="aa").apply(journey)
        laid = layout(journey, laid)
    assert told(laid) == told(layout(journey))
    assert len(laid.plan.cells.of) == 8


def test_another_map_is_laid_out_as_if_there_had_been_none() -> None:
    other = sketch("Z\n  z = I sleep\n  > y = I wake")
    assert told(layout(other, layout(sketch(FOUR)))) == told(layout(other))


def test_a_title_lays_out_nothing() -> None:
    journey = sketch(FOUR)
    before = layout(journey)
    after = layout(rename(journey, "h", "I tell all").apply(journey), before)
    assert (after.plan, after.cards, after.lines) == (before.plan, before.cards, before.lines)
    assert after.cards is before.cards


def test_an_edit_untangles_only_gaps_with_other_arms() -> None:
    journey = sketch(FOUR + "h -> e: loopback\nd -> a: loopback")
    before = layout(journey)
    after = layout(connect(journey, "f", "e", "loopback").apply(journey), before)
    assert {gap.upright for gap, _ in after.plan.work.untangled} == {True}
    assert len(after.plan.work.untangled) == 1


def test_where_nobody_looks_no_line_gets_corners() -> None:
    laid = layout(sketch(FOUR))
    assert laid.cards["h"].column == 3
    assert laid.lines.known == {}


def test_from_afar_only_lines_that_show_get_corners() -> None:
    laid = layout(sketch(FOUR + "h -> e: loopback"))
    seen = Grid(laid).drawn_in(laid.bounds, least=120.0)
    assert [line.key for line in seen] == ["b->c", "d->e", "f->g", "h->e"]
    assert laid.lines.marks.routes.known.keys() == {"b->c", "d->e", "f->g", "h->e"}


def test_that_a_line_carries_nothing_is_known_without_its_corners() -> None:
    laid = layout(sketch(FOUR))
    assert {(line.sign, line.label, line.wait) for line in laid.lines.values()} == {(None,) * 3}
    assert laid.lines.marks.routes.known == {}


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from(SHOWINGS), st.integers(0, 9))
def test_what_is_laid_out_first_never_changes_where_all_lies_at_last(
    seed: int, showing: Showing, first: int
) -> None:
    chance = Random(seed)
    journey = a_random_map(chance, chance.randint(1, 9), chance.randint(0, 40))
    laid = layout(journey, showing=showing, first=first)
    if chance.random() < 0.5:
        journey = edited(journey, chance)
    assert told(layout(journey, laid, showing=showing)) == told(layout(journey, showing=showing))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from(SHOWINGS), st.booleans())
def test_the_rest_may_be_laid_out_some_stages_at_a_time_and_edited_meanwhile(
    seed: int, showing: Showing, is_edited: bool
) -> None:
    chance = Random(seed)
    journey = a_random_map(chance, chance.randint(1, 9), chance.randint(0, 40))
    laid = layout(journey, showing=showing, first=0)
    for first in sorted(chance.randint(0, 9) for _ in range(4)):
        if is_edited and chance.random() < 0.5:
            journey = edited(journey, chance)
        laid = layout(journey, laid, showing=showing, first=first)
    assert told(layout(journey, laid, showing=showing)) == told(layout(journey, showing=showing))


def test_of_the_rest_only_the_stages_that_are_next_get_their_lines() -> None:
    journey = sketch(FOUR + "h -> e: loopback\nd -> c: loopback\ng -> b: loopback")
    laid, routed, later = layout(journey, first=1), [], []
    for first in (2, 3, 4):
        laid = layout(journey, laid, first=first)
        routed.append(laid.plan.work.routed)
        later.append(laid.plan.later)
    assert routed == [{"bb"}, {"cc"}, {"dd"}]
    assert later == [{"cc", "dd"}, {"dd"}, set()]
    assert told(laid) == told(layout(journey))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.integers(2, 9))
def test_what_is_laid_out_first_lies_where_it_lies_at_last(seed: int, first: int) -> None:
    chance = Random(seed)
    journey = a_random_map(chance, 9, chance.randint(0, 60))
    now, at_last = layout(journey, first=first), layout(journey)
    near = range(first - 1)
    assert now.lanes.keys() == at_last.lanes.keys()
    assert [now.lanes[key].rect.y for key in now.lanes] == [
        at_last.lanes[key].rect.y for key in at_last.lanes
    ]
    for place in near:
        assert now.stages.at(place).rect == at_last.stages.at(place).rect
        assert now.cards.of(place) == at_last.cards.of(place)
        ends = {line.key: line.points for line in at_last.lines.of(place).values()}
        inside = [
            key for key, line in at_last.lines.of(place).items() if _place(at_last, line) in near
        ]
        assert {key: now.lines[key].points for key in inside} == {key: ends[key] for key in inside}


def _place(laid: Layout, line: Line) -> int:
    return laid.stages[laid.cards[line.target].stage].place


def test_of_stages_that_are_wanted_later_only_lines_that_show_elsewhere_are_known() -> None:
    journey = sketch(FOUR + "h -> e: loopback\nd -> c: loopback\ng -> b: loopback")
    laid = layout(journey, first=2)
    assert [*laid.lines] == ["a->b", "b->c", "c->d", "d->c", "d->e", "f->g", "g->b", "h->e"]
    places = laid.plan.cells.grid.places
    upright = {gap.number for gap, _ in laid.plan.work.untangled if gap.upright}
    assert {places[number // APART] for number in upright} == {0, 1}
    assert layout(journey, laid).plan.work.stood == set()


def test_of_an_edit_only_the_records_of_its_stages_are_sorted_again() -> None:
    journey = sketch(FOUR)
    before = layout(journey)
    moved = move_to_stage(journey, ["e"], "dd").apply(journey)
    held = before.records.touchpoints, layout(moved, before).records.touchpoints
    assert [key for key in held[0] if held[0][key] is not held[1][key]] == ["cc", "dd"]


def test_of_an_edit_no_records_are_sorted_but_those_of_its_stages(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    journey = sketch(FOUR)
    laid = layout(journey)
    monkeypatch.delattr("journeymapper.layout.records._by_stage")
    typed = [rename(journey, "h", title).apply(journey) for title in ("I tell", "I tell all")]
    moved = move_to_stage(journey, ["e"], "dd").apply(journey)
    for each in (*typed, moved, add_touchpoint(moved, "I hope", "cc", after="f").apply(moved)):
        laid = layout(each, laid)
    assert [card.title for card in laid.records.touchpoints["cc"]] == ["I unpack", "I hope"]


def test_lines_that_pass_other_cards_and_find_no_other_way_are_the_very_same() -> None:
    journey = sketch(FOUR + "h -> a: loopback\na -> g")
    journey = add_touchpoint(journey, "I doubt", "bb", after="d").apply(journey)
    before = layout(journey)
    after = layout(add_touchpoint(journey, "I hope", "cc", after="f").apply(journey), before)
    assert after.plan.work.routed == {"cc"}
    assert after.plan.courses["aa"] is before.plan.courses["aa"]


def test_a_straight_line_back_asks_for_no_room_once_a_stage_stands_between() -> None:
    journey = sketch("""
        aa = A
          a = I look
        bb = B
          b = I ask
        b -> a: recovery, "I have to look again and again"
    """)
    more = add_stage(journey, "New", after="aa").apply(journey)
    assert told(layout(more, layout(journey))) == told(layout(more))


def test_the_last_card_that_did_not_show_brings_its_lines_along() -> None:
    journey = sketch("aa = A\n  a = I look\nbb = B\n  b = They pack [backstage]\na -> b")
    seen, hidden = Showing("seen"), layout(journey, showing=Showing("seen"))
    shown = move_to_stage(journey, ["b"], "bb", lane="frontstage").apply(journey)
    assert [[*each.lines] for each in (hidden, layout(shown, hidden, showing=seen))] == [
        [],
        ["a->b"],
    ]
