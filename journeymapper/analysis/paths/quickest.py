"""How many minutes the quickest way from one touchpoint to another takes."""

from __future__ import annotations

from collections.abc import Container
from heapq import heappop, heappush
from typing import TYPE_CHECKING

from journeymapper.analysis.paths.walk import walk
from journeymapper.model.journey import Journey
from journeymapper.model.records import Connection

if TYPE_CHECKING:
    from fractions import Fraction

MINUTES = 60


def exact(number: float) -> int | Fraction:
    """The number as it is written: 0.1 is a tenth."""
    if number == int(number):
        return int(number)
    from fractions import Fraction  # which takes as long to load as twenty rules

    return Fraction(str(number))


def minutes_to(journey: Journey, start: str, ends: Container[str]) -> int | Fraction | None:
    """The minutes of the quickest way of one step or more to one of the ends; None where none.

    Waits between touchpoints, and how long those strictly in between last; unknown is nothing.
    """
    if not ends:
        return None
    after = walk(journey).after
    known: set[str] = set()
    waiting = [(_wait(way), 1, each) for each, way in after[start].items()]
    waiting.sort()
    while waiting:
        minutes, steps, here = heappop(waiting)  # of equals the nearest
        if here in known:
            continue
        if here in ends:
            return minutes
        known.add(here)
        there = minutes + exact(journey.touchpoints[here].duration_minutes or 0)
        for each, way in after[here].items():
            if each not in known:
                heappush(waiting, (there + _wait(way), steps + 1, each))
    return None


def _wait(way: Connection) -> int | Fraction:
    return MINUTES * exact(way.wait_hours or 0)
