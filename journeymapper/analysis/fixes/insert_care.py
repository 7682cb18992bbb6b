"""Showing that somebody cares: a word of understanding, a break in a long low, a good ending."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeymapper.analysis.finding import Fix
from journeymapper.analysis.fixes.joined import joined
from journeymapper.analysis.fixes.newcomer import Newcomer
from journeymapper.analysis.fixes.put_after import proposals_after
from journeymapper.analysis.fixes.splice import flow_ways
from journeymapper.language import marked, tr
from journeymapper.model.draft import Draft
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch

UNDERSTANDING = Newcomer(
    title=marked("Somebody says that they understand"),
    description=marked(
        "Notice it without being told, say so, and offer something that makes up for it."
    ),
    systems=(marked("shared inbox"), marked("CRM")),
    levels=("responsive", None),
    pillars={"empathy": 2},
    recovery=("acknowledge",),
    by="human",
)
BREAK = Newcomer(
    title=marked("Somebody tells me honestly what goes on"),
    description=marked(
        "Break the row of bad moments: say honestly what goes on, what is being done, "
        "and when it is over."
    ),
    systems=(marked("shared inbox"), marked("CRM")),
    levels=("communication", "proactive", None),
    pillars={"empathy": 1},
    recovery=("explain",),
    by="human",
)
THANKS = Newcomer(
    title=marked("They thank me, and mean it"),
    description=marked("End on a small good thing: a thank-you that is meant, a tip, a hand."),
    systems=(marked("CRM"),),
    levels=("commitment", "communication", None),
    pillars={"empathy": 1, "personalization": 1},
    by="human",
)


def understand(here: str) -> Fix:
    """A word of understanding right after a touchpoint."""
    return Fix(
        "add-understanding",
        tr("Add a word of understanding"),
        lambda journey: proposals_after(journey, here, UNDERSTANDING),
    )


def break_row(trough: Sequence[str]) -> Fix:
    """Something good between touchpoints that all feel bad."""

    def propose(journey: Journey) -> Iterator[Patch]:
        row = sorted(trough, key=journey.touchpoints.place)
        inside = _leading_inside(journey, row)
        middle = len(row) // 2 - 1
        for each in sorted(inside, key=lambda each: abs(row.index(each) - middle)):
            yield from proposals_after(journey, each, BREAK)

    return Fix("break-trough", tr("Break the row with an honest word"), propose)


def can_break(journey: Journey, trough: Sequence[str]) -> bool:
    """Whether a step leads from one of these touchpoints to another."""
    return bool(_leading_inside(journey, trough))


def end_well(goal: str) -> Fix:
    """A thank-you after a goal, at which the journey now ends."""

    def propose(journey: Journey) -> Iterator[Patch]:
        marked = journey.touchpoints[goal].role == "goal"
        for patch in proposals_after(journey, goal, THANKS):
            yield _as_goal(journey, patch, goal) if marked else patch

    return Fix("add-good-ending", tr("End with a thank-you"), propose)


def _as_goal(journey: Journey, patch: Patch, goal: str) -> Patch:
    """The patch, and the newcomer takes over the role of goal."""
    (added,) = patch.added("touchpoints")
    ended = patch.apply(journey)
    roles = Draft(ended)
    roles.put(ended.touchpoints[added].changed(role="goal"))
    roles.put(ended.touchpoints[goal].changed(role="step"))
    return joined(journey, roles.patch("End").apply(ended))


def _leading_inside(journey: Journey, row: Sequence[str]) -> list[str]:
    inside = frozenset(row)
    return [each for each in row if any(w.target in inside for w in flow_ways(journey, each))]
