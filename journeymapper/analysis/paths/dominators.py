"""Which touchpoints everyone has to pass on the way to another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeymapper.analysis.paths.ends import entries_of
from journeymapper.analysis.paths.walk import Ways, segment_walk
from journeymapper.model.derived import derived
from journeymapper.model.journey import Journey

START = ""
"""Stands before all starts; no touchpoint has an empty id."""


@derived
def last_passed(journey: Journey, segment: str | None) -> dict[str, str]:
    """For each touchpoint a segment gets to, the last one passed on every path from an entry.

    START where there is none; each comes after the one it names. None is everyone.
    """
    walk = segment_walk(journey, segment)
    return dominators(walk.after, walk.before, entries_of(journey, segment))


def dominators(after: Ways, before: Ways, starts: Iterable[str]) -> dict[str, str]:
    """The last touchpoint that every path from a start to each one passes; START where none.

    Holds all that can be reached, each after those it depends on. The algorithm of Cooper,
    Harvey and Kennedy (2001).
    """
    firsts = set(starts)
    order = _downhill(after, firsts)
    place = {each: at for at, each in enumerate(order)}
    last: dict[str, str] = {START: START}

    def meet(one: str, other: str) -> str:
        while one != other:
            while place[one] > place[other]:
                one = last[one]
            while place[other] > place[one]:
                other = last[other]
        return one

    changed = True
    while changed:
        changed = False
        for each in order[1:]:
            ways = [way for way in before[each] if way in last]
            if each in firsts:
                ways.append(START)
            found = ways[0]
            for way in ways[1:]:
                found = meet(found, way)
            if last.get(each) != found:
                last[each] = found
                changed = True
    return {each: last[each] for each in order[1:]}


def _downhill(after: Ways, firsts: set[str]) -> list[str]:
    """START and all that can be reached, in reverse postorder."""
    finished: list[str] = []
    seen = {START}
    trail: list[tuple[str, Iterator[str]]] = [(START, iter(sorted(firsts)))]
    while trail:
        here, following = trail[-1]
        for each in following:
            if each not in seen:
                seen.add(each)
                trail.append((each, iter(after[each])))
                break
        else:
            trail.pop()
            finished.append(here)
    return finished[::-1]
