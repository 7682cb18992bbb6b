"""Which touchpoints stand in which stage."""

from __future__ import annotations

from journeymapper.model.members import inside, members
from journeymapper.model.sketch import sketch

WITH_AN_EMPTY_STAGE = """
    Ordering
      search = I search
      order = I order it
    Wait
    Delivery
      parcel = The parcel arrives
"""


def test_every_stage_has_its_touchpoints_in_order_an_empty_one_none() -> None:
    journey = sketch(WITH_AN_EMPTY_STAGE)
    assert {stage: [each.id for each in inside] for stage, inside in members(journey).items()} == {
        "ordering": ["search", "order"],
        "wait": [],
        "delivery": ["parcel"],
    }


def test_a_stage_is_asked_for_alone() -> None:
    journey = sketch(WITH_AN_EMPTY_STAGE)
    for stage, held in members(journey).items():
        assert inside(journey, stage) == held
