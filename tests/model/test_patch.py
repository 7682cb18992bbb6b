from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey, new_journey
from journeymapper.model.patch import PatchMismatch
from journeymapper.model.records import Channel
from journeymapper.model.sketch import sketch

names = st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=8)


def channels(keys: list[str]) -> Journey:
    draft = Draft(new_journey("A map"))
    for key in keys:
        draft.put(Channel(id=key, name=key))
    return draft.patch("").apply(new_journey("A map"))


def rearranged(journey: Journey, keys: list[str]) -> Draft:
    draft = Draft(journey)
    for key in journey.channels.keys:
        if key not in keys:
            draft.remove("channels", key)
    for place, key in enumerate(keys):
        draft.put(Channel(id=key, name=key), at=place)
    return draft


@given(names, names)
def test_any_rearrangement_is_a_patch_there_and_back(before: list[str], after: list[str]) -> None:
    journey = channels(before)
    patch = rearranged(journey, after).patch("Rearrange")
    there = patch.apply(journey)
    assert (list(there.channels.keys), patch.inverse().apply(there)) == (after, journey)


def test_a_patch_holds_only_what_moved() -> None:
    journey = channels(list("abcdef"))
    patch = rearranged(journey, list("bcdefa")).patch("Move")
    assert patch.touched == {("channels", "a")}


def test_a_patch_says_what_it_adds() -> None:
    patch = rearranged(channels(["a"]), ["a", "b"]).patch("Add")
    assert (patch.added("channels"), patch.added("stages")) == (("b",), ())


def test_a_patch_for_another_journey_is_refused() -> None:
    patch = rearranged(channels(["a"]), []).patch("Delete")
    with pytest.raises(PatchMismatch):
        patch.apply(channels(["b"]))


def test_a_draft_that_changes_nothing_gives_nothing() -> None:
    journey = sketch("Research\n  search = I search")
    draft = Draft(journey)
    draft.put(journey.touchpoints["search"].changed(title="I search"))
    assert not draft.patch("Nothing")


def test_a_draft_never_gives_an_id_twice() -> None:
    draft = Draft(sketch("Research\n  search = I search"))
    first = draft.new_id("Search")
    draft.put(Channel(id=first, name="Search"))
    assert (first, draft.new_id("Search")) == ("search-2", "search-3")


def test_moving_a_stage_moves_its_touchpoints_in_the_list() -> None:
    journey = sketch("Research\n  search = I search\nshop = Shop\n  try = I try")
    draft = Draft(journey)
    draft.move("stages", "shop", 0)
    assert draft.patch("Move").apply(journey).touchpoints.keys == ("try", "search")
