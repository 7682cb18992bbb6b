"""A touchpoint on the way from which nothing leads on.

It can be reached before the goal is, no connection leaves it, and it is neither a goal nor an
exit. Judged once the map has a connection.

Why: Whoever gets here is stuck: not there yet, and no next step.
Do: Connect the next step, or mark it as exit where people leave on purpose.
Source: Workflow soundness (van der Aalst): from everywhere the end can be reached.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Fix, Said, Severity
from journeymapper.analysis.paths.ends import dead_ends
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
from journeymapper.model.journey import Journey


class DeadEnd(Pass):
    code = "JM104"
    name = "dead-end"
    severity = Severity.ERROR
    profile = "workshop"
    bad = """
        Order
          order = I order it [entry]
          > The parcel arrives [goal]
          Nobody answers the phone
        order -> nobody-answers-the-phone
    """
    good = """
        Order
          order = I order it [entry]
          > The parcel arrives [goal]
          I give up [exit]
        order -> i-give-up
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        for each in dead_ends(journey):
            yield self.spotted(_said, journey, each, subjects=(each,))


def _said(journey: Journey, here: str) -> Said:
    return Said(
        tr("{title} leads nowhere").format(title=quoted(journey.touchpoints[here].title)),
        tr(
            "The customer gets here before the goal, and no step follows. "
            "People who are stuck leave."
        ),
        tr("Connect the next step"),
        partial(_offers, journey, here),
    )


def _offers(journey: Journey, here: str) -> tuple[Fix, ...]:
    next_step = (
        (fixes.connect.connect_next(here),) if fixes.onward.next_steps(journey, here) else ()
    )
    return (*next_step, fixes.mark.mark([here], "exit"))
