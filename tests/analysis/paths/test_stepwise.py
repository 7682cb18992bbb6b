"""What is near is found without walking far."""

from __future__ import annotations

from itertools import count, islice

import pytest

from journeymapper.analysis.paths.stepwise import Ahead, meet, stepwise
from journeymapper.analysis.paths.walk import walk
from journeymapper.model.sketch import sketch
from tests.analysis.random_maps import random_map

MAP = """
    Order
      a = A
      b = B
      c = C
      d = D
      e = E
    a -> b -> d
    a -> c -> d -> e
"""


def test_the_nearest_come_first() -> None:
    assert list(stepwise(walk(sketch(MAP)).after, ["a"])) == ["a", "b", "c", "d", "e"]


def test_what_is_not_open_is_not_walked() -> None:
    after = walk(sketch(MAP)).after
    assert list(stepwise(after, ["a", "c"], lambda each: each not in ("b", "c"))) == ["a"]


def test_a_start_is_asked_for_once_those_before_it_are_exhausted() -> None:
    after, asked = walk(sketch(MAP)).after, []

    def starts() -> object:
        for each in ("d", "a"):
            asked.append(each)
            yield each

    walked = stepwise(after, starts())  # type: ignore[arg-type]
    assert (list(islice(walked, 2)), asked) == (["d", "e"], ["d"])


def test_two_ways_that_meet_soon_are_not_walked_to_their_end() -> None:
    taken: list[str] = []

    def endless(name: str) -> object:
        for number in count():
            taken.append(name)
            yield "here" if number == 2 else f"{name}{number}"

    assert meet(endless("a"), endless("b"))  # type: ignore[arg-type]
    assert len(taken) == 6


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("abc", "xya", True), ("a", "xyza", True), ("abc", "xyz", False), ("", "xyz", False)],
)
def test_ways_meet_where_something_is_on_both(one: str, other: str, expected: bool) -> None:
    assert meet(iter(one), iter(other)) is expected


@pytest.mark.parametrize("seed", range(100))
def test_ahead_is_what_can_be_reached(seed: int) -> None:
    journey = random_map(seed)
    everyone = walk(journey)
    for start in everyone.after:
        ahead = Ahead(journey, [start])
        assert {each for each in everyone.after if each in ahead} == everyone.reach([start])
