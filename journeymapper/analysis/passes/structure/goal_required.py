"""No touchpoint is marked as goal.

The whole map is meant: at least one touchpoint of lane customer or frontstage is there, and none
of these has role goal.

Why: A journey is the way to a goal; without one nobody can say whether a step helps, or who
never arrives.
Do: Mark the touchpoint at which the customer has what they came for as goal.
Source: Nielsen Norman Group: a journey map pictures the process a person goes through to reach
a goal.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Fix, Said, Severity
from journeymapper.analysis.paths.ends import goals
from journeymapper.analysis.paths.walk import walked, with_role
from journeymapper.language import tr
from journeymapper.model.journey import Journey


class GoalRequired(Pass):
    code = "JM102"
    name = "goal-required"
    severity = Severity.WARNING
    profile = "workshop"
    bad = """
        Research
          I search [entry]
          > I compare
    """
    good = """
        Research
          I search [entry]
          > I compare [goal]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        if walked(journey) and not with_role(journey, "goal"):
            yield self.spotted(_said, journey)


def _said(journey: Journey) -> Said:
    return Said(
        tr("The map does not say where customers arrive"),
        tr(
            "No touchpoint is marked as goal. So nobody can tell who gets "
            "there and who is lost on the way."
        ),
        tr("Mark the touchpoint that reaches the goal"),
        partial(_offers, journey),
    )


def _offers(journey: Journey) -> tuple[Fix, ...]:
    """Mark where the journey ends as it stands; else the last touchpoint."""
    free = [each.id for each in with_role(journey, "step")]
    arrived = goals(journey)
    ends = [each for each in free if each in arrived]
    if len(ends) < len(arrived):
        return ()
    return (fixes.mark.mark(ends or free[-1:], "goal"),) if free else ()
