from __future__ import annotations

from journeymapper.layout.geometry import Point
from journeymapper.painting.ways import direction, rounded, shortened, split_at

BENT = (Point(0, 0), Point(100, 0), Point(100, 50))


def test_a_line_stops_short_of_its_head() -> None:
    assert shortened(BENT, 12)[-1] == Point(100, 38)


def test_a_line_shorter_than_its_head_is_drawn_back_to_its_last_corner() -> None:
    assert shortened(BENT, 80)[-1] == Point(100, 0)


def test_a_head_points_where_its_line_goes() -> None:
    assert direction(BENT) == (0, 1)


def test_a_line_of_no_length_has_a_head_to_the_right() -> None:
    assert direction((Point(5, 5), Point(5, 5))) == (1, 0)


def test_bends_are_rounded_within_the_corners() -> None:
    assert rounded(BENT).elementCount() == 1 + 1 + 3 + 1


def test_a_line_is_split_where_it_goes_below_the_line_of_visibility() -> None:
    assert split_at(BENT, 20) == [
        (False, (Point(0, 0), Point(100, 0), Point(100, 20))),
        (True, (Point(100, 20), Point(100, 50))),
    ]
