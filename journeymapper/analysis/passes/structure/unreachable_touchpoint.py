"""No way leads to a touchpoint from where customers come in.

Judged once the map has a connection between touchpoints of lanes customer and frontstage. Where
no touchpoint is marked as entry, customers come in at those that lead on and to which nothing
leads.

Why: What nobody gets to helps nobody, and a step that was meant to be there is missing.
Do: Connect it to the touchpoint before it, mark it as entry, or take it out.
Source: Reachability, as in every checker of processes.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Fix, Said, Severity
from journeymapper.analysis.paths.ends import unreachable
from journeymapper.analysis.paths.walk import walk
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
from journeymapper.model.journey import Journey
from journeymapper.model.records import Touchpoint


class UnreachableTouchpoint(Pass):
    code = "JM103"
    name = "unreachable-touchpoint"
    severity = Severity.WARNING
    profile = "workshop"
    bad = """
        Research
          I search [entry]
          > I compare [goal]
          I ask a friend
    """
    good = """
        Research
          I search [entry]
          > I ask a friend
          > I compare [goal]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        for here in unreachable(journey):
            yield self.spotted(_said, journey, here, subjects=(here,))


def _said(journey: Journey, here: str) -> Said:
    touchpoint = journey.touchpoints[here]
    return Said(
        tr("No way leads to {title}").format(title=quoted(touchpoint.title)),
        tr(
            "It stands in {stage}, but nobody who comes in ever gets there. "
            "What nobody gets to helps nobody."
        ).format(stage=quoted(journey.stages[touchpoint.stage].name)),
        tr("Connect it to the touchpoint before it"),
        partial(_offers, journey, touchpoint),
    )


def _offers(journey: Journey, touchpoint: Touchpoint) -> tuple[Fix, ...]:
    here = touchpoint.id
    goes_on = fixes.onward.leads_out(journey, here)
    may_follow = (goes_on or not walk(journey).after[here]) and fixes.connect.has_step_before(
        journey, here
    )
    may_enter = goes_on and touchpoint.role == "step"
    connected = (fixes.connect.connect_before(here),) if may_follow else ()
    return (*connected, fixes.mark.mark([here], "entry")) if may_enter else connected
