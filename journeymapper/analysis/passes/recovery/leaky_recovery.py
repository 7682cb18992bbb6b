"""The way back after a failure can lose people.

Judged where a failure is answered: from the targets of its failure connections, past all
resolution touchpoints and goals, one can come to an exit, or to where nothing leads on.

Why: Help that only some find is no help for the others.
Do: Let every way out of the failure come by the help.
Source: Shostack, fail points; KPMG Nunwood, Resolution.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.answers import all_unanswered, failure_targets, resolutions
from journeymapper.analysis.paths.ends import exits, goals
from journeymapper.analysis.paths.walk import walk
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
from journeymapper.model.journey import Journey


class LeakyRecovery(Pass):
    code = "JM402"
    name = "leaky-recovery"
    severity = Severity.WARNING
    profile = "review"
    bad = """
        Delivery
          parcel = The parcel arrives [entry, fail 3]
          call = I call
          again = They bring it again [resolution 2]
          away = I give up [exit]
          use = I use it [goal]
        parcel -> use
        parcel -> call: failure
        call -> again -> use
        call -> away
    """
    good = """
        Delivery
          parcel = The parcel arrives [entry, fail 3]
          call = I call
          again = They bring it again [resolution 2]
          use = I use it [goal]
        parcel -> use
        parcel -> call: failure
        call -> again -> use
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        answered = [here for here, groups in all_unanswered(journey).items() if not groups]
        if not answered:
            return
        everyone = walk(journey)
        caught = resolutions(journey) | goals(journey)
        lost = exits(journey).union(everyone.last_ones())
        losing = everyone.sources(lost, without=caught)
        for each in map(journey.touchpoints.__getitem__, answered):
            leaks = [key for key in failure_targets(journey, each.id) if key in losing]
            if leaks:
                first = quoted(journey.touchpoints[leaks[0]].title)
                yield self.finding(
                    tr("Not everyone finds help after {title}").format(title=quoted(each.title)),
                    tr(
                        "There is help, but from {first} a way leads past it and out. "
                        "Whoever takes it is lost."
                    ).format(first=first),
                    tr("Let every way out come by the help"),
                    subjects=(each.id,),
                    fixes=(fixes.insert_recovery.help_first(each.id),),
                )
