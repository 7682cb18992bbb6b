"""A touchpoint on the way from which nothing leads on.

It can be reached before the goal is, no connection leaves it, and it is neither a goal nor an
exit. Judged once the map has a connection.

Why: Whoever gets here is stuck: not there yet, and no next step.
Do: Connect the next step, or mark it as exit where people leave on purpose.
Source: Workflow soundness (van der Aalst): from everywhere the end can be reached.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.fixes.connect import connect_next
from journeymapper.analysis.fixes.mark import mark
from journeymapper.analysis.fixes.onward import next_steps
from journeymapper.analysis.paths.ends import exits, goals, on_the_way
from journeymapper.analysis.paths.walk import walk, walked
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
        everyone = walk(journey)
        if not everyone.connected:
            return
        ends = goals(journey) | exits(journey)
        for each in walked(journey):
            stuck = each.id in on_the_way(journey) and not everyone.after[each.id]
            if stuck and each.id not in ends:
                next_step = (connect_next(each.id),) if next_steps(journey, each.id) else ()
                yield self.finding(
                    tr("{title} leads nowhere").format(title=quoted(each.title)),
                    tr(
                        "The customer gets here before the goal, and no step follows. "
                        "People who are stuck leave."
                    ),
                    tr("Connect the next step"),
                    subjects=(each.id,),
                    fixes=(*next_step, mark([each.id], "exit")),
                )
