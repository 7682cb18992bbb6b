"""Which touchpoints everyone has to pass on the way to another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeymapper.analysis.paths.ends import ENDS, entries_of
from journeymapper.analysis.paths.walk import SEGMENT_WALK, Ways, segment_walk
from journeymapper.model.derived import lasting
from journeymapper.model.journey import Journey

START = ""
"""Stands before all starts; no touchpoint has an empty id."""


@lasting(*ENDS, *SEGMENT_WALK)
def last_passed(journey: Journey, segment: str | None) -> dict[str, str]:
    """For each touchpoint a segment gets to, the last one passed on every path from an entry.

    START where there is none; each comes after the one it names. None is everyone.
    """
    walk = segment_walk(journey, segment)
    return dominators(walk.after, walk.before, entries_of(journey, segment))


def dominators(after: Ways, before: Ways, starts: Iterable[str]) -> dict[str, str]:
    """The last touchpoint that every path from a start to each one passes; START where none.

    Holds all that can be reached, each after those it depends on. The algorithm of Lengauer and
    Tarjan (1979), in O((V + E) log V); its numbers are the places in the order of a walk that
    goes as far as it can before it turns.
    """
    firsts = set(starts)
    order, parent = _walked(after, firsts)
    place = {each: at for at, each in enumerate(order)}
    forest = _Forest(len(order))
    least, waiting = forest.least, [list[int]() for _ in order]
    last = [0] * len(order)
    for here in range(len(order) - 1, 0, -1):
        ways = [place[each] for each in before[order[here]] if each in place]
        if order[here] in firsts:
            ways.append(0)
        least[here] = min(least[forest.lowest(way)] for way in ways)
        waiting[least[here]].append(here)
        above = parent[here]
        forest.hang(here, above)
        for each in waiting[above]:
            lowest = forest.lowest(each)
            last[each] = lowest if least[lowest] < least[each] else above
        waiting[above].clear()
    for here in range(1, len(order)):
        if last[here] != least[here]:
            last[here] = last[last[here]]
    return {each: order[last[at]] for at, each in enumerate(order) if at}


class _Forest:
    """The part of the walk looked at so far, and of each branch what was reached from earliest."""

    def __init__(self, size: int) -> None:
        self.least = list(range(size))
        self._above = [-1] * size
        self._best = list(range(size))

    def hang(self, here: int, above: int) -> None:
        """Hang a tree below another place."""
        self._above[here] = above

    def lowest(self, here: int) -> int:
        """The one with the least number on the branch from below its root down to here."""
        least, above, best = self.least, self._above, self._best
        if above[here] < 0:
            return here
        branch = []
        at = here
        while above[above[at]] >= 0:
            branch.append(at)
            at = above[at]
        for each in reversed(branch):
            higher = above[each]
            if least[best[higher]] < least[best[each]]:
                best[each] = best[higher]
            above[each] = above[higher]
        return best[here]


def _walked(after: Ways, firsts: set[str]) -> tuple[list[str], list[int]]:
    """START and all that can be reached, as a walk comes to them, and the place each comes from."""
    order, parent = [START], [0]
    seen = {START}
    trail: list[tuple[int, Iterator[str]]] = [(0, iter(sorted(firsts)))]
    while trail:
        here, following = trail[-1]
        for each in following:
            if each not in seen:
                seen.add(each)
                order.append(each)
                parent.append(here)
                trail.append((len(order) - 1, iter(after[each])))
                break
        else:
            trail.pop()
    return order, parent
