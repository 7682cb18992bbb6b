"""The shared questions where the random maps are too small to ask them hard."""

from __future__ import annotations

import itertools

import pytest

from journeymapper.analysis.paths.ends import entries, goals
from journeymapper.analysis.paths.least_effort import LeastEffort, least_effort
from journeymapper.model.sketch import sketch
from tests.analysis.definitions.words import Map
from tests.analysis.random_maps import random_map


@pytest.mark.parametrize("seed", range(300))
def test_the_least_effort_path_is_the_least_of_all_paths(seed: int) -> None:
    journey = random_map(seed)
    slow = Map(journey)
    for segment in slow.segments:
        path = slow.least_path(segment)
        least = least_effort(journey, segment or None)
        if path is None:
            assert least is None
        else:
            unrated = sum(slow.all[v].effort is None for v in path)
            assert least == LeastEffort(path, slow.sum(path), slow.switches(path), unrated)


def test_equal_paths_are_told_apart_by_switches_then_length_then_ids() -> None:
    journey = sketch("""
        Order
          a = A [entry, effort 2, by web]
          long = Long [effort 1, by web]
          longer = Longer [effort 1, by web]
          hop = Hop [effort 2, by phone]
          y = Y [effort 2, by web]
          x = X [effort 2, by web]
          z = Z [goal, effort 2, by web]
        a -> long -> longer -> z
        a -> hop -> z
        a -> y -> z
        a -> x -> z
    """)
    assert least_effort(journey, None) == LeastEffort(("a", "x", "z"), 6, 0, 0)


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ("a -> b -> c", {"a"}),
        ("a -> b -> c\nc -> a: loopback", {"a"}),
        ("c -> a: loopback", set()),
        ("a -> b -> c\nb -> a", set()),
        ("", {"a", "b", "c"}),
    ],
)
def test_without_a_mark_customers_come_in_where_something_leads_on_and_nothing_leads_to(
    marks: str, expected: set[str]
) -> None:
    assert entries(sketch("Order\n  a = A\n  b = B\n  c = C\n" + marks)) == expected


def test_without_a_mark_the_goals_are_where_the_last_stage_walked_ends() -> None:
    journey = sketch("""
        Order
          a = A
        Use
          b = B
          c = C
          d = I leave [exit]
        Warehouse
          e = E [backstage]
        a -> b -> c
        c -> a: loopback
    """)
    assert goals(journey) == {"c"}


def test_a_chain_of_many_forks_is_answered_at_once() -> None:
    lines = ["Order", "  t0 = T [entry]"]
    for n in range(26):
        lines += [f"  u{n} = U", f"  v{n} = V", f"  t{n + 1} = T{' [goal]' * (n == 25)}"]
    lines += [f"t{n} -> {way}{n} -> t{n + 1}" for n, way in itertools.product(range(26), "uv")]
    lines += ["t26 -> t0: loopback"]
    least = least_effort(sketch("\n".join(lines)), None)
    assert least is not None
    assert (len(least.path), least.path[1]) == (53, "u0")
