"""Two versions of a map lie beside each other stage by stage, whatever stands between these."""

from __future__ import annotations

from journeymapper.layout.alignment import carried
from journeymapper.layout.arrange import layout
from journeymapper.layout.geometry import Layout, Point
from journeymapper.model.sketch import sketch

SHORT = """
Order
  search = I search [entry, +1]
Delivery
  > parcel = The parcel arrives [goal, -2]
"""
LONGER = """
Discover
  ad = I see it [entry]
Order
  > search = I search [+1]
  > buy = I order it
  > pay = I pay
  > mail = A mail comes
Delivery
  > parcel = The parcel arrives [goal, -2]
"""


def laid(text: str) -> Layout:
    return layout(sketch(text))


def test_a_map_lies_where_it_lies_beside_itself() -> None:
    here = laid(SHORT)
    assert carried(Point(300, 90), here, here) == Point(300, 90)


def test_the_start_of_a_stage_is_its_start_in_the_other_map() -> None:
    here, there = laid(SHORT), laid(LONGER)
    at = Point(here.stages["delivery"].rect.x + 20, 0)
    assert carried(at, here, there).x == there.stages["delivery"].rect.x + 20


def test_what_is_wider_here_ends_where_the_other_stage_ends() -> None:
    here, there = laid(LONGER), laid(SHORT)
    at = Point(here.stages["order"].rect.right - 1, 0)
    narrow = there.stages["order"].rect
    assert carried(at, here, there).x == min(
        narrow.x + at.x - here.stages["order"].rect.x, narrow.right
    )


def test_a_first_stage_that_the_other_map_lacks_lies_before_its_first_one() -> None:
    here, there = laid(LONGER), laid(SHORT)
    at = Point(here.stages["discover"].rect.right - 50, 0)
    assert carried(at, here, there).x == there.stages["order"].rect.x - 50


def test_the_feeling_curve_lies_beside_the_other_one() -> None:
    here, there = laid(SHORT), laid(LONGER)
    assert carried(Point(0, here.curve.zero), here, there).y == there.curve.zero
