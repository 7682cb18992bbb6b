"""Which steps help most when they become easy, and that finding out stays cheap."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappush
from itertools import permutations
from typing import Any

import pytest

from journeymapper.analysis.scores import effort as module
from journeymapper.analysis.scores.effort import effort
from journeymapper.model.journey import Journey, new_journey
from journeymapper.model.records import Connection, Stage, Touchpoint
from journeymapper.model.sketch import sketch
from journeymapper.model.table import Table


def helps(journey: Journey) -> list[tuple[str, int]]:
    way = effort(journey).segments[""]
    assert way is not None
    return [(each.touchpoint, each.saves) for each in way.leverage]


def test_the_three_that_save_most_come_first_then_by_id() -> None:
    journey = sketch("""
        Order
          d = I search [entry, effort 3]
          > c = I compare [effort 5]
          > b = I ask [effort 3]
          > a = I order [goal, effort 2]
    """)
    assert helps(journey) == [("c", 4), ("b", 2), ("d", 2)]


def test_a_shortcut_off_the_easiest_way_can_help() -> None:
    journey = sketch("""
        Order
          start = I search [entry, effort 1]
          > slow = I walk there [effort 3]
          > done = I have it [goal, effort 1]
          app = I tap it [effort 7]
        start -> app -> done
    """)
    assert helps(journey) == [("app", 2), ("slow", 2)]


def test_what_nobody_rated_is_eased_from_four() -> None:
    journey = sketch("""
        Order
          start = I search [entry, effort 1]
          > done = I have it [goal]
    """)
    assert helps(journey) == [("done", 3)]


def test_a_detour_that_comes_back_to_where_it_left_helps_nobody() -> None:
    journey = sketch("""
        Order
          start = I search [entry, effort 1]
          > middle = I ask [effort 1]
          > done = I have it [goal, effort 1]
          detour = I am sent round [effort 7]
        middle -> detour -> middle
    """)
    assert helps(journey) == []


def test_only_what_the_segment_can_walk_helps_it() -> None:
    journey = sketch("""
        segments: regular, new
        Order
          start = I search [entry, effort 1]
          > slow = I walk there [effort 5]
          > done = I have it [goal, effort 1]
          app = I tap it [effort 4, for regular]
        start -> app -> done
    """)
    found = effort(journey).segments
    saved = {key: way and [each.touchpoint for each in way.leverage] for key, way in found.items()}
    assert saved == {"regular": ["app", "slow"], "new": ["slow"]}


def test_leverage_looks_at_each_connection_twice_however_many_ways_there_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    steps = []

    def counted(waiting: list[Any], item: Any) -> None:
        steps.append(item)
        heappush(waiting, item)

    journey = all_connected(60)
    monkeypatch.setattr(module, "heappush", counted)
    effort(journey)
    assert 0 < len(steps) <= 2 * len(journey.connections)


def all_connected(size: int) -> Journey:
    ids: Sequence[str] = [f"t{n}" for n in range(size)]
    roles = {ids[0]: "entry", ids[-1]: "goal"}
    touchpoints = [
        Touchpoint.made(
            {"id": key, "title": key, "stage": "s", "effort": 1 + n % 7}
            | {"role": roles.get(key, "step")}
        )
        for n, key in enumerate(ids)
    ]
    return new_journey("All connected").with_tables(
        stages=Table([Stage(id="s", name="s")]),
        touchpoints=Table(touchpoints),
        connections=Table(Connection(source=a, target=b) for a, b in permutations(ids, 2)),
    )
