"""The map's own words: counted where they are named, put in another order, made one of two."""

from __future__ import annotations

from journeymapper.model.edits import dismissals, vocabulary
from journeymapper.model.journey import Journey
from journeymapper.model.mentions import naming
from journeymapper.model.plain import whole
from journeymapper.model.sketch import sketch

MAP = """
segments: new = New, old = Old, other = Other
channels: web = Web, site = Website, phone = Phone
promises: soon = Soon, fast = Fast
Order
  search = I search [by web, by site, for new]
  > order = I order [by site, by phone, for new, for old, makes soon, keeps fast]
  > pay = I pay [by web, for old]
order -> search: loopback, for old
"""


def journey() -> Journey:
    made = sketch(MAP)
    return vocabulary.add(made, "personas", "Ama", segment="old").apply(made)


def test_each_word_knows_the_cards_that_name_it() -> None:
    expected = {"web": ("search", "pay"), "site": ("search", "order"), "phone": ("order",)}
    assert naming(journey(), "channels") == expected


def test_a_promise_is_named_where_it_is_made_and_where_it_is_kept() -> None:
    assert naming(journey(), "promises") == {"soon": ("order",), "fast": ("order",)}


def test_a_personas_cards_are_those_of_its_segment() -> None:
    assert naming(journey(), "personas") == {"ama": ("order", "pay")}


def test_connections_that_name_a_segment_are_known() -> None:
    expected = {"new": (), "old": ("order->search",), "other": ()}
    assert naming(journey(), "segments", "connections") == expected


def test_merged_channels_are_named_once_on_each_card() -> None:
    after = vocabulary.merge(journey(), "channels", "site", "web").apply(journey())
    held = {each.id: each.channels for each in after.touchpoints}
    expected = {"search": ("site",), "order": ("site", "phone"), "pay": ("site",)}
    assert (held, after.channels.keys) == (expected, ("site", "phone"))


def test_merged_segments_take_their_lines_and_persons_along() -> None:
    after = vocabulary.merge(journey(), "segments", "new", "old").apply(journey())
    named = (
        after.touchpoints["order"].segments,
        after.connections["order->search"].segments,
        after.personas["ama"].segment,
    )
    assert named == (("new",), ("new",), "new")


def test_a_merged_word_takes_over_what_it_did_not_say() -> None:
    before = journey()
    before = vocabulary.change(
        before, "channels", "web", kind="digital", brand={"values": 2, "messaging": 0}
    ).apply(before)
    before = vocabulary.change(before, "channels", "site", brand={"values": 1}).apply(before)
    after = vocabulary.merge(before, "channels", "site", "web").apply(before)
    kept = whole(after.channels["site"])
    assert kept == {
        "id": "site",
        "name": "Website",
        "kind": "digital",
        "brand": {"values": 1, "messaging": 0, "visual_identity": None},
    }


def test_merged_persons_want_what_both_wanted() -> None:
    before = journey()
    before = vocabulary.change(before, "personas", "ama", needs=("Rest", "Help")).apply(before)
    before = vocabulary.add(before, "personas", "Ines", needs=("Help", "Time")).apply(before)
    after = vocabulary.merge(before, "personas", "ama", "ines").apply(before)
    assert after.personas["ama"].needs == ("Rest", "Help", "Time")


def test_what_was_set_aside_of_a_merged_segment_is_told_anew() -> None:
    before = journey()
    identity = ("JM701", (), ("old",), "")
    before = dismissals.dismiss(before, identity, "Known").apply(before)
    after = vocabulary.merge(before, "segments", "new", "old").apply(before)
    assert (len(before.dismissals), len(after.dismissals)) == (1, 0)


def test_words_change_places_and_stay_at_the_ends() -> None:
    before = journey()
    down = vocabulary.move(before, "segments", "new", 1).apply(before)
    up = vocabulary.move(before, "segments", "new", -1)
    assert (down.segments.keys, bool(up)) == (("old", "new", "other"), False)
