"""What nobody can go round on the way from where customers come in to where they arrive."""

from __future__ import annotations

from journeymapper.analysis.paths.ends import ENDS, entries, goals, goals_reached
from journeymapper.analysis.paths.walk import walk
from journeymapper.model.derived import lasting
from journeymapper.model.journey import Journey

NOWHERE = -1
"""Before an entry."""


@lasting(*ENDS)
def unavoidable(journey: Journey) -> frozenset[str]:
    """What every path from an entry to a goal passes; nothing where there is no such path.

    It lies on any one path. Along that, step by step, all is walked that can be without taking
    the rest of it: a step is unavoidable when no way from before it has come past it. Each
    connection is looked at once.
    """
    everyone, ends, path = walk(journey), _goals(journey), _shortest(journey)
    after, place = everyone.ahead, {each: at for at, each in enumerate(path)}
    found: list[int] = []
    seen, furthest = bytearray(len(everyone.nodes)), 0
    waiting = [each for each in _entries(journey) if each not in place]
    for at, step in enumerate(path):
        while waiting:
            here = waiting.pop()
            if here in ends:
                return frozenset(map(everyone.nodes.__getitem__, found))
            for each in after[here]:
                if each in place:
                    furthest = max(furthest, place[each])
                elif not seen[each]:
                    seen[each] = True
                    waiting.append(each)
        if furthest <= at:
            found.append(step)
        waiting.append(step)
    return frozenset(map(everyone.nodes.__getitem__, found))


def _shortest(journey: Journey) -> list[int]:
    """The steps of a shortest path from an entry to a goal, by their numbers in the walk."""
    if not goals_reached(journey):
        return []
    after, ends = walk(journey).ahead, _goals(journey)
    waiting = _entries(journey)
    came: list[int | None] = [None] * len(after)
    for each in waiting:
        came[each] = NOWHERE
    for here in waiting:  # it grows meanwhile: the nearest come first
        if here in ends:
            break
        for each in after[here]:
            if came[each] is None:
                came[each] = here
                waiting.append(each)
    path = [here]
    while (before := came[path[-1]]) is not None and before != NOWHERE:
        path.append(before)
    return path[::-1]


def _entries(journey: Journey) -> list[int]:
    return walk(journey).places(entries(journey))


def _goals(journey: Journey) -> set[int]:
    return {*walk(journey).places(goals(journey))}
