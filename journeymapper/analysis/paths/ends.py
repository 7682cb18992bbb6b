"""Where a journey begins and where it may end: entries, goals, exits, and what lies between."""

from __future__ import annotations

from journeymapper.analysis.paths.loops import loops
from journeymapper.analysis.paths.walk import WALK, segment_walk, walk, walked, with_role
from journeymapper.model.derived import derived, lasting
from journeymapper.model.journey import Journey
from journeymapper.model.records import Connection

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
    onward = [way for way in everyone.ways if way.kind != "loopback"]
    return frozenset({way.source for way in onward} - {way.target for way in onward})


@lasting(*ENDS)
def goals(journey: Journey) -> frozenset[str]:
    """The touchpoints marked as goal.

    Where none is: those of the last stage walked from which nothing leads on but loopbacks, and
    which are no exits.
    """
    marked = _with_role(journey, "goal")
    if marked or not walked(journey):
        return marked
    last_stage = walked(journey)[-1].stage
    after = walk(journey).after
    return frozenset(
        each.id
        for each in walked(journey)
        if each.stage == last_stage
        and each.role != "exit"
        and not any(map(_onward, after[each.id].values()))
    )


@lasting(*WALK, "touchpoints.role")
def exits(journey: Journey) -> frozenset[str]:
    """The touchpoints where the customer leaves, on purpose part of the map."""
    return _with_role(journey, "exit")


def entries_of(journey: Journey, segment: str | None) -> frozenset[str]:
    """The entries open to a segment; None is everyone."""
    return entries(journey) & segment_walk(journey, segment).after.keys()


def goals_of(journey: Journey, segment: str | None) -> frozenset[str]:
    """The goals open to a segment; None is everyone."""
    return goals(journey) & segment_walk(journey, segment).after.keys()


@lasting(*ENDS)
def reachable(journey: Journey) -> frozenset[str]:
    """The entries and all that can be reached from them."""
    everyone, coming = walk(journey), on_the_way(journey)
    arriving = (
        each
        for each in goals(journey)
        if each in entries(journey) or not coming.isdisjoint(everyone.before[each])
    )
    return coming | everyone.reach(arriving, without=coming)


@lasting(*ENDS)
def unreachable(journey: Journey) -> tuple[str, ...]:
    """What nobody gets to from an entry, in order; nothing while nothing is connected."""
    everyone, reached = walk(journey), reachable(journey)
    if not everyone.connected:
        return ()
    return tuple(each for each in everyone.after if each not in reached)


@lasting(*ENDS)
def dead_ends(journey: Journey) -> tuple[str, ...]:
    """Where customers come before the goal, and nothing leads on; in order, exits left out."""
    everyone = walk(journey)
    if not everyone.connected:
        return ()
    ends, coming = goals(journey) | exits(journey), on_the_way(journey)
    stuck = (each for each, ways in everyone.after.items() if not ways)
    return tuple(each for each in stuck if each in coming and each not in ends)


@lasting(*ENDS)
def traps(journey: Journey) -> tuple[frozenset[str], ...]:
    """Loops that customers come to before the goal, and out of which no way leads to an end."""
    everyone = walk(journey)
    after, ends = everyone.after, goals(journey) | exits(journey)
    nothing_after = {each for each, ways in after.items() if not ways}
    caught = on_the_way(journey) - everyone.sources(ends | nothing_after)
    found = map(frozenset, loops(after, caught))
    return tuple(loop for loop in found if all(after[each].keys() <= loop for each in loop))


@lasting(*ENDS)
def on_the_way(journey: Journey) -> frozenset[str]:
    """All that can be reached from an entry before any goal is."""
    return frozenset(walk(journey).reach(entries(journey), without=goals(journey)))


@derived
def reached_without(journey: Journey, avoided: frozenset[str]) -> set[str]:
    """All that an entry leads to without passing any of these, those it ends at included."""
    everyone = walk(journey)
    free = everyone.reach(entries(journey), without=avoided)
    return free.union(*(everyone.after[each] for each in free), entries(journey))


def _with_role(journey: Journey, role: str) -> frozenset[str]:
    return frozenset(each.id for each in with_role(journey, role))


def _onward(connection: Connection) -> bool:
    return connection.kind != "loopback"
