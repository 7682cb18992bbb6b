"""Walking only as far as an answer needs: on a large map it is mostly near."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from journeymapper.analysis.paths.loops import loops
from journeymapper.analysis.paths.walk import WALK, Ways, walk
from journeymapper.model.derived import lasting
from journeymapper.model.journey import Journey


def stepwise(
    ways: Ways, starts: Iterable[str], is_open: Callable[[str], bool] = lambda _: True
) -> Iterator[str]:
    """The starts and all that can be reached from them, only over what is open.

    From each start the nearest first; a start is asked for once those before it are exhausted.
    """
    seen: set[str] = set()
    for start in starts:
        if start in seen or not is_open(start):
            continue
        seen.add(start)
        waiting = [start]
        for here in waiting:  # it grows meanwhile
            yield here
            for each in ways[here]:
                if each not in seen and is_open(each):
                    seen.add(each)
                    waiting.append(each)


def meet(one: Iterator[str], other: Iterator[str]) -> bool:
    """Whether anything is in both; they are looked through in turns."""
    sides = ((one, set[str]()), (other, set[str]()))
    going = [0, 1]
    while going:
        for side in tuple(going):
            steps, seen = sides[side]
            here = next(steps, None)
            if here is None:
                going.remove(side)
                if not seen:
                    return False
            elif here in sides[1 - side][1]:
                return True
            else:
                seen.add(here)
    return False


class Ahead:
    """What can be reached from some touchpoints, themselves included; found out when asked."""

    def __init__(self, journey: Journey, starts: list[str]) -> None:
        self._rank = _ranks(journey)
        self._at = {self._rank[each] for each in starts}
        self._first = max(self._at, default=-1)
        self._seen: set[str] = set()
        self._further = stepwise(walk(journey).after, starts)

    def __contains__(self, touchpoint: object) -> bool:
        rank = self._rank[str(touchpoint)]
        if rank in self._at:
            return True
        if rank > self._first:
            return False
        while touchpoint not in self._seen:
            further = next(self._further, None)
            if further is None:
                return False
            self._seen.add(further)
        return True


@lasting(*WALK)
def _ranks(journey: Journey) -> dict[str, int]:
    """A number for each touchpoint: of two, the one that leads to the other has no lower one.

    Those that lead to each other have the same.
    """
    after = walk(journey).after
    return {each: rank for rank, loop in enumerate(loops(after, after)) for each in loop}
