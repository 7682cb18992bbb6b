from __future__ import annotations

import pytest

from journeymapper.model.dimensions import (
    BY_FIELD,
    CHANNEL,
    EFFORT,
    EVIDENCE,
    LANE,
    LEVEL,
    MOMENT_OF_TRUTH,
    PILLAR,
)
from journeymapper.model.edits import (
    clipboard,
    connections,
    moving,
    stages,
    tags,
    touchpoints,
    vocabulary,
    votes,
)
from journeymapper.model.journey import Journey
from journeymapper.model.plain import whole
from journeymapper.model.sketch import sketch

MAP = """
    channels: web, phone
    Research
      search = I search [by web]
      > compare = I compare
    shop = Order
      > order = I order it
    order -> search: loopback
    opportunity Shorter -> order, search
    dismiss JM501 order: Law
    """


def titles(journey: Journey) -> list[str]:
    return [each.title for each in journey.touchpoints]


def lines(journey: Journey) -> list[str]:
    return [each.key for each in journey.connections]


def test_a_new_touchpoint_stands_at_the_end_of_its_stage() -> None:
    journey = sketch(MAP)
    after = touchpoints.add_touchpoint(journey, "I ask", "research").apply(journey)
    assert titles(after) == ["I search", "I compare", "I ask", "I order it"]


def test_a_new_touchpoint_follows_the_one_it_is_added_after_and_is_connected_from() -> None:
    journey = sketch(MAP)
    patch = touchpoints.add_touchpoint(
        journey, "I ask", "research", after="search", connect_from="search"
    )
    after = patch.apply(journey)
    assert (titles(after)[:2], "search->i-ask" in lines(after)) == (["I search", "I ask"], True)


def test_removing_a_touchpoint_takes_out_everything_that_mentions_it_in_one_patch() -> None:
    journey = sketch(MAP)
    after = touchpoints.remove(journey, [("touchpoints", "order")]).apply(journey)
    held = (lines(after), after.opportunities["shorter"].touchpoints, len(after.dismissals))
    assert held == (["search->compare"], ("search",), 0)


def test_removing_a_stage_takes_its_touchpoints_along() -> None:
    journey = sketch(MAP)
    after = stages.remove_stages(journey, ["research"]).apply(journey)
    assert (titles(after), lines(after)) == (["I order it"], [])


def test_a_copy_stands_after_its_original_with_the_connections_among_the_copies() -> None:
    journey = sketch(MAP)
    after = touchpoints.duplicate(journey, ["search", "compare"]).apply(journey)
    assert (titles(after)[:4], "i-search->i-compare" in lines(after)) == (
        ["I search", "I search", "I compare", "I compare"],
        True,
    )


def test_touchpoints_move_to_another_stage_before_the_one_they_are_dropped_on() -> None:
    journey = sketch(MAP)
    after = moving.move_to_stage(journey, ["compare"], "shop", before="order").apply(journey)
    assert [(each.id, each.stage) for each in after.touchpoints] == [
        ("search", "research"),
        ("compare", "shop"),
        ("order", "shop"),
    ]


def test_a_touchpoint_moved_past_the_end_of_its_row_stays_last() -> None:
    journey = sketch(MAP)
    after = moving.move_within(journey, ["search"], 5).apply(journey)
    assert titles(after) == ["I compare", "I search", "I order it"]


def test_a_stage_moves_with_everything_in_it() -> None:
    journey = sketch(MAP)
    after = stages.move_stage(journey, "shop", -1).apply(journey)
    assert titles(after) == ["I order it", "I search", "I compare"]


@pytest.mark.parametrize(("source", "target"), [("search", "compare"), ("order", "order")])
def test_a_connection_that_cannot_be_is_refused_in_words(source: str, target: str) -> None:
    with pytest.raises(ValueError, match=r"already|itself"):
        connections.connect(sketch(MAP), source, target)


def test_a_way_back_beside_a_way_there_is_allowed() -> None:
    journey = sketch(MAP)
    after = connections.connect(journey, "compare", "search", "loopback").apply(journey)
    assert "compare->search" in lines(after)


def test_tagging_toggles_a_value_and_adds_it_where_only_some_have_it() -> None:
    journey = sketch(MAP)
    both = tags.tag(journey, ["search", "compare"], CHANNEL, "web").apply(journey)
    none = tags.tag(both, ["search", "compare"], CHANNEL, "web").apply(both)
    held = [[each.channels for each in map_.touchpoints][:2] for map_ in (both, none)]
    assert held == [[("web",), ("web",)], [(), ()]]


