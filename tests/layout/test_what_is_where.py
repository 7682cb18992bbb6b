from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeymapper.layout.arrange import layout
from journeymapper.layout.geometry import Hit, Point, Rect
from journeymapper.layout.grid import Grid
from journeymapper.layout.places import drop_place
from journeymapper.layout.walk import Direction, neighbour
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from tests.layout.any_journey import journeys

MAP = """
Research
  search = I search
  > ask = I ask
Order
  order = I order it
  pay = I pay [customer]
search -> order: failure, "too late"
"""
LAID = layout(sketch(MAP))
areas = st.builds(
    Rect, st.floats(-99, 1500), st.floats(-99, 900), st.floats(0, 900), st.floats(0, 900)
)


def test_a_point_on_a_card_hits_the_card() -> None:
    assert Grid(LAID).at(LAID.cards["ask"].rect.centre) == Hit("card", "ask")


def test_a_point_near_a_line_hits_it_within_reach() -> None:
    a, b = LAID.lines["search->ask"].points
    beside = Point(a.x + 4, (a.y + b.y) / 2)
    assert Grid(LAID).at(beside, 5) == Hit("connection", "search->ask")


def test_out_of_reach_of_a_line_lies_its_lane() -> None:
    a, b = LAID.lines["search->ask"].points
    beside = Point(a.x + 9, (a.y + b.y) / 2)
    assert Grid(LAID).at(beside, 5) == Hit("lane", "frontstage")


def test_the_label_of_a_line_is_a_part_of_it() -> None:
    label = LAID.lines["search->order"].label
    assert label is not None
    assert Grid(LAID).at(label) == Hit("connection", "search->order", "label")


def test_the_sign_of_a_line_is_a_part_of_it() -> None:
    sign = LAID.lines["search->order"].sign
    assert sign is not None
    assert Grid(LAID).at(sign) == Hit("connection", "search->order", "sign")


def test_the_band_under_the_lanes_is_the_curve() -> None:
    assert Grid(LAID).at(LAID.curve.rect.centre) == Hit("curve")


def test_outside_the_map_there_is_nothing() -> None:
    assert Grid(LAID).at(Point(-10, -10)) == Hit("nothing")


@given(journeys(), areas)
def test_an_area_holds_exactly_the_cards_that_meet_it(journey: Journey, area: Rect) -> None:
    laid = layout(journey)
    meeting = {card.id for card in laid.cards.values() if card.rect.meets(area)}
    assert set(Grid(laid).cards_in(area)) == meeting


@given(journeys(), areas)
def test_an_area_holds_every_line_that_passes_it(journey: Journey, area: Rect) -> None:
    laid = layout(journey)
    corners = {
        line.key for line in laid.lines.values() if any(area.contains(p) for p in line.points)
    }
    assert corners <= set(Grid(laid).lines_in(area))


def walked(journey: Journey, way: Direction) -> list[str]:
    laid = layout(journey)
    first = min(laid.cards.values(), key=lambda card: (card.column, card.rect.y)).id
    met = [first]
    while (after := neighbour(laid, met[-1], way)) is not None:
        met.append(after)
    return met


@given(journeys().filter(lambda journey: len(journey.touchpoints) > 0))
def test_walking_down_meets_every_card_once(journey: Journey) -> None:
    assert sorted(walked(journey, "down")) == sorted(journey.touchpoints.keys)


def test_walking_right_meets_the_card_at_the_same_height() -> None:
    assert neighbour(LAID, "search", "right") == "order"


def test_walking_left_of_the_first_column_meets_nothing() -> None:
    assert neighbour(LAID, "ask", "left") is None


def test_a_card_dropped_on_the_upper_half_of_another_goes_before_it() -> None:
    x, y = LAID.cards["ask"].rect.centre
    place = drop_place(LAID, Point(x, y - 20))
    assert place is not None
    assert (place.stage, place.lane, place.before) == ("research", "frontstage", "ask")


def test_a_card_dropped_below_the_last_of_a_stage_goes_to_its_end() -> None:
    x, y = LAID.cards["ask"].rect.centre
    place = drop_place(LAID, Point(x, y + 20))
    assert place is not None
    assert (place.stage, place.before) == ("research", None)


def test_a_card_dropped_in_an_empty_lane_of_a_stage_goes_to_that_lane() -> None:
    x = LAID.stages["research"].rect.centre.x
    place = drop_place(LAID, Point(x, LAID.lanes["customer"].rect.centre.y))
    assert place is not None
    assert (place.stage, place.lane) == ("research", "customer")


def test_cards_on_their_way_do_not_count_as_places() -> None:
    x, y = LAID.cards["ask"].rect.centre
    place = drop_place(LAID, Point(x, y - 20), frozenset({"ask"}))
    assert place is not None
    assert place.before is None


def test_the_mark_of_a_drop_is_a_bar_wider_than_a_card() -> None:
    place = drop_place(LAID, LAID.cards["ask"].rect.centre)
    assert place is not None
    assert (place.mark.width, place.mark.height) == (216, 4)


def test_before_the_first_stage_there_is_no_place_to_drop() -> None:
    assert drop_place(layout(sketch("# Nothing yet")), Point(0, 0)) is None
