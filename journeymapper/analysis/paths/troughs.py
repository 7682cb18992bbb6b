"""Where the customer feels bad for several steps on end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeymapper.analysis.paths.loops import loops
from journeymapper.analysis.paths.walk import Walk, feelings, walk
from journeymapper.model.derived import derived
from journeymapper.model.journey import Journey

LONG = 3


@derived
def troughs(journey: Journey) -> tuple[frozenset[str], ...]:
    """Connected touchpoints that all feel bad and can be walked for three steps or more.

    Touchpoints that lead to each other count together, however they are walked.
    """
    everyone = walk(journey)
    low = [each for each, feeling in feelings(journey).items() if feeling <= -1]
    return tuple(
        frozenset(part)
        for part in _parts(everyone, low)
        if len(part) >= LONG and _steps(everyone, part) >= LONG
    )


def _parts(everyone: Walk, low: Iterable[str]) -> Iterator[list[str]]:
    """The touchpoints that hang together, whichever way they are connected."""
    left = dict.fromkeys(low)
    while left:
        part = [left.popitem()[0]]
        for here in part:  # it grows meanwhile
            for ways in (everyone.after[here], everyone.before[here]):
                for each in ways:
                    if each in left:
                        del left[each]
                        part.append(each)
        yield part


def _steps(everyone: Walk, part: Iterable[str]) -> int:
    """The most touchpoints on a way through the part, loops counted whole."""
    longest: dict[str, int] = {}
    for loop in loops(everyone.after, part):  # what a loop leads to comes before it
        ahead = (longest.get(each, 0) for here in loop for each in everyone.after[here])
        steps = len(loop) + max(ahead, default=0)
        longest.update(dict.fromkeys(loop, steps))
    return max(longest.values())
