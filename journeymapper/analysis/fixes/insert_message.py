"""Telling customers where things stand: after a step, during a wait, before they have to ask."""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.finding import Fix
from journeymapper.analysis.fixes.newcomer import Newcomer
from journeymapper.analysis.fixes.put_after import can_follow, proposals_after
from journeymapper.analysis.fixes.splice import before, on
from journeymapper.analysis.paths.telling import by_stage, is_long_wait
from journeymapper.analysis.paths.walk import walk
from journeymapper.language import marked, tr
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Touchpoint

TELLING = ("communication", "proactive")
MESSAGE = marked("automated message")

CONFIRMATION = Newcomer(
    title=marked("A message confirms that it worked"),
    description=marked("Confirm it at once, unasked, and say what happens next and when."),
    systems=(MESSAGE,),
    levels=TELLING,
    pillars={"expectations": 1},
)
WORD = Newcomer(
    title=marked("A message says how long it takes"),
    description=marked(
        "Say when the wait starts how long it takes and what for; if it takes longer, "
        "say so before people ask."
    ),
    systems=(MESSAGE,),
    levels=TELLING,
    pillars={"expectations": 1},
)
STATUS = Newcomer(
    title=marked("A message says where things stand"),
    description=marked("Say unasked where things stand and what comes next, with a date."),
    systems=(MESSAGE,),
    levels=TELLING,
    pillars={"expectations": 1},
)
FOREWORD = Newcomer(
    title=marked("A message says what comes next"),
    description=marked("Say beforehand what will happen, how long it takes and what is needed."),
    systems=(MESSAGE,),
    levels=TELLING,
    pillars={"expectations": 1},
)


def confirm(here: str) -> Fix:
    """A confirmation right after a touchpoint."""
    return Fix(
        "add-confirmation",
        tr("Add a confirmation right after"),
        lambda journey: proposals_after(journey, here, CONFIRMATION),
    )


def tell_during(wait: str) -> Fix:
    """A word about how long it takes, where a wait begins."""

    def propose(journey: Journey) -> Iterator[Patch]:
        way = journey.connections[wait]
        return (on(journey, way, form) for form in WORD.forms())

    return Fix("add-status", tr("Add a word while they wait"), propose)


def tell_before(there: str) -> Fix:
    """A message that every way to a touchpoint comes by."""

    def propose(journey: Journey) -> Iterator[Patch]:
        return (before(journey, there, form) for form in FOREWORD.forms())

    return Fix("add-message-before", tr("Add a message before it"), propose)


def prepare(way: str) -> Fix:
    """A message on a way, before what comes next."""

    def propose(journey: Journey) -> Iterator[Patch]:
        return (on(journey, journey.connections[way], form) for form in FOREWORD.forms())

    return Fix("add-message-between", tr("Prepare people with a message"), propose)


def tell_in_stage(stage: str) -> Fix:
    """A message in a stage, after what is most at stake there."""

    def propose(journey: Journey) -> Iterator[Patch]:
        members = sorted(by_stage(journey)[stage], key=lambda each: _stake(journey, each))
        for neighbour in members[:3]:
            for everyone in (False, True):
                wider = {"segments": ()} if everyone else {}
                yield from proposals_after(journey, neighbour.id, STATUS, wider)

    return Fix("add-message", tr("Add a message that says where things stand"), propose)


def _stake(journey: Journey, member: Touchpoint) -> tuple[bool, ...]:
    ways = walk(journey).after[member.id].values()
    return (
        not can_follow(journey, member.id),
        "transaction" not in member.traits,
        not member.promises_made,
        not any(map(is_long_wait, ways)),
        "inquiry" not in member.traits,
        member.role == "exit",
    )
