"""Laying the ground under high aims: the levels of the pyramid that are missing below."""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.finding import Fix
from journeymapper.analysis.fixes.insert_answer import ANSWER
from journeymapper.analysis.fixes.insert_message import STATUS
from journeymapper.analysis.fixes.joined import joined
from journeymapper.analysis.fixes.newcomer import Newcomer
from journeymapper.analysis.fixes.put_after import proposals_after
from journeymapper.analysis.fixes.splice import before, flow_ways
from journeymapper.analysis.paths.ends import entries
from journeymapper.analysis.paths.pyramid import is_inverted, worst_pair
from journeymapper.analysis.paths.telling import by_stage
from journeymapper.analysis.paths.walk import walk
from journeymapper.language import marked, tr
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Touchpoint

REMINDER = Newcomer(
    title=marked("They show up when they said they would"),
    description=marked("Show up consistently: a reminder before each date that was promised."),
    systems=(marked("CRM"),),
    levels=("commitment",),
    pillars={"integrity": 1},
)
TIP = Newcomer(
    title=marked("They send a tip before I need it"),
    description=marked("Anticipate: a tip, a refill or a repair before people miss it."),
    systems=(marked("predictive analytics"),),
    levels=("proactive",),
    pillars={"time_and_effort": 1},
)
OF_LEVEL = {
    "communication": STATUS,
    "responsive": ANSWER,
    "commitment": REMINDER,
    "proactive": TIP,
}
ADDED = {
    ("communication",): marked("Add a message first"),
    ("responsive",): marked("Add an answer first"),
    ("communication", "responsive"): marked("Add a message and an answer first"),
}


def upright(hundredths: int) -> Fix:
    """What is missing at the bottom of the pyramid, stage by stage, until it leans no further.

    `hundredths`: of the inversion index.
    """

    def propose(journey: Journey) -> Iterator[Patch]:
        for lane in ("frontstage", "customer"):
            raised = journey
            while is_inverted(raised, hundredths) and (pair := worst_pair(raised)):
                place = _gap(raised, pair[0])
                raised = _after(raised, pair[0], place, lane).apply(raised)
            yield joined(journey, raised)

    return Fix("lay-ground", tr("Add what is missing below, stage by stage"), propose)


def lay_ground(stage: str, levels: tuple[str, ...]) -> Fix:
    """The levels that are missing before a stage aims high, before its first high touchpoint."""

    def propose(journey: Journey) -> Iterator[Patch]:
        place = next(
            e.id for e in by_stage(journey)[stage] if e.level in ("proactive", "evolution")
        )
        for lane in ("frontstage", "customer"):
            for patches in (_before, _after):
                laid = journey
                for level in levels:
                    laid = patches(laid, level, place, lane).apply(laid)
                yield joined(journey, laid)

    return Fix("lay-ground", tr(ADDED[levels]), propose)


def _before(journey: Journey, level: str, place: str, lane: str) -> Patch:
    if place in entries(journey) or not walk(journey).before[place]:
        return _after(journey, level, place, lane)
    return before(journey, place, _form(level) | {"lane": lane})


def _after(journey: Journey, level: str, place: str, lane: str) -> Patch:
    of_this_level = OF_LEVEL[level]._replace(levels=(level,))
    return next(proposals_after(journey, place, of_this_level, {"lane": lane}))


def _form(level: str) -> dict[str, object]:
    return next(OF_LEVEL[level].forms())


def _gap(journey: Journey, level: str) -> str:
    """The touchpoint to put a level after, in the first stage without it."""
    for members in by_stage(journey).values():
        if all(each.level != level for each in members):
            return min(members, key=lambda each: _fitness(journey, each)).id
    raise ValueError(f"every stage has {level}")


def _fitness(journey: Journey, member: Touchpoint) -> tuple[bool, ...]:
    """Least where a newcomer disturbs nothing."""
    return (
        not flow_ways(journey, member.id),
        member.fail_point is not None,
        bool(member.traits),
    )
