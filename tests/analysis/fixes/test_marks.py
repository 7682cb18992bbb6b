"""Fixes that add no touchpoint: marks, ways, tags, opportunities, stages."""

from __future__ import annotations

import pytest

from journeymapper.analysis.finding import Fix
from journeymapper.analysis.mending import FixRefused
from journeymapper.analysis.runner import analyse
from journeymapper.model.sketch import sketch
from tests.analysis.fixes.mended import fixed


def test_the_first_touchpoint_is_marked_as_entry() -> None:
    journey = fixed("Research\n  a = A\n  > b = B [goal]", "JM101")
    assert [each.role for each in journey.touchpoints] == ["entry", "goal"]


def test_where_the_journey_ends_is_marked_as_goal() -> None:
    journey = fixed("Research\n  a = A [entry]\n  > b = B\n  c = C\na -> c", "JM102")
    assert [each.role for each in journey.touchpoints] == ["entry", "goal", "goal"]


def test_a_loose_touchpoint_goes_between_the_step_before_and_what_follows_it() -> None:
    text = "Research\n  a = A [entry]\n  b = B\n  c = C [goal]\na -> c"
    assert fixed(text, "JM103").connections.keys == ("a->b", "a->c", "b->c")


def test_a_dead_end_leads_to_the_next_step() -> None:
    text = "Order\n  a = A [entry]\n  b = B\n  c = C [goal]\na -> b\na -> c"
    assert fixed(text, "JM104").connections.keys == ("a->b", "a->c", "b->c")


def test_a_way_back_is_marked_as_loopback() -> None:
    journey = fixed("One\n  a = A\nTwo\n  b = B\nb -> a", "JM110")
    assert journey.connections["b->a"].kind == "loopback"


def test_ways_out_of_a_choice_say_where_they_lead() -> None:
    text = 'One\n  a = A [decision]\n  b = B\n  c = C\na -> b: "clear"\na -> c'
    assert [each.label for each in fixed(text, "JM109").connections] == ["clear", "C"]


def test_what_was_given_is_not_asked_for_again() -> None:
    text = "One\n  a = A [entry, asks for address]\n  > b = B [asks for Address , asks for card]"
    assert fixed(text, "JM306").touchpoints["b"].asks_for == ("card",)


def test_feedback_is_tied_to_an_opportunity() -> None:
    journey = fixed("Use\n  ask = They ask how it went [feedback]", "JM209")
    assert [(e.title, e.touchpoints) for e in journey.opportunities] == [
        ("Use what we hear: “They ask how it went”", ("ask",))
    ]


def test_hard_work_becomes_a_warning_once_an_opportunity_names_it() -> None:
    journey = fixed("Help\n  hold = I hold [effort 6]", "JM501")
    (left,) = analyse(journey, select=["JM501"]).findings
    assert left.severity.word == "warning"


def test_help_learns_to_apologise_and_hurry_in_the_order_of_acts() -> None:
    text = "Help\n  a = A [fail]\n  b = B [resolution 2, fix]\na -> b: failure"
    assert fixed(text, "JM405").touchpoints["b"].recovery == ("apologise", "act_urgently", "fix")


def test_help_leads_back_to_where_people_would_be() -> None:
    text = """
        Order
          order = I order it [entry]
        Delivery
          parcel = The parcel arrives [fail 3]
          help = They give the money back [resolution 2]
        Use
          use = I use it [goal]
        order -> parcel -> use
        parcel -> help: failure
        help -> order: loopback
    """
    assert fixed(text, "JM403").connections["help->use"].kind == "recovery"


def test_a_way_is_opened_to_those_who_are_stranded() -> None:
    text = """
        segments: resident, abroad
        Account
          apply = I apply [entry]
          account = I have an account [goal]
        apply -> account: for resident
    """
    assert fixed(text, "JM701").connections["apply->account"].segments == ("resident", "abroad")


def test_a_stage_that_is_only_a_name_can_be_taken_out() -> None:
    text = "Order\n  a = A [entry]\nDelivery\nUse\n  b = B [goal]\na -> b"
    assert fixed(text, "JM111", "take-out-stage").stages.keys == ("order", "use")


def test_a_stage_that_is_passed_by_gets_a_card_to_fill_in() -> None:
    journey = fixed("Order\n  a = A [entry]\nDelivery\nUse\n  b = B [goal]\na -> b", "JM111")
    assert [(each.title, each.stage, each.lane) for each in journey.touchpoints][1] == (
        "What do I do in “Delivery”?",
        "delivery",
        "customer",
    )


def test_both_missing_phases_are_added_at_their_ends() -> None:
    journey = fixed("Order [during]\n  a = A", "JM807")
    assert [(each.name, each.phase) for each in journey.stages] == [
        ("Before the purchase", "before"),
        ("Order", "during"),
        ("After the purchase", "after"),
    ]


DEAD = "Order\n  a = A [entry]\n  b = B\n  c = C [goal]\na -> b\na -> c"


def first_fix(text: str, rule: str) -> Fix:
    return analyse(sketch(text), select=[rule]).findings[0].fixes[0]


def test_a_fix_whose_finding_has_gone_is_refused() -> None:
    with pytest.raises(FixRefused, match="nothing left to mend"):
        first_fix(DEAD, "JM104").apply(sketch(DEAD + "\nb -> c"))


def test_a_fix_that_would_bring_an_error_is_refused() -> None:
    journey = sketch("Use\n  tip = I look it up [proactive, started by customer, transaction]")
    business, responsive = analyse(journey, select=["JM207"]).findings[0].fixes
    assert business.apply(journey).touched == {("touchpoints", "tip")}
    with pytest.raises(FixRefused, match="would break something else"):
        responsive.apply(journey)  # then nobody in this stage would say where things stand
