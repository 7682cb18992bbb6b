from __future__ import annotations

from journeymapper.layout.arrange import layout
from journeymapper.layout.geometry import LABELLED_CURVE_HEIGHT
from journeymapper.layout.showing import Showing
from journeymapper.model.sketch import sketch

STAGE = """
Research
  order = I order it [+1]
  ask = I ask
  search = I search [-2]
search -> ask -> order
"""


def test_points_stand_evenly_over_their_stage_in_the_order_walked() -> None:
    points = layout(sketch(STAGE)).curve.points
    assert [(p.touchpoint, p.at.x) for p in points] == [("search", 64.0), ("order", 192.0)]


def test_a_step_of_feeling_is_twelve_units_up() -> None:
    curve = layout(sketch(STAGE)).curve
    assert [curve.zero - p.at.y for p in curve.points] == [-24.0, 12.0]


def test_the_curve_lies_right_under_the_last_lane() -> None:
    laid = layout(sketch(STAGE))
    assert laid.curve.rect.y == laid.lanes["frontstage"].rect.bottom


def test_a_labelled_curve_has_more_room() -> None:
    laid = layout(sketch(STAGE), showing=Showing(labelled_curve=True))
    assert laid.curve.rect.height == LABELLED_CURVE_HEIGHT


def test_a_ring_is_walked_from_its_first_card() -> None:
    ring = "A\n  a = I ask [+1]\n  b = I wait [0]\n  c = I hear [-1]\nb -> c -> a -> b"
    points = layout(sketch(ring)).curve.points
    assert [p.touchpoint for p in points] == ["a", "b", "c"]


def test_a_stage_without_feelings_has_no_points() -> None:
    assert layout(sketch("A\n  a = I ask")).curve.points == ()
