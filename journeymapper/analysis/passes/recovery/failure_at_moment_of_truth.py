"""A moment of truth can fail, and help only comes later.

Its failure is answered, but by no touchpoint of its own stage or of the next one the customer
walks.

Why: A moment of truth decides how the customer feels about the whole; help that comes two stages
later comes after that decision.
Do: Mend it in the same stage, or in the next.
Source: Carlzon, Moments of Truth; KPMG Nunwood, Resolution.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.answers import answered_in, answers, unanswered
from journeymapper.analysis.paths.telling import how_many_by_stage
from journeymapper.analysis.paths.walk import having
from journeymapper.analysis.wording import either, quoted
from journeymapper.language import tr
from journeymapper.model.columns import column
from journeymapper.model.journey import Journey


class FailureAtMomentOfTruth(Pass):
    code = "JM407"
    name = "failure-at-moment-of-truth"
    severity = Severity.WARNING
    profile = "workshop"
    bad = """
        Delivery
          parcel = The parcel arrives [moment of truth, fail 4 "it is broken"]
        Call
          call = I call
        Put it right
          again = They bring another one [resolution 2]
        Use
          use = I use it [goal]
        parcel -> use
        parcel -> call: failure
        call -> again -> use
    """
    good = """
        Delivery
          parcel = The parcel arrives [moment of truth, fail 4 "it is broken"]
        Put it right
          again = They bring another one [resolution 2]
        Use
          use = I use it [goal]
        parcel -> use
        parcel -> again: failure
        again -> use: recovery
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        if not any(column(journey, "moment_of_truth")):
            return
        stages = list(how_many_by_stage(journey))
        places = {stage: place for place, stage in enumerate(stages)}
        for each in having(journey, "fail_point"):
            if each.fail_point is None or not each.moment_of_truth:
                continue
            place = places[each.stage]
            soon = stages[place : place + 2]
            if unanswered(journey, each.id) or answered_in(journey, each.id, soon):
                continue
            first = min(answers(journey, each.id, None), key=journey.touchpoints.place)
            where = either(quoted(journey.stages[stage].name) for stage in soon)
            yield self.finding(
                tr("Help for {title} comes too late").format(title=quoted(each.title)),
                tr(
                    "It is a moment of truth and can fail, and nothing in {where} "
                    "mends it: {help} comes after people have made up their minds."
                ).format(where=where, help=quoted(journey.touchpoints[first].title)),
                tr("Move the help to where it fails"),
                subjects=(each.id,),
                fixes=(
                    fixes.insert_recovery.recover(each.id),
                    fixes.insert_recovery.refund(each.id),
                ),
            )
