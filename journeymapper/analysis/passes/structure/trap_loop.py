"""Touchpoints that lead round and round, with no way out.

Two or more touchpoints that all lead to each other, none of them a goal or an exit, no
connection leaving them, and some customer gets there before the goal.

Why: Being sent in circles is what people tell their friends about.
Do: Add a way out: a person who decides, or an exit.
Source: Workflow soundness (van der Aalst): no livelock.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Said, Severity
from journeymapper.analysis.paths.ends import traps
from journeymapper.analysis.wording import quoted_list
from journeymapper.language import tr
from journeymapper.model.journey import Journey


class TrapLoop(Pass):
    code = "JM107"
    name = "trap-loop"
    severity = Severity.ERROR
    profile = "workshop"
    bad = """
        Help
          call = I call [entry]
          > They send me to the web page
          > page = The page says: call us
          Solved [goal]
        page -> call
    """
    good = """
        Help
          call = I call [entry]
          > They send me to the web page
          > page = The page says: call us
          > Solved [goal]
        page -> call: loopback
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        for loop in traps(journey):
            yield self.spotted(_said, journey, loop, subjects=loop)


def _said(journey: Journey, loop: frozenset[str]) -> Said:
    in_order = sorted(loop, key=journey.touchpoints.place)
    titles = [journey.touchpoints[each].title for each in in_order]
    return Said(
        tr("No way out of {titles}").format(titles=quoted_list(titles, 2)),
        tr(
            "The customer goes round between {titles} and never arrives. "
            "Being sent in circles is what people tell their friends about."
        ).format(titles=quoted_list(titles)),
        tr("Add a way out to a person who decides"),
        lambda: (fixes.escalate.escalate(in_order), fixes.mark.mark(in_order[-1:], "exit")),
    )
