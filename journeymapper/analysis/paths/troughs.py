"""Where the customer feels bad for several steps on end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, compress
from operator import and_

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
    both = map(and_, *(map(low.__getitem__, each) for each in (everyone.begins, everyone.ends)))
    after, beside = defaultdict[int, list[int]](list), defaultdict[int, list[int]](list)
    for here, to in compress(zip(everyone.begins, everyone.ends, strict=True), both):
        after[here].append(to)
        beside[here].append(to)
        beside[to].append(here)
    parts = [part for part in _parts(beside) if len(part) >= LONG]
    longest = _longest(after, chain.from_iterable(parts))
    return tuple(
        frozenset(map(everyone.nodes.__getitem__, part))
        for part in parts
        if max(map(longest.__getitem__, part)) >= LONG
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


def _longest(after: Mapping[int, Sequence[int]], among: Iterable[int]) -> dict[int, int]:
    """The most touchpoints on a way on from each, itself included, loops counted whole."""
    longest: dict[int, int] = {}
    for loop in loops(after, among):  # what a loop leads to comes before it
        ahead = (longest.get(each, 0) for here in loop for each in after[here])
        length = len(loop) + max(ahead, default=0)
        longest.update(dict.fromkeys(loop, length))
    return longest
