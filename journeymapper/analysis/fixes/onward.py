"""Where a customer can be led on to: the touchpoints ahead from which a goal is reached."""

from __future__ import annotations

from bisect import bisect_right

from journeymapper.analysis.paths.ends import ENDS, entries, exits, goals, goals_of
from journeymapper.analysis.paths.walk import SEGMENT_WALK, segment_walk, walk, walked
from journeymapper.model.derived import lasting
from journeymapper.model.journey import Journey

MOST = 4
"""How many places are tried, the nearest first."""


def next_steps(journey: Journey, here: str) -> list[str]:
    """The nearest touchpoints that come later on the map and lead to a goal, or are one."""
    place, arriving = journey.touchpoints.place, _arriving(journey)
    first = bisect_right(arriving, place(here), key=place)
    return list(arriving[first : first + MOST])


def leads_out(journey: Journey, here: str) -> bool:
    """Whether all that can be reached from a touchpoint leads to a goal or an exit."""
    return here not in _before_stuck(journey)


def leads_all_to_goals(journey: Journey, here: str, groups: tuple[str | None, ...]) -> bool:
    """Whether each of these groups can come from a touchpoint to a goal of theirs."""
    return all(here in _before_goals(journey, each) for each in groups)


@lasting(*ENDS)
def _arriving(journey: Journey) -> tuple[str, ...]:
    arriving = walk(journey).sources(goals(journey)) - entries(journey)
    return tuple(each.id for each in walked(journey) if each.id in arriving)


@lasting(*ENDS)
def _before_stuck(journey: Journey) -> set[str]:
    everyone = walk(journey)
    out = everyone.sources(goals(journey) | exits(journey))
    return everyone.sources(everyone.place.keys() - out)


@lasting(*ENDS, *SEGMENT_WALK)
def _before_goals(journey: Journey, segment: str | None) -> set[str]:
    return segment_walk(journey, segment).sources(goals_of(journey, segment))
