"""Promises on the walk: whether each is kept on every way from where it is made, else a way past.

A touchpoint keeps another's promise, never its own; what stands behind the line of visibility
neither makes nor keeps one.
"""

from __future__ import annotations

from typing import Literal

from journeymapper.analysis.paths.ends import ENDS, exits, goals, reachable
from journeymapper.analysis.paths.segments import Group
from journeymapper.analysis.paths.shortest import shortest_way, steps_to
from journeymapper.analysis.paths.walk import having, segment_walk, walk, walked
from journeymapper.model.derived import derived, lasting
from journeymapper.model.journey import Journey

Unkept = Literal["", "nowhere", "passed"]
"""How a promise is broken: nothing after it keeps it, or a way leads to a goal past what does."""


@lasting(*ENDS)
def heard(journey: Journey) -> tuple[str, ...]:
    """The touchpoints whose promises reach the customer, in order; none while nothing connects."""
    if not walk(journey).connected:
        return ()
    reached = reachable(journey)
    return tuple(each.id for each in walked(journey) if each.id in reached)


@derived
def keepers(journey: Journey, promise: str) -> frozenset[str]:
    """The touchpoints of the walk that keep a promise."""
    return frozenset(
        each.id for each in having(journey, "promises_kept") if promise in each.promises_kept
    )


def unkept(journey: Journey, maker: str, promise: str) -> Unkept:
    """How a promise made here is broken; "" where it is kept on every way to a goal."""
    next_steps = walk(journey).after[maker]
    kept, past = _before(journey, _others(journey, maker, promise))
    if kept.isdisjoint(next_steps):
        return "nowhere"
    return "" if past.isdisjoint(next_steps) else "passed"


def kept_first(journey: Journey, maker: str, promise: str) -> set[str]:
    """The touchpoints that keep it first on the ways from its maker on."""
    after, others = walk(journey).after, _others(journey, maker, promise)
    leading_there, _ = _before(journey, others)
    found, waiting, seen = set(), [maker], {maker}
    for here in waiting:  # it grows meanwhile
        for each in after[here]:
            if each in others:
                found.add(each)
            elif each in leading_there and each not in seen:
                seen.add(each)
                waiting.append(each)
    return found


def broken_way(journey: Journey, maker: str, promise: str, group: Group = None) -> tuple[str, ...]:
    """The shortest way of a group past all that keeps the promise, from its maker on.

    It leads to a goal; where none can be reached so, to where the customer leaves or nothing
    leads on; where nothing ends, until it comes round. () where the group has no such way.
    """
    others, next_steps = _others(journey, maker, promise), walk(journey).after[maker]
    for ends in (goals(journey), _last_ones(journey)):
        if not steps_to(journey, None, ends, others).keys().isdisjoint(next_steps):
            return shortest_way(journey, group, maker, ends, others)
    return _round(journey, maker, group)


@derived
def _before(journey: Journey, keepers: frozenset[str]) -> tuple[set[str], set[str]]:
    """From where one can come to a keeper, and from where to a goal past all of them."""
    everyone = walk(journey)
    return everyone.sources(keepers), everyone.sources(goals(journey), without=keepers)


def _others(journey: Journey, maker: str, promise: str) -> frozenset[str]:
    return keepers(journey, promise) - {maker}


@lasting(*ENDS)
def _last_ones(journey: Journey) -> frozenset[str]:
    """Where the customer leaves, and where nothing leads on."""
    return exits(journey).union(walk(journey).last_ones())


def _round(journey: Journey, maker: str, group: Group) -> tuple[str, ...]:
    """The way that always takes the first step, until it comes where it was."""
    after, way = segment_walk(journey, group).after, [maker]
    while way[-1] not in way[:-1] and after.get(way[-1]):
        way.append(min(after[way[-1]]))
    return tuple(way) if maker in after else ()
