from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeymapper.layout.geometry import Point
from journeymapper.painting.curve_paths import curve_paths, smooth

FEELINGS = st.lists(st.integers(-3, 3), min_size=2, max_size=12)


def points_of(feelings: list[int]) -> tuple[Point, ...]:
    return tuple(Point(40.0 * n, -12.0 * feeling) for n, feeling in enumerate(feelings))


@given(FEELINGS)
def test_the_curve_never_swings_past_its_points(feelings: list[int]) -> None:
    for piece in smooth(points_of(feelings)):
        low, high = sorted((piece.a.y, piece.b.y))
        handles = (piece.c.y, piece.d.y)
        assert all(low - 1e-9 <= y <= high + 1e-9 for y in handles)


@given(FEELINGS)
def test_the_fills_meet_at_the_zero_line(feelings: list[int]) -> None:
    paths = curve_paths(points_of(feelings), 0.0)
    above, below = paths.above.boundingRect(), paths.below.boundingRect()
    assert (above.bottom() <= 0.05, below.top() >= -0.05) == (True, True)


def test_a_curve_above_zero_has_nothing_below() -> None:
    assert curve_paths(points_of([1, 3, 2]), 0.0).below.isEmpty()


def test_one_rated_card_makes_no_line() -> None:
    assert curve_paths(points_of([2]), 0.0).line.isEmpty()
