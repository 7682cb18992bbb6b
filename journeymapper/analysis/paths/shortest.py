"""The shortest way from a touchpoint to one of some ends, past what is to be avoided."""

from __future__ import annotations

from journeymapper.analysis.paths.segments import Group
from journeymapper.analysis.paths.walk import segment_walk
from journeymapper.model.derived import derived
from journeymapper.model.journey import Journey


def shortest_way(
    journey: Journey, group: Group, start: str, ends: frozenset[str], without: frozenset[str]
) -> tuple[str, ...]:
    """A group's way of one step or more, start and end included; () where there is none.

    Among equals the one with the smallest sequence of ids.
    """
    after, away = segment_walk(journey, group).after, steps_to(journey, group, ends, without)
    way = [start]
    while len(way) == 1 or away[way[-1]]:
        near = [(away[each], each) for each in after.get(way[-1], ()) if each in away]
        if not near:
            return ()
        way.append(min(near)[1])
    return tuple(way)


@derived
def steps_to(
    journey: Journey, group: Group, ends: frozenset[str], without: frozenset[str]
) -> dict[str, int]:
    """From where one of the ends can be reached past the others, and in how few steps."""
    before = segment_walk(journey, group).before
    found = dict.fromkeys((each for each in ends if each in before and each not in without), 0)
    waiting = list(found)
    for here in waiting:  # it grows meanwhile: the nearest come first
        for each in before[here]:
            if each not in found and each not in without:
                found[each] = found[here] + 1
                waiting.append(each)
    return found
