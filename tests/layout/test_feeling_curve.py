from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest

from journeymapper.layout import curve
from journeymapper.layout.arrange import layout
from journeymapper.layout.curve import points_between
from journeymapper.layout.flow import walked_in
from journeymapper.layout.geometry import LABELLED_CURVE_HEIGHT
from journeymapper.layout.showing import Showing
from journeymapper.model.sketch import sketch
from tests.helpers.sizes import a_usual_map_of

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


def test_part_of_a_curve_is_what_lies_there_and_so_many_beside_it() -> None:
    stages = ("[+1]", "[-2]", "", "[0]", "", "[+3]")
    lines = [f"Part {n}\n  I ask {n} {tag}\n  I wait {n} {tag}" for n, tag in enumerate(stages)]
    felt = layout(sketch("\n".join(lines))).curve
    every = [*felt.points]
    ends = [-50.0, *sorted({x for each in every for x in (each.at.x - 1, each.at.x)}), 5_000.0]
    for left, right in combinations(ends, 2):
        for beside in (0, 1, 3):
            inside = [n for n, each in enumerate(every) if left <= each.at.x <= right]
            start = sum(each.at.x < left for each in every)
            end = start + len(inside)
            expected = every[max(0, start - beside) : end + beside]
            assert [*points_between(felt, left, right, beside)] == expected


def test_part_of_a_curve_asks_no_order_of_stages_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    laid, asked = layout(a_usual_map_of(500)), list[object]()

    def noting(*stage: Any) -> Any:
        asked.append(stage)
        return walked_in(*stage)

    monkeypatch.setattr(curve, "walked_in", noting)
    box = [*laid.stages.values()][10].rect
    assert points_between(laid.curve, box.x, box.right, 3)
    assert len(asked) <= 3
