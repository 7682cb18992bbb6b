"""Rows and lines: what a list pasted into a map becomes."""

from __future__ import annotations

import pytest
from hypothesis import given

from journeymapper.model.edits.clipboard import copy, paste
from journeymapper.model.edits.lines import rows_of
from journeymapper.model.edits.names import name_key
from journeymapper.model.edits.rows import Row, add_rows
from journeymapper.model.journey import Journey, new_journey
from journeymapper.model.sketch import sketch
from tests.helpers.journeys import journeys

MAP = """
# Shoes
channels: web = Website
Research
  search = I search
  > order = I order
Delivery
  parcel = The parcel arrives
"""


def told(journey: Journey) -> list[tuple[str, str]]:
    return [(journey.stages[each.stage].name, each.title) for each in journey.touchpoints]


@pytest.mark.parametrize(
    "line",
    [
        "I pay",
        "  I pay",
        "\tI pay  ",
        "- I pay",
        "* I pay",
        "• I pay",
        "•I pay",
        "12. I pay",
        "3) I pay",
        "a) I pay",
        "> I pay",
        "- [x] I pay",
        "**I pay**",
        "    – I pay",
        "I pay\x07",
    ],
)
def test_a_line_is_its_words_without_bullet_number_or_indent(line: str) -> None:
    assert rows_of(line) == (Row("I pay"),)


@pytest.mark.parametrize("title", ["-5 degrees", "3.5 hours I wait", "Me: I pay", "e-mail", "A"])
def test_words_that_only_look_like_a_mark_stay(title: str) -> None:
    assert rows_of(title) == (Row(title),)


@pytest.mark.parametrize("head", ["Order:", "## Order", "- Order:", "Stage: Order"])
def test_a_heading_names_the_stage_of_its_lines(head: str) -> None:
    after = paste(sketch(MAP), f"{head}\nI pay\n\nI leave", "research")
    assert told(after.apply(sketch(MAP)))[-2:] == [("Order", "I pay"), ("Order", "I leave")]


def test_the_title_above_the_headings_is_no_stage() -> None:
    assert rows_of("# Shoes\n\n## Order\n- I pay") == (Row("", stage="Order"), Row("I pay"))


def test_sixty_lines_are_sixty_connected_touchpoints() -> None:
    journey = paste(new_journey("Empty"), "\n".join(f"Step {n}" for n in range(60))).apply(
        new_journey("Empty")
    )
    expected = tuple(f"step-{n}->step-{n + 1}" for n in range(59))
    assert (len(journey.touchpoints), journey.connections.keys) == (60, expected)


def test_lines_go_right_after_the_touchpoint_in_hand_which_leads_to_them() -> None:
    journey = paste(sketch(MAP), "I pay", "research", "search").apply(sketch(MAP))
    held = ([title for _, title in told(journey)][:3], "search->i-pay" in journey.connections)
    assert held == (["I search", "I pay", "I order"], True)


def test_a_nested_list_without_bullets_is_an_outline() -> None:
    journey = paste(sketch(MAP), "Use\n  I unpack\nReturn\n  I send it back").apply(sketch(MAP))
    assert told(journey)[-2:] == [("Use", "I unpack"), ("Return", "I send it back")]


def test_a_list_with_points_below_its_points_is_a_list() -> None:
    journey = paste(sketch(MAP), "- I pay\n  - by card\n- I leave", "delivery").apply(sketch(MAP))
    assert told(journey)[-3:] == [
        ("Delivery", "I pay"),
        ("Delivery", "by card"),
        ("Delivery", "I leave"),
    ]


def test_stages_and_channels_are_found_by_their_names_whatever_the_case() -> None:
    rows = [Row("I pay", "RESEARCH", {"channels": ("website",)})]
    journey = add_rows(sketch(MAP), rows).apply(sketch(MAP))
    held = (told(journey)[2], journey.touchpoints["i-pay"].channels, len(journey.channels))
    assert held == (("Research", "I pay"), ("web",), 1)


def test_a_new_stage_stands_after_the_stage_of_the_row_above() -> None:
    rows = [Row("I look", "Research"), Row("I choose", "Choice"), Row("I wait", "Delivery")]
    journey = add_rows(sketch(MAP), rows).apply(sketch(MAP))
    assert [each.name for each in journey.stages] == ["Research", "Choice", "Delivery"]


def test_nothing_leads_on_from_an_exit_or_to_backstage() -> None:
    rows = [
        Row("I come"),
        Row("I give up", fields={"role": "exit"}),
        Row("They pack", fields={"lane": "backstage"}),
        Row("I go on"),
    ]
    journey = add_rows(new_journey("A"), rows).apply(new_journey("A"))
    assert journey.connections.keys == ("i-come->i-give-up", "i-come->i-go-on")


def test_an_opportunity_of_two_rows_is_one_opportunity() -> None:
    rows = [Row("A", opportunities=("Call them",)), Row("B", opportunities=("call them",))]
    journey = add_rows(new_journey("A"), rows).apply(new_journey("A"))
    assert [(each.title, each.touchpoints) for each in journey.opportunities] == [
        ("Call them", ("a", "b"))
    ]


def test_a_copied_map_pasted_into_an_empty_one_keeps_its_stages() -> None:
    journey, empty = sketch(MAP), new_journey("Empty")
    after = paste(empty, copy(journey, journey.touchpoints.keys)).apply(empty)
    assert (told(after), len(after.connections)) == (told(journey), 1)


@given(journeys().filter(lambda journey: len(journey.touchpoints) > 0))
def test_all_cards_copied_into_an_empty_map_are_the_same_but_for_their_ids(
    journey: Journey,
) -> None:
    empty = new_journey("Empty")
    after = paste(empty, copy(journey, journey.touchpoints.keys)).apply(empty)
    assert anonymous(after) == anonymous(journey)


def anonymous(journey: Journey) -> list[dict[str, object]]:
    """The touchpoints with names in place of ids; stages and words of one name are one."""
    told = []
    for each in journey.touchpoints:
        fields = each.fields() | {"id": "", "position": None, "stage": ""}
        for name, table in WORDS.items():
            records = [journey.table(table)[key] for key in getattr(each, name)]
            names = [name_key(getattr(r, "name", None) or r.text) for r in records]
            fields[name] = [*dict.fromkeys(names)]
        told.append(fields)
    return sorted(told, key=repr)


WORDS = {
    "channels": "channels",
    "segments": "segments",
    "promises_made": "promises",
    "promises_kept": "promises",
}


def test_copies_of_one_stage_follow_the_hand() -> None:
    journey = sketch(MAP)
    after = paste(journey, copy(journey, ["search"]), "delivery", "parcel").apply(journey)
    assert told(after)[-1] == ("Delivery", "I search")


def test_ten_thousand_equal_titles_take_a_moment_only() -> None:
    empty = new_journey("Empty")
    after = add_rows(empty, [Row("Again")] * 10_000).apply(empty)
    assert after.touchpoints.keys[-1] == "again-10000"
