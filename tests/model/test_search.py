"""Where words stand in a map, and what replacing them changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.model.edits.replacing import replace_text
from journeymapper.model.journey import Journey
from journeymapper.model.search import Place, Sought, places, texts_of
from journeymapper.model.sketch import sketch
from tests.helpers.verbs import start

MAP = """
    buy = Parcel
      order = I order a parcel
      > parcel = The PARCEL comes [fail 4 "No parcel at all"]
    Later
      thanks = They thank me
    note: Ask about parcels
    """


def journey() -> Journey:
    return sketch(MAP)


def found(words: str, match_case: bool = False) -> list[tuple[str, str, str]]:
    held = places(journey(), Sought(words, match_case))
    return [(each.table, each.key, each.field) for each in held]


def test_words_are_found_in_every_text_in_the_order_of_the_map() -> None:
    assert found("parcel") == [
        ("stages", "buy", "name"),
        ("touchpoints", "order", "title"),
        ("touchpoints", "parcel", "title"),
        ("touchpoints", "parcel", "fail_point.text"),
        ("notes", "ask-about-parcels", "text"),
    ]


def test_case_counts_where_it_is_asked_for() -> None:
    assert found("PARCEL", match_case=True) == [("touchpoints", "parcel", "title")]


def test_no_words_stand_nowhere() -> None:
    assert found("") == []


def test_a_place_says_which_letters() -> None:
    place = places(journey(), Sought("order"))[0]
    assert place == Place("touchpoints", "order", "title", 0, 2, 7)


def test_all_places_are_replaced_in_one_patch_and_ids_stay() -> None:
    before = journey()
    after = replace_text(before, places(before, Sought("parcel")), "letter").apply(before)
    assert (
        after.stages.keys,
        [each.title for each in after.touchpoints],
        after.touchpoints.keys,
        places(after, Sought("parcel")),
    ) == (
        before.stages.keys,
        ["I order a letter", "The letter comes", "They thank me"],
        before.touchpoints.keys,
        (),
    )


def test_several_places_in_one_text_are_replaced() -> None:
    before = sketch("A\n  one = to and to and to")
    after = replace_text(before, places(before, Sought("to")), "tomorrow").apply(before)
    assert after.touchpoints["one"].title == "tomorrow and tomorrow and tomorrow"


def test_a_title_is_never_left_without_words() -> None:
    before = sketch("A\n  one = parcel\n  two = a parcel")
    after = replace_text(before, places(before, Sought("parcel")), "").apply(before)
    assert [each.title for each in after.touchpoints] == ["parcel", "a "]


def test_an_emptied_word_of_a_list_goes() -> None:
    before = journey()
    card = before.touchpoints["order"].changed(pains=("waiting", "paying"))
    before = before.with_tables(
        touchpoints=type(before.touchpoints)(
            [card if each.id == "order" else each for each in before.touchpoints]
        )
    )
    after = replace_text(before, places(before, Sought("waiting")), "").apply(before)
    assert after.touchpoints["order"].pains == ("paying",)


@pytest.mark.parametrize("words", ["a", "e", "I ", "(", "İ", ""])
def test_a_place_holds_the_words_that_were_sought(words: str) -> None:
    held = start()
    for place in places(held, Sought(words, match_case=True)):
        text = texts_of(held.table(place.table)[place.key], place.field)[place.item]
        assert text[place.start : place.end] == words


@given(st.text("aeIr ", max_size=2), st.text("ab\n", max_size=3))
def test_replacing_can_be_taken_back(words: str, by: str) -> None:
    before = start()
    patch = replace_text(before, places(before, Sought(words)), by)
    assert patch.inverse().apply(patch.apply(before)) == before
