"""Where the customer feels bad for several steps on end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from journeymapper.analysis.paths.loops import loops
from journeymapper.analysis.paths.walk import WALK, of_walked, walk
from journeymapper.model.derived import lasting
from journeymapper.model.journey import Journey

LONG = 3


@lasting(*WALK, "touchpoints.sentiment")
def troughs(journey: Journey) -> tuple[frozenset[str], ...]:
    """Connected touchpoints that all feel bad and can be walked for three steps or more.

    Touchpoints that lead to each other count together, however they are walked.
    """
    everyone = walk(journey)
    low = [feeling is not None and feeling < 0 for feeling in of_walked(journey, "sentiment")]
    after, beside = defaultdict[int, list[int]](list), defaultdict[int, list[int]](list)
    for here, to in zip(everyone.begins, everyone.ends, strict=True):
        if low[here] and low[to]:
            after[here].append(to)
            beside[here].append(to)
            beside[to].append(here)
    return tuple(
        frozenset(map(everyone.nodes.__getitem__, part))
        for part in _parts(beside)
        if len(part) >= LONG and _length(after, part) >= LONG
    )


def _parts(beside: Mapping[int, Sequence[int]]) -> Iterator[list[int]]:
    """The touchpoints that hang together, whichever way they are connected."""
    left = dict.fromkeys(beside)
    while left:
        part = [left.popitem()[0]]
        for here in part:  # it grows meanwhile
            for each in beside[here]:
                if each in left:
                    del left[each]
                    part.append(each)
        yield part


def _length(after: Mapping[int, Sequence[int]], part: Sequence[int]) -> int:
    """The most touchpoints on a way through the part, loops counted whole."""
    longest: dict[int, int] = {}
    for loop in _last_first(after, part):
        ahead = (longest.get(each, 0) for here in loop for each in after[here])
        length = len(loop) + max(ahead, default=0)
        longest.update(dict.fromkeys(loop, length))
    return max(longest.values())


def _last_first(after: Mapping[int, Sequence[int]], part: Sequence[int]) -> Iterable[list[int]]:
    """The loops of the part, each touchpoint in none for itself, each after all it leads to."""
    if all(here < to for here in part for to in after[here]):  # mostly all lead on
        return [[each] for each in sorted(part, reverse=True)]
    return loops(after, part)
