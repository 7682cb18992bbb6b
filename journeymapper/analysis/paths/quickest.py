"""How long the quickest way from one touchpoint to another takes."""

from __future__ import annotations

from collections.abc import Container
from fractions import Fraction
from heapq import heappop, heappush

from journeymapper.analysis.paths.walk import walk
from journeymapper.model.journey import Journey

Exact = int | Fraction


def exact(number: float) -> Exact:
    """The number as it is written: 0.1 is a tenth."""
    return int(number) if number == int(number) else Fraction(str(number))


def hours_to(journey: Journey, start: str, ends: Container[str]) -> Exact | None:
    """The hours of the quickest way of one step or more to one of the ends; None where none.

    Waits between touchpoints, and how long those strictly in between last; unknown is nothing.
    """
    if not ends:
        return None
    after = walk(journey).after
    known: set[str] = set()
    waiting = [(exact(way.wait_hours or 0), 1, each) for each, way in after[start].items()]
    waiting.sort()
    while waiting:
        hours, steps, here = heappop(waiting)  # of equals the nearest
        if here in known:
            continue
        if here in ends:
            return hours
        known.add(here)
        lasts = journey.touchpoints[here].duration_minutes
        there = hours + Fraction(exact(lasts), 60) if lasts else hours
        for each, way in after[here].items():
            if each not in known:
                heappush(waiting, (there + exact(way.wait_hours or 0), steps + 1, each))
    return None