@pytest.mark.parametrize(
    ("dimension", "value", "on", "off"),
    [
        (LEVEL, "proactive", "proactive", None),
        (LANE, "backstage", "backstage", "frontstage"),
        (EFFORT, "5", 5, None),
        (MOMENT_OF_TRUTH, "yes", True, False),
        (BY_FIELD["owner"], "Depot", "Depot", ""),
        (BY_FIELD["systems"], "CRM", ("CRM",), ()),
    ],
)
def test_a_tag_given_twice_is_gone(dimension: object, value: str, on: object, off: object) -> None:
    journey = sketch(MAP)
    field = dimension.field  # type: ignore[attr-defined]
    once = tags.tag(journey, ["search"], dimension, value).apply(journey)  # type: ignore[arg-type]
    twice = tags.tag(once, ["search"], dimension, value).apply(once)  # type: ignore[arg-type]
    held = [getattr(each.touchpoints["search"], field) for each in (once, twice)]
    assert held == [on, off]


def test_evidence_keeps_its_source_when_its_grade_changes() -> None:
    journey = sketch(MAP)
    given = {"grade": "assumption", "source": "the team"}
    journey = tags.set_fields(journey, ["search"], evidence=given).apply(journey)
    after = tags.tag(journey, ["search"], EVIDENCE, "log").apply(journey)
    evidence = after.touchpoints["search"].evidence
    assert evidence is not None
    assert whole(evidence) == {"grade": "log", "source": "the team"}


def test_a_pillar_takes_the_strength_it_is_given() -> None:
    journey = sketch(MAP)
    after = tags.tag(journey, ["search"], PILLAR, "empathy", -2).apply(journey)
    assert dict(after.touchpoints["search"].pillars) == {"empathy": -2}


@pytest.mark.parametrize(("start", "by", "gives"), [("", 1, 1), ("", -1, -1), ("+3", 1, 3)])
def test_feeling_steps_from_neutral_and_stops_at_its_ends(start: str, by: int, gives: int) -> None:
    journey = sketch(f"Research\n  search = I search [{start}]")
    after = tags.step_sentiment(journey, ["search"], by).apply(journey)
    assert (after or journey).touchpoints["search"].sentiment == gives


def test_removing_a_channel_takes_it_out_of_every_touchpoint() -> None:
    journey = sketch(MAP)
    after = vocabulary.remove(journey, "channels", "web").apply(journey)
    assert (after.channels.keys, after.touchpoints["search"].channels) == (("phone",), ())


def test_copied_touchpoints_come_back_with_their_connections_and_their_channels() -> None:
    journey, other = sketch(MAP), sketch("Elsewhere\n  start = I start")
    text = clipboard.copy(journey, ["search", "compare"])
    after = clipboard.paste(other, text, "elsewhere", "start").apply(other)
    held = (titles(after), lines(after), after.touchpoints["i-search"].channels)
    assert held == (["I start", "I search", "I compare"], ["i-search->i-compare"], ("web",))


def test_plain_lines_become_touchpoints_without_their_bullets() -> None:
    journey = sketch(MAP)
    after = clipboard.paste(journey, "- I pay\n2. I leave\n\n", "shop").apply(journey)
    assert titles(after)[-3:] == ["I order it", "I pay", "I leave"]


def test_an_outline_brings_its_stages() -> None:
    journey = sketch(MAP)
    text = "Order\n  I pay\nUse\n  > I use it"
    after = clipboard.paste(journey, text, "research").apply(journey)
    held = [(each.title, each.stage) for each in after.touchpoints][-2:]
    assert held == [("I pay", "shop"), ("I use it", "use")]


def test_an_edit_that_changes_nothing_gives_an_empty_patch() -> None:
    journey = sketch(MAP)
    assert not touchpoints.rename(journey, "search", "I search")


def test_a_round_of_voting_counts_anew_what_is_of_the_same_kind() -> None:
    before = sketch("A\n  one = One [votes 3]\n  > two = Two [votes 1]")
    after = votes.count(before, {("touchpoints", "two"): 2}).apply(before)
    assert [each.votes for each in after.touchpoints] == [0, 2]


def test_a_round_of_voting_leaves_what_nobody_could_mean() -> None:
    before = sketch(MAP)
    (key,) = before.opportunities.keys
    voted = votes.count(before, {("opportunities", key): 4}).apply(before)
    after = votes.count(voted, {("touchpoints", "search"): 1}).apply(voted)
    assert after.opportunities[key].votes == 4
