from __future__ import annotations

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from journeymapper.layout.arrange import layout
from journeymapper.layout.geometry import Point
from journeymapper.layout.own_places import meant_cell, own_place
from journeymapper.layout.places import DropPlace, drop_place
from journeymapper.model.edits.moving import move_to_stage
from journeymapper.model.journey import Journey
from journeymapper.model.words import LANES
from tests.layout.any_journey import journeys


@given(st.sampled_from(LANES), st.integers(0, 9), st.integers(0, 9))
def test_a_place_means_the_cell_it_was_made_for(lane: str, column: int, row: int) -> None:
    assert meant_cell(lane, *own_place(lane, column, row)) == (column, row)


@st.composite
def dropped(draw: st.DrawFn) -> tuple[Journey, str, DropPlace]:
    """A map, one of its cards, and a place where it is dropped."""
    journey = draw(journeys().filter(lambda each: len(each.touchpoints) > 0))
    card = draw(st.sampled_from(journey.touchpoints.keys))
    laid = layout(journey)
    over = laid.cards[draw(st.sampled_from(journey.touchpoints.keys))].rect
    point = Point(over.centre.x + draw(st.integers(-300, 300)), over.y + draw(st.integers(0, 96)))
    place = drop_place(laid, point, frozenset({card}))
    assert place is not None
    return journey, card, place


def drop(journey: Journey, card: str, place: DropPlace) -> Journey:
    places = {} if place.own is None else {card: place.own}
    patch = move_to_stage(journey, [card], place.stage, place.before, place.lane, places)
    return patch.apply(journey)


@given(dropped())
def test_a_dropped_card_stands_in_the_stage_and_lane_of_its_mark(
    case: tuple[Journey, str, DropPlace],
) -> None:
    journey, card, place = case
    box = layout(drop(journey, card, place)).cards[card]
    assert (box.stage, box.lane) == (place.stage, place.lane)


@settings(suppress_health_check=[HealthCheck.filter_too_much])  # most drops keep no place
@given(dropped())
def test_a_card_that_keeps_its_place_stands_in_the_row_it_was_shown(
    case: tuple[Journey, str, DropPlace],
) -> None:
    journey, card, place = case
    assume(place.own is not None)
    after = layout(drop(journey, card, place))
    assert place.own is not None
    _, row = meant_cell(place.lane, *place.own)
    rows = {box.row for box in after.cards.values() if box.lane == place.lane}
    assume(row <= max(rows))
    assert after.cards[card].row == row
