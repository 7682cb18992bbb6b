"""What customers have handed over before they come to a touchpoint, whichever way they came."""

from __future__ import annotations

from collections import defaultdict

from journeymapper.analysis.paths.dominators import START, last_passed
from journeymapper.analysis.paths.ends import ENDS
from journeymapper.analysis.paths.walk import SEGMENT_WALK
from journeymapper.model.derived import lasting
from journeymapper.model.journey import Journey


def same(thing: str) -> str:
    """The thing asked for, upper case and surrounding blanks aside."""
    return thing.strip().casefold()


@lasting(*ENDS, *SEGMENT_WALK, "touchpoints.asks_for")
def asked_before(journey: Journey, segment: str | None) -> dict[str, dict[str, str]]:
    """For each touchpoint a segment gets to and that asks for something: what was asked before.

    Maps each of its own things, as `same` writes it, to the touchpoint nearest before it that
    asks for it and lies on every path from an entry. Every touchpoint the segment gets to is in.
    """
    below = defaultdict(list)
    for each, above in last_passed(journey, segment).items():
        below[above].append(each)
    found: dict[str, dict[str, str]] = {}
    askers: dict[str, list[str]] = defaultdict(list)  # per thing, from the start down to here
    waiting = [(each, False) for each in below[START]]
    while waiting:
        here, done = waiting.pop()
        things = {same(thing) for thing in journey.touchpoints[here].asks_for}
        if done:
            for thing in things:
                askers[thing].pop()
            continue
        found[here] = {thing: askers[thing][-1] for thing in things if askers[thing]}
        for thing in things:
            askers[thing].append(here)
        waiting.append((here, True))
        waiting.extend((each, False) for each in below[here])
    return found
