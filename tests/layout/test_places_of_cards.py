from __future__ import annotations

from collections import defaultdict
from itertools import combinations

import pytest
from hypothesis import given

from journeymapper.layout.arrange import layout
from journeymapper.layout.geometry import CARD_HEIGHT, CARD_WIDTH, Layout
from journeymapper.model.journey import Journey
from journeymapper.model.records import Position
from journeymapper.model.sketch import sketch
from journeymapper.model.table import Table
from journeymapper.places import sample_maps
from journeymapper.storage.map_file import read
from tests.layout.any_journey import journeys


def places(laid: Layout) -> dict[str, tuple[int, int]]:
    return {card.id: (card.column, card.row) for card in laid.cards.values()}


@given(journeys())
def test_cards_never_overlap(journey: Journey) -> None:
    boxes = layout(journey).cards.values()
    assert [(a.id, b.id) for a, b in combinations(boxes, 2) if a.rect.meets(b.rect)] == []


@given(journeys())
def test_cards_stand_inside_their_stage_and_lane(journey: Journey) -> None:
    laid = layout(journey)
    outside = [
        card.id
        for card in laid.cards.values()
        if not laid.stages[card.stage].rect.x < card.rect.x
        or not card.rect.right < laid.stages[card.stage].rect.right
        or not laid.lanes[card.lane].rect.y < card.rect.y
        or not card.rect.bottom < laid.lanes[card.lane].rect.bottom
    ]
    assert outside == []


@given(journeys())
def test_the_same_map_is_laid_out_the_same_way(journey: Journey) -> None:
    again = Journey(**{name: getattr(journey, name) for name in ("header", *TABLES)})
    one, other = layout(journey), layout(again)
    assert (one.cards, one.lines, one.curve) == (other.cards, other.lines, other.curve)


TABLES = ("stages", "touchpoints", "connections")


@given(journeys())
def test_a_layout_made_from_an_older_one_is_the_same(journey: Journey) -> None:
    happier = [each.changed(sentiment=3, title="I smile") for each in journey.touchpoints]
    edited = journey.with_tables(touchpoints=Table(happier))
    again, anew = layout(edited, layout(journey)), layout(edited)
    assert (again.cards, again.lines, again.curve) == (anew.cards, anew.lines, anew.curve)


@given(journeys())
def test_what_is_remembered_never_changes_the_answer_when_ids_change(journey: Journey) -> None:
    other = rename_all(journey)
    again, anew = layout(other, layout(journey)), layout(other)
    held = (again.cards, again.lines, again.curve, again.members)
    assert held == (anew.cards, anew.lines, anew.curve, anew.members)


def rename_all(journey: Journey) -> Journey:
    touchpoints = [each.changed(id=f"x-{each.id}") for each in journey.touchpoints]
    ends = ("source", "target")
    connections = [
        each.changed(**{end: f"x-{getattr(each, end)}" for end in ends})
        for each in journey.connections
    ]
    return journey.with_tables(touchpoints=Table(touchpoints), connections=Table(connections))


def test_every_card_is_192_by_96() -> None:
    sizes = {box.rect[2:] for box in layout(sketch("A\n  a = I look\n  b = I ask")).cards.values()}
    assert sizes == {(CARD_WIDTH, CARD_HEIGHT)}


def test_the_coffee_map_stands_as_one_would_draw_it() -> None:
    laid = layout(read(sample_maps("coffee-machine.journey")))
    rows: dict[tuple[str, int], dict[int, str]] = defaultdict(dict)
    for card in laid.cards.values():
        rows[card.lane, card.row][card.column] = card.id
    assert rows == {
        ("customer", 0): {0: "machine-gives-up", 3: "wait", 5: "give-up", 6: "unpack"},
        ("frontstage", 0): {
            0: "read-reviews",
            1: "compare",
            2: "i-order-it",
            3: "parcel",
            4: "apologise",
            5: "second-try",
            6: "ask-how",
        },
        ("frontstage", 1): {
            1: "ask-quiet",
            2: "mail-confirms",
            3: "missed-card",
            4: "call-hold",
            6: "beans-tip",
        },
        ("backstage", 0): {2: "stock-reserved", 3: "depot-takes-back", 4: "depot-looks"},
    }


def test_three_cards_of_a_small_stage_stand_one_below_the_other() -> None:
    three = sketch("Research\n  a = I search\n  > b = I compare\n  > c = I order")
    assert places(layout(three)) == {"a": (0, 0), "b": (0, 1), "c": (0, 2)}


def test_a_hundred_cards_make_a_map_that_is_wider_than_high() -> None:
    stages = [f"S{s}\n" + "\n".join(f"  c{s}x{n} = I do it" for n in range(12)) for s in range(8)]
    bounds = layout(sketch("\n".join(stages))).bounds
    assert 1.5 < bounds.width / bounds.height < 6


@pytest.mark.parametrize(
    ("tag", "lanes"),
    [
        ("customer", ("customer", "frontstage")),
        ("support", ("customer", "frontstage", "support")),
        ("backstage", ("customer", "frontstage", "backstage")),
    ],
)
def test_the_lanes_in_use_are_shown_and_the_walked_ones_always(
    tag: str, lanes: tuple[str, ...]
) -> None:
    assert tuple(layout(sketch(f"A\n  a = I look [{tag}]")).lanes) == lanes


def test_the_line_of_visibility_lies_under_what_the_customer_sees() -> None:
    laid = layout(sketch("A\n  a = I look\n  b = They note it [backstage]"))
    assert laid.visibility == laid.lanes["frontstage"].rect.bottom


def test_without_anything_behind_it_there_is_no_line_of_visibility() -> None:
    assert layout(sketch("A\n  a = I look")).visibility is None


def test_a_card_with_a_place_of_its_own_stands_in_the_nearest_free_cell() -> None:
    journey = sketch("A\n  a = I look\n  b = I ask\n  c = I buy")
    last = journey.touchpoints["c"].changed(position=Position(x=40, y=130))
    moved = journey.with_tables(
        touchpoints=Table([journey.touchpoints["a"], journey.touchpoints["b"], last])
    )
    assert places(layout(moved)) == {"c": (0, 0), "a": (0, 1), "b": (0, 2)}


def test_a_map_without_stages_has_room_to_begin() -> None:
    laid = layout(sketch("# Nothing yet"))
    assert (laid.bounds.width > 0, tuple(laid.lanes)) == (True, ("customer", "frontstage"))


@given(journeys())
def test_the_first_cards_stand_32_from_the_edge_of_their_stage(journey: Journey) -> None:
    laid = layout(journey)
    off = {
        round(card.rect.x - laid.stages[card.stage].rect.x, 6)
        for card in laid.cards.values()
        if card.column == 0
    }
    assert off <= {32.0}
