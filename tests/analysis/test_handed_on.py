"""What is answered of a map stands after an edit that has no part in it, and only then."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.analysis.ledger import ledger
from journeymapper.analysis.paths import walk as walks
from journeymapper.analysis.paths.ends import goals
from journeymapper.analysis.runner import analyse
from journeymapper.analysis.scores.all import scores
from journeymapper.model.derived import FIELDS
from journeymapper.model.edits.connections import change_connection
from journeymapper.model.edits.moving import move_to_stage
from journeymapper.model.edits.tags import set_fields
from journeymapper.model.edits.touchpoints import rename
from journeymapper.model.edits.vocabulary import add, remove
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Change, Patch
from journeymapper.model.sketch import sketch
from tests.analysis.random_maps import random_map
from tests.helpers.chances import any_edit
from tests.helpers.verbs import start, verbs

JOURNEY = sketch("""
    Order
      a = I order it [entry, by web, effort 6]
      > b = I wait [-2, fail 4]
      > c = It comes [goal]
""")
PLACES = {
    "touchpoints": {"id", "stage"},
    "connections": {"source", "target"},
}
"""The fields by which records stand in order: another value takes more than one change."""


def ask_all(journey: Journey) -> None:
    """Let all be answered that the window asks of a map."""
    scores(journey, analyse(journey, "review", plugins=False))
    ledger(journey)


def lasting(journey: Journey) -> dict[tuple[str, tuple[object, ...]], object]:
    """What a journey has answered so far, of what may stand after an edit."""
    asked = [(key if isinstance(key, tuple) else (key, ()), said) for key, said in memo(journey)]
    return {(key[0].__name__, key[1]): said for key, said in asked if key[0] in FIELDS}


def memo(journey: Journey) -> list[tuple[object, object]]:
    return [*journey._memo.items()]


def check(journey: Journey) -> None:
    """Whatever was handed on to a journey is what it would answer itself."""
    handed_on = lasting(journey)
    for key, _ in memo(journey):
        question, args = (key[0], key[1]) if isinstance(key, tuple) else (key, ())
        if question in FIELDS:
            assert handed_on[question.__name__, args] == question(journey.with_tables(), *args)


@settings(max_examples=30)
@given(st.data())
def test_after_any_edits_the_report_is_that_of_a_map_nobody_has_asked_anything(
    data: st.DataObject,
) -> None:
    journey = start()
    for _ in range(4):
        ask_all(journey)
        _, patch = data.draw(verbs(journey))
        journey = patch.apply(journey)
        check(journey)
    unknown = journey.with_tables()
    for profile in ("workshop", "review"):
        assert analyse(journey, profile, plugins=False) == analyse(unknown, profile, plugins=False)


@pytest.mark.parametrize("seed", range(20))
def test_what_an_edit_hands_on_is_what_the_map_after_it_would_answer(seed: int) -> None:
    journey, chance = random_map(seed), Random(seed)
    for _ in range(6):
        ask_all(journey)
        journey = any_edit(journey, chance).apply(journey)
        check(journey)


@pytest.mark.parametrize("seed", range(0, 30, 2))
def test_each_field_that_an_answer_follows_from_is_named(seed: int) -> None:
    journey, other = random_map(seed), random_map(seed + 1)
    ask_all(journey)
    for table in ("segments", "channels", "stages", "touchpoints", "connections"):
        for record in journey.table(table):
            for said in other.table(table):
                for field in vars(said).keys() - PLACES.get(table, {"id"}):
                    value = getattr(said, field)
                    try:
                        after = record.changed(**{field: value})
                    except ValueError:
                        continue
                    change = Change(table, record.key, record, after)
                    check(Patch("", (change,)).apply(journey))


@pytest.mark.parametrize(
    ("patch", "gone"),
    [
        (rename(JOURNEY, "b", "I sit and wait"), set()),
        (set_fields(JOURNEY, ["b"], sentiment=-1), {"feelings", "troughs"}),
        (set_fields(JOURNEY, ["b"], effort=2), {"least_effort", "effort"}),
        (
            set_fields(JOURNEY, ["b"], role="exit"),
            {"entries", "goals", "exits", "goals_reached", "on_the_way", "least_effort"},
        ),
    ],
)
def test_an_edit_lets_only_those_questions_be_asked_again_that_it_has_part_in(
    patch: Patch, gone: set[str]
) -> None:
    ask_all(JOURNEY)
    before, after = lasting(JOURNEY), lasting(patch.apply(JOURNEY))
    left = {name for name, _ in before.keys() - after.keys()}
    assert gone <= left if gone else not left
    assert "walk" not in left


def test_a_title_a_tag_or_a_feeling_lets_nobody_walk_the_map_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ask_all(JOURNEY)
    built, plain = list[str](), walks._walk

    def noted(*given: Any) -> walks.Walk:
        built.append("walk")
        return plain(*given)

    monkeypatch.setattr(walks, "_walk", noted)
    for patch in (
        rename(JOURNEY, "b", "I sit and wait"),
        set_fields(JOURNEY, ["b"], sentiment=-1),
        add(JOURNEY, "channels", "Phone"),
    ):
        ask_all(patch.apply(JOURNEY))
    assert built == []
    ask_all(change_connection(JOURNEY, "a->b", label="then").apply(JOURNEY))
    assert built == ["walk"]


def test_of_segments_that_are_gone_nothing_is_kept() -> None:
    journey = JOURNEY
    for name in ("Families", "Students"):
        journey = add(journey, "segments", name).apply(journey)
        ask_all(journey)
    (_, student) = journey.segments.keys
    journey = remove(journey, "segments", student).apply(journey)
    assert student not in str([args for _, args in lasting(journey)])


def test_the_goals_follow_the_last_touchpoint_to_another_stage() -> None:
    journey = sketch("Order\n  a = I order it\n  b = It comes\nUse\nwarehouse = Warehouse")
    assert goals(journey) == {"a", "b"}
    assert goals(move_to_stage(journey, ["b"], "use").apply(journey)) == {"b"}
