"""Where a journey begins and where it may end: entries, goals, exits, and what lies between."""

from __future__ import annotations

from itertools import compress, count, takewhile
from operator import gt, not_

from journeymapper.analysis.paths.loops import loops
from journeymapper.analysis.paths.walk import WALK, segment_walk, spread, walk, walked, with_role
from journeymapper.model.derived import derived, lasting
from journeymapper.model.journey import Journey

ENDS = (*WALK, "touchpoints.role", "touchpoints.stage")
"""The fields that entries and goals follow from, and all that is asked of them and the walk."""


@lasting(*WALK, "touchpoints.role")
def entries(journey: Journey) -> frozenset[str]:
    """The touchpoints marked as entry.

    Where none is: those that something follows and nothing leads to, loopbacks aside; all while
    nothing is connected.
    """
    marked = _with_role(journey, "entry")
    everyone = walk(journey)
    if marked:
        return marked
    if not everyone.connected:
        return frozenset(everyone.after)
    begins, ends = _onward(journey)
    return frozenset(map(everyone.nodes.__getitem__, begins - ends))


@lasting(*ENDS)
def goals(journey: Journey) -> frozenset[str]:
    """The touchpoints marked as goal.

    Where none is: those of the last stage walked from which nothing leads on but loopbacks, and
    which are no exits.
    """
    marked = _with_role(journey, "goal")
    if marked or not walked(journey):
        return marked
    last_stage, place = walked(journey)[-1].stage, walk(journey).place
    leading_on, _ = _onward(journey)
    return frozenset(
        each.id
        for each in takewhile(lambda each: each.stage == last_stage, reversed(walked(journey)))
        if each.role != "exit" and place[each.id] not in leading_on
    )


@lasting(*WALK, "touchpoints.role")
def exits(journey: Journey) -> frozenset[str]:
    """The touchpoints where the customer leaves, on purpose part of the map."""
    return _with_role(journey, "exit")


def entries_of(journey: Journey, segment: str | None) -> frozenset[str]:
    """The entries open to a segment; None is everyone."""
    return frozenset(filter(segment_walk(journey, segment).place.__contains__, entries(journey)))


def goals_of(journey: Journey, segment: str | None) -> frozenset[str]:
    """The goals open to a segment; None is everyone."""
    return frozenset(filter(segment_walk(journey, segment).place.__contains__, goals(journey)))


@lasting(*ENDS)
def reachable(journey: Journey) -> frozenset[str]:
    """The entries and all that can be reached from them."""
    return frozenset(compress(walk(journey).nodes, _reached(journey)))


@lasting(*ENDS)
def goals_reached(journey: Journey) -> frozenset[str]:
    """The goals among them."""
    place, reached = walk(journey).place, _reached(journey)
    return frozenset(each for each in goals(journey) if reached[place[each]])


@lasting(*ENDS)
def _reached(journey: Journey) -> bytes:
    """Of each node of the walk, whether it can be reached from an entry: 1 or 0."""
    everyone, reached = walk(journey), bytearray(on_the_way(journey))
    led_to = compress(everyone.ends, map(reached.__getitem__, everyone.begins))
    ends = goals(journey)
    arriving = {*everyone.places(ends)}.intersection(led_to)
    spread(everyone.ahead, [*arriving, *everyone.places(ends & entries(journey))], reached)
    return bytes(reached)


@lasting(*ENDS)
def unreachable(journey: Journey) -> tuple[str, ...]:
    """What nobody gets to from an entry, in order; nothing while nothing is connected."""
    everyone = walk(journey)
    if not everyone.connected:
        return ()
    return tuple(compress(everyone.nodes, map(not_, _reached(journey))))


@lasting(*ENDS)
def dead_ends(journey: Journey) -> tuple[str, ...]:
    """Where customers come before the goal, and nothing leads on; in order, exits left out."""
    everyone = walk(journey)
    if not everyone.connected:
        return ()
    ends = goals(journey) | exits(journey)
    each_one = zip(everyone.nodes, on_the_way(journey), everyone.ahead, strict=True)
    return tuple(each for each, comes, on in each_one if comes and not on and each not in ends)


@lasting(*ENDS)
def traps(journey: Journey) -> tuple[frozenset[str], ...]:
    """Loops that customers come to before the goal, and out of which no way leads to an end."""
    everyone = walk(journey)
    ends = goals(journey).union(exits(journey), everyone.last_ones())
    caught = [*compress(count(), map(gt, on_the_way(journey), everyone.reaching(ends)))]
    after = {here: everyone.ahead[here] for here in caught}
    found = map(frozenset, loops(after, caught))
    closed = (loop for loop in found if all(loop.issuperset(after[each]) for each in loop))
    return tuple(frozenset(map(everyone.nodes.__getitem__, loop)) for loop in closed)


@lasting(*ENDS)
def on_the_way(journey: Journey) -> bytes:
    """Of each node of the walk, whether it can be reached from an entry before any goal is."""
    return bytes(walk(journey).reached(entries(journey), without=goals(journey)))


@derived
def reached_without(journey: Journey, avoided: frozenset[str]) -> set[str]:
    """All that an entry leads to without passing any of these, those it ends at included."""
    everyone = walk(journey)
    free = everyone.reach(entries(journey), without=avoided)
    return free.union(*(everyone.after[each] for each in free), entries(journey))


def _with_role(journey: Journey, role: str) -> frozenset[str]:
    return frozenset(each.id for each in with_role(journey, role))


@lasting(*WALK)
def _onward(journey: Journey) -> tuple[set[int], set[int]]:
    """Where connections of the walk begin and end, loopbacks aside."""
    everyone = walk(journey)
    onward = [kind != "loopback" for kind in everyone.kinds]
    return {*compress(everyone.begins, onward)}, {*compress(everyone.ends, onward)}
