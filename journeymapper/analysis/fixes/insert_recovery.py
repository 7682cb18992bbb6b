"""Mending a failure: a way back with an apology, or an honest way out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeymapper.analysis.finding import Fix
from journeymapper.analysis.fixes.newcomer import Form, Newcomer
from journeymapper.analysis.fixes.onward import leads_all_to_goals, next_steps
from journeymapper.analysis.fixes.splice import LABEL, flow_ways, put
from journeymapper.analysis.paths.answers import failure_targets
from journeymapper.analysis.paths.ends import goals
from journeymapper.analysis.paths.segments import groups_at
from journeymapper.language import marked, tr
from journeymapper.model.draft import Draft
from journeymapper.model.edits.removal import take_out_connections
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Connection

RECOVERY = Newcomer(
    title=marked("They say sorry and put it right"),
    description=marked(
        "Acknowledge it, say sorry, act at once, and bring people to where they would "
        "have been by now. One person sees it through."
    ),
    systems=(marked("shared inbox"), marked("CRM")),
    levels=("responsive", "communication", None),
    pillars={"resolution": 2, "empathy": 1},
    recovery=("acknowledge", "apologise", "act_urgently", "fix"),
    by="human",
)
REFUND = RECOVERY._replace(
    title=marked("They say sorry and make up for it"),
    description=marked(
        "Where it cannot be mended: acknowledge it, say sorry, act at once and "
        "compensate, so that people leave on good terms."
    ),
    recovery=("acknowledge", "apologise", "act_urgently", "compensate"),
    role="exit",
)


def recover(here: str) -> Fix:
    """A recovery from a failure that leads on to where the customer would have been."""

    def propose(journey: Journey) -> Iterator[Patch]:
        for form in RECOVERY.forms():
            for back in rejoins(journey, here):
                yield branch(journey, here, form, back)

    return Fix("add-recovery", tr("Add a way back with an apology"), propose)


def refund(here: str) -> Fix:
    """A recovery from a failure that ends the journey on good terms."""

    def propose(journey: Journey) -> Iterator[Patch]:
        return (branch(journey, here, form, None) for form in REFUND.forms())

    return Fix("add-refund", tr("Let them leave with an apology and amends"), propose)


def catch(carried: Sequence[str]) -> Fix:
    """A recovery at the first touchpoint that something hidden carries."""

    def propose(journey: Journey) -> Iterator[Patch]:
        for here in carried:
            for form in RECOVERY.forms():
                yield from (branch(journey, here, form, b) for b in rejoins(journey, here))

    return Fix("add-recovery", tr("Add what is done for the customer then"), propose)


def help_first(here: str) -> Fix:
    """A recovery that every way out of a failure comes by."""

    def propose(journey: Journey) -> Iterator[Patch]:
        return (_in_between(journey, here, form) for form in RECOVERY.forms())

    return Fix("help-first", tr("Let every way out come by the help"), propose)


def can_rejoin(journey: Journey, here: str) -> bool:
    """Whether there is somewhere to bring people back to."""
    return bool(rejoins(journey, here))


def rejoins(journey: Journey, here: str) -> list[str | None]:
    """Where people would have been without the failure, and still arrive: the best first.

    None where the journey ends there, at the help too.
    """
    if ends_unmarked(journey, here):
        return [None]
    concerned = groups_at(journey, here)
    onward = [way.target for way in flow_ways(journey, here)]
    places = dict.fromkeys([*onward, here, *next_steps(journey, here)])
    return [each for each in places if leads_all_to_goals(journey, each, concerned)]


def ends_unmarked(journey: Journey, here: str) -> bool:
    """Whether the journey ends at a touchpoint only because nothing leads on from it."""
    return here in goals(journey) and journey.touchpoints[here].role != "goal"


def branch(journey: Journey, here: str, form: Form, back: str | None) -> Patch:
    """The newcomer where a failure leads, and from there the way back."""
    draft = Draft(journey)
    newcomer = put(draft, journey, form, journey.touchpoints[here], following=True)
    draft.put(Connection(source=here, target=newcomer.id, kind="failure"))
    if back is not None:
        draft.put(Connection(source=newcomer.id, target=back, kind="recovery"))
    return draft.patch(LABEL)


def _in_between(journey: Journey, here: str, form: Form) -> Patch:
    draft = Draft(journey)
    newcomer = put(draft, journey, form, journey.touchpoints[here], following=True)
    ways = [journey.connections[f"{here}->{each}"] for each in failure_targets(journey, here)]
    take_out_connections(draft, [way.key for way in ways])
    draft.put(Connection(source=here, target=newcomer.id, kind="failure"))
    for way in ways:
        draft.put(way.changed(source=newcomer.id, kind="flow"))
    return draft.patch(LABEL)
