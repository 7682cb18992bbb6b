"""Where each promise is made, where it is kept, and on which way it is broken."""

from __future__ import annotations

from itertools import pairwise
from textwrap import dedent

import pytest
from hypothesis import given

from journeymapper.analysis.ledger import Account, Made, ledger
from journeymapper.analysis.runner import analyse
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from tests.analysis.definitions.words import Map, desc, simple_paths
from tests.analysis.random_maps import random_map
from tests.helpers.journeys import journeys

any_map = pytest.mark.parametrize("seed", range(300))


def account(text: str) -> Account:
    (only,) = ledger(sketch("promises: soon = Delivered the next day\n" + dedent(text)))
    return only


def broken(journey: Journey) -> set[tuple[str, str]]:
    """What the ledger calls broken: touchpoint and promise."""
    return {
        (made.touchpoint, each.promise)
        for each in ledger(journey)
        for made in each.made
        if made.fate == "broken"
    }


def unkept(journey: Journey) -> set[tuple[str, str]]:
    """What rule JM301 calls unkept: touchpoint and promise."""
    report = analyse(journey, select=["JM301"], plugins=False)
    told = [*report.findings, *(each.finding for each in report.dismissed)]
    return {(each.subjects[0], each.about) for each in told if each.rule == "JM301"}


def test_a_promise_kept_on_every_way_names_who_keeps_it_first() -> None:
    told = account("""
        Order
          order = I order it [entry, makes soon]
          van = The van brings it [keeps soon]
          shop = I fetch it [keeps soon]
          done = It is here [goal, keeps soon]
        order -> van -> done
        order -> shop -> done
    """)
    assert told == Account(
        "soon", (Made("order", "kept", ("van", "shop")),), ("van", "shop", "done"), ()
    )
    assert told.state == "kept"


def test_a_promise_is_broken_on_the_shortest_way_past_all_that_keep_it() -> None:
    told = account("""
        Order
          order = I order it [entry, makes soon]
          long = They look for it
          wait = I wait
          call = I call
          kept = It is here [keeps soon]
          done = I use it [goal]
        order -> kept -> done
        order -> long -> wait -> call -> done
        order -> wait
    """)
    assert told.made == (Made("order", "broken", ("kept",), ("order", "wait", "call", "done")),)
    assert told.state == "broken"


def test_a_promise_kept_nowhere_ends_at_the_goal_that_comes_first() -> None:
    told = account("Order\n order = I order [entry, makes soon]\n > I wait\n > Here [goal]")
    assert [each.way for each in told.made] == [("order", "i-wait", "here")]


def test_where_no_goal_can_be_reached_the_way_ends_where_the_customer_leaves() -> None:
    told = account("""
        Order
          order = I order it [entry, makes soon]
          wait = I wait
          gone = I give up [exit]
          done = It is here [goal]
        order -> wait -> gone
    """)
    assert [each.way for each in told.made] == [("order", "wait", "gone")]


def test_a_way_without_an_end_is_told_until_it_comes_round() -> None:
    told = account("""
        Order
          order = I order it [entry, makes soon]
          wait = I wait
          call = I call
          done = It is here [goal]
        order -> wait -> call -> wait
    """)
    assert [each.way for each in told.made] == [("order", "wait", "call", "wait")]


def test_a_promise_made_where_nothing_leads_on_has_a_way_of_one_step() -> None:
    told = account("Order\n order = I order it [entry]\n > done = It is here [goal, makes soon]")
    assert told.made == (Made("done", "broken", (), ("done",)),)


def test_a_way_that_only_one_segment_walks_is_told_of_that_segment() -> None:
    told = account("""
        segments: first = First-time buyer, regular = Regular customer
        Order
          order = I order it [entry, makes soon]
          wait = I wait [for regular]
          kept = It is here [keeps soon]
          done = I use it [goal]
        order -> kept -> done
        order -> wait -> done
    """)
    assert [(each.way, each.segments) for each in told.made] == [
        (("order", "wait", "done"), ("regular",))
    ]


def test_what_keeps_a_promise_nobody_made_is_unasked() -> None:
    told = account("Order\n order = I order it [entry]\n > done = It is here [goal, keeps soon]")
    assert (told, told.state) == (Account("soon", (), ("done",), ("done",)), "unmade")


def test_what_keeps_it_before_it_is_made_is_unasked() -> None:
    told = account("""
        Order
          kept = It is here [entry, keeps soon]
          > order = I order the next one [makes soon]
          > next = The next one is here [goal, keeps soon]
    """)
    assert told.unasked == ("kept",)


def test_a_promise_that_nobody_makes_or_keeps_is_unused() -> None:
    assert account("Order\n order = I order it [entry]").state == "unused"


def test_a_promise_nobody_sees_being_made_stays_open() -> None:
    told = account(
        "Order\n order = I order it [entry]\n > I wait\n it = The plan [support, makes soon]"
    )
    assert (told.made, told.state) == ((Made("it", "unseen"),), "open")


def test_a_promise_made_where_no_way_leads_stays_open() -> None:
    told = account("""
        Order
          order = I order it [entry]
          > done = It is here [goal, keeps soon]
          far = They call me [makes soon]
        far -> done
    """)
    assert (told.made, told.state) == ((Made("far", "unreached", ("done",)),), "open")


@any_map
def test_ledger_and_rule_agree(seed: int) -> None:
    journey = random_map(seed)
    assert broken(journey) == unkept(journey)


@given(journeys())
def test_ledger_and_rule_agree_on_any_journey(journey: Journey) -> None:
    assert broken(journey) == unkept(journey)


@any_map
def test_the_way_it_is_broken_on_is_the_shortest_of_all_past_its_keepers(seed: int) -> None:
    journey = random_map(seed)
    m = Map(journey)
    for each in ledger(journey):
        for made in each.made:
            if made.fate != "broken":
                continue
            keep = {v for v in m.J if each.promise in m.all[v].promises_kept} - {made.touchpoint}
            free = {pair for pair in m.G if not keep & set(pair)}
            goals = m.Z & desc(free, made.touchpoint)
            assert set(pairwise(made.way)) <= free
            if goals and not journey.segments:
                lengths = [
                    len(path) + 1
                    for path in simple_paths(free, (made.touchpoint,))
                    if any(b in goals for a, b in free if a == path[-1])
                ]
                assert made.way[-1] in goals
                assert len(made.way) == min(lengths)


@any_map
def test_whoever_is_named_can_walk_such_a_way_and_nobody_else(seed: int) -> None:
    journey = random_map(seed)
    m = Map(journey)
    for each in ledger(journey):
        for made in each.made:
            keep = {v for v in m.J if each.promise in m.all[v].promises_kept} - {made.touchpoint}
            goals = m.Z & desc({p for p in m.G if not keep & set(p)}, made.touchpoint)
            if made.fate != "broken" or not goals:
                continue
            at = [s for s in m.segments if made.touchpoint in m.nodes(s)]
            able = [
                s
                for s in at
                if desc({p for p in m.edges(s) if not keep & set(p)}, made.touchpoint) & m.Z
            ]
            assert made.segments == (() if able == at else tuple(able))
