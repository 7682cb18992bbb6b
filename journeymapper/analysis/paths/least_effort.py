"""The least-effort path: the easiest way from an entry to a goal, for one group of customers."""

from __future__ import annotations

from heapq import heappop, heappush
from typing import NamedTuple

from journeymapper.analysis.paths.ends import ENDS, entries_of, goals_of, goals_reached
from journeymapper.analysis.paths.walk import SEGMENT_WALK, Walk, segment_walk
from journeymapper.model.derived import lasting
from journeymapper.model.journey import Journey
from journeymapper.model.records import Touchpoint

MIDDLING = 4
"""What an unrated touchpoint is taken to weigh: the middle of 1 to 7."""

WAY = (*ENDS, *SEGMENT_WALK, "touchpoints.effort", "touchpoints.channels")
"""The fields that the least-effort path follows from."""
Cost = tuple[int, int, int]
"""Effort, channel switches, touchpoints: the first that differs decides."""


class LeastEffort(NamedTuple):
    """A path by its touchpoints, what it costs, and how many of them are unrated."""

    path: tuple[str, ...]
    effort: int
    channel_switches: int
    estimated: int


def is_channel_switch(here: Touchpoint, there: Touchpoint) -> bool:
    """Whether the customer has to change channel: both have channels and share none."""
    one, other = here.channels, there.channels
    return bool(one and other) and set(one).isdisjoint(other)


@lasting(*WAY)
def least_effort(journey: Journey, segment: str | None) -> LeastEffort | None:
    """The least-effort path of a segment (None: everyone), or None where no way leads to a goal.

    The smallest sum of effort; among equals the fewest channel switches, then the fewest
    touchpoints, then the smallest sequence of ids.
    """
    walk, ends = segment_walk(journey, segment), goals_of(journey, segment)
    if walk is segment_walk(journey, None) and not goals_reached(journey):
        return None
    ahead = _costs_ahead(journey, walk, ends)
    starts = [each for each in entries_of(journey, segment) if each in ahead]
    if not starts:
        return None
    path = [min(starts, key=lambda each: (ahead[each], each))]
    while path[-1] not in ends:
        here = path[-1]
        path.append(
            min(
                each
                for each in map(walk.nodes.__getitem__, walk.ahead[walk.place[here]])
                if each in ahead and _before(journey, here, each, ahead[each]) == ahead[here]
            )
        )
    effort, switches, _ = ahead[path[0]]
    unrated = sum(journey.touchpoints[each].effort is None for each in path)
    return LeastEffort(tuple(path), effort, switches, unrated)


def _costs_ahead(journey: Journey, walk: Walk, ends: frozenset[str]) -> dict[str, Cost]:
    """What the easiest way from each touchpoint to a goal costs (Dijkstra, from the goals)."""
    ahead: dict[str, Cost] = {}
    waiting: list[tuple[Cost, str]] = []
    for each in ends:
        heappush(waiting, ((_effort(journey.touchpoints[each]), 0, 1), each))
    while waiting:
        cost, here = heappop(waiting)
        if here in ahead:
            continue
        ahead[here] = cost
        for each in map(walk.nodes.__getitem__, walk.behind[walk.place[here]]):
            if each not in ahead:
                heappush(waiting, (_before(journey, each, here, cost), each))
    return ahead


def _before(journey: Journey, here: str, there: str, cost: Cost) -> Cost:
    effort, switches, touchpoints = cost
    card = journey.touchpoints[here]
    is_switch = is_channel_switch(card, journey.touchpoints[there])
    return effort + _effort(card), switches + is_switch, touchpoints + 1


def _effort(touchpoint: Touchpoint) -> int:
    return MIDDLING if touchpoint.effort is None else touchpoint.effort
