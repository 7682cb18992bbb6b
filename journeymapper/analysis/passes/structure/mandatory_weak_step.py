"""A step that everyone has to take is a weak one.

On a map on which some touchpoint leads on in two ways or more: a touchpoint, not an entry, that
every path from an entry to a goal passes, with a fail point of severity 4 or 5, effort 5 or more,
or a feeling of -2 or less.

Why: Whoever cannot go round it, suffers it; what hurts here hurts everyone.
Do: Mend this one first, or open a second way.
Source: Theory of constraints (Goldratt); dominators of a flow graph.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.ends import entries
from journeymapper.analysis.paths.unavoidable import unavoidable
from journeymapper.analysis.paths.walk import walk
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
from journeymapper.model.journey import Journey
from journeymapper.model.records import Touchpoint


class MandatoryWeakStep(Pass):
    code = "JM112"
    name = "mandatory-weak-step"
    severity = Severity.WARNING
    profile = "review"
    bad = """
        Account
          start = I start [entry]
          branch = At the branch
          web = On the web
          proof = I send eleven papers [effort 6]
          done = I have an account [goal]
        start -> branch -> proof -> done
        start -> web -> proof
    """
    good = """
        Account
          start = I start [entry]
          branch = At the branch
          web = On the web
          proof = I send eleven papers [effort 6]
          done = I have an account [goal]
        start -> branch -> proof -> done
        start -> web -> done
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        begins = walk(journey).begins
        if len({*begins}) == len(begins):  # nobody has a choice anywhere
            return
        no_way_round = unavoidable(journey) - entries(journey)
        for each in map(journey.touchpoints.__getitem__, no_way_round):
            if weakness := _weakness(each):
                yield self.finding(
                    tr("Everyone has to get through {title}").format(title=quoted(each.title)),
                    tr("{weakness}. What hurts here hurts everyone.").format(weakness=weakness),
                    tr("Open a second way, or mend this one first"),
                    subjects=(each.id,),
                )


def _weakness(touchpoint: Touchpoint) -> str:
    if touchpoint.fail_point is not None and (touchpoint.fail_point.severity or 0) >= 4:
        return tr("No path to the goal goes round it, and it can fail badly")
    if touchpoint.effort is not None and touchpoint.effort >= 5:
        return tr("No path to the goal goes round it, and its effort is {effort} of 7").format(
            effort=touchpoint.effort
        )
    if touchpoint.sentiment is not None and touchpoint.sentiment <= -2:
        return tr("No path to the goal goes round it, and people feel bad there")
    return ""
