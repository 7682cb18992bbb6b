"""How long the quickest way from one touchpoint to another takes."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction
from heapq import heappop, heappush

from journeymapper.analysis.paths.walk import walk
from journeymapper.model.journey import Journey


def exact(number: float) -> Fraction:
    """The number as it is written: 0.1 is a tenth."""
    return Fraction(str(number))


def hours_to(journey: Journey, start: str, ends: Collection[str]) -> Fraction | None:
    """The hours of the quickest way of one step or more to one of the ends; None where none.

    Waits between touchpoints, and how long those strictly in between last; unknown is nothing.
    """
    if not ends:
        return None
    after = walk(journey).after
    known: set[str] = set()
    waiting = [(exact(way.wait_hours or 0), each) for each, way in after[start].items()]
    waiting.sort()
    while waiting:
        hours, here = heappop(waiting)
        if here in ends:
            return hours
        if here in known:
            continue
        known.add(here)
        lasts = exact(journey.touchpoints[here].duration_minutes or 0) / 60
        for each, way in after[here].items():
            if each not in known:
                heappush(waiting, (hours + lasts + exact(way.wait_hours or 0), each))
    return None
