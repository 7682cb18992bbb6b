"""Where the customer feels bad for several steps on end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from journeymapper.analysis.paths.loops import loops
from journeymapper.analysis.paths.walk import WALK, feelings, walk
from journeymapper.model.derived import lasting
from journeymapper.model.journey import Journey

LONG = 3


@lasting(*WALK, "touchpoints.sentiment")
def troughs(journey: Journey) -> tuple[frozenset[str], ...]:
    """Connected touchpoints that all feel bad and can be walked for three steps or more.

    Touchpoints that lead to each other count together, however they are walked.
    """
    low = {each for each, feeling in feelings(journey).items() if feeling <= -1}
    everyone, beside = walk(journey).after, defaultdict[str, list[str]](list)
    after = {here: [to for to in everyone[here] if to in low] for here in low}
    for here, following in after.items():
        for to in following:
            beside[here].append(to)
            beside[to].append(here)
    return tuple(
        frozenset(part)
        for part in _parts(beside)
        if len(part) >= LONG and _length(after, part) >= LONG
    )


def _parts(beside: Mapping[str, Iterable[str]]) -> Iterator[list[str]]:
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


def _length(after: Mapping[str, Iterable[str]], part: Iterable[str]) -> int:
    """The most touchpoints on a way through the part, loops counted whole."""
    longest: dict[str, int] = {}
    for loop in loops(after, part):  # what a loop leads to comes before it
        ahead = (longest.get(each, 0) for here in loop for each in after[here])
        length = len(loop) + max(ahead, default=0)
        longest.update(dict.fromkeys(loop, length))
    return max(longest.values())
