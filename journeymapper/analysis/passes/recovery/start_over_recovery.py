"""After a failure people are helped, but have to start all over.

A touchpoint with a fail point, a failure connection and a flow connection out. The resolution
touchpoints that its failure leads to do not lead back to it or to where it would have led on,
within its own stage and later ones and past the entries.

Why: Being helped and still having to begin again feels like a second failure.
Do: Connect the help to where the customer would have been by now.
Source: KPMG Nunwood, Resolution; the service recovery paradox.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Said, Severity
from journeymapper.analysis.paths.answers import failure_targets, resolutions
from journeymapper.analysis.paths.ends import entries
from journeymapper.analysis.paths.stepwise import meet, stepwise
from journeymapper.analysis.paths.walk import having, walk
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
from journeymapper.model.columns import column
from journeymapper.model.derived import derived
from journeymapper.model.journey import Journey
from journeymapper.model.records import Touchpoint


class StartOverRecovery(Pass):
    code = "JM403"
    name = "start-over-recovery"
    severity = Severity.WARNING
    profile = "review"
    bad = """
        Order
          order = I order it [entry]
        Delivery
          parcel = The parcel arrives [fail 3]
          help = They give the money back [resolution 2]
        Use
          use = I use it [goal]
        order -> parcel -> use
        parcel -> help: failure
        help -> order: loopback
    """
    good = """
        Order
          order = I order it [entry]
        Delivery
          parcel = The parcel arrives [fail 3]
          help = They bring another one [resolution 2]
        Use
          use = I use it [goal]
        order -> parcel -> use
        parcel -> help: failure
        help -> use: recovery
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        if not resolutions(journey) or "failure" not in walk(journey).kinds:
            return
        everyone = walk(journey)
        helping = everyone.sources(resolutions(journey))
        for each in having(journey, "fail_point"):
            failures = failure_targets(journey, each.id)
            if helping.isdisjoint(failures) or not fixes.splice.flow_ways(journey, each.id):
                continue
            if _leads_back(journey, each, failures):
                continue
            helps = resolutions(journey) & everyone.reach(failures, without={each.id})
            if helps:
                yield self.spotted(_said, journey, each, helps, subjects=(each.id,))


def _leads_back(journey: Journey, touchpoint: Touchpoint, failures: list[str]) -> bool:
    """Whether a help leads to where the customer was, or would have got, and not behind it."""
    after, here = walk(journey).after, touchpoint.id
    stages, coming_in = _stages(journey), entries(journey)

    def is_ahead(each: str) -> bool:
        return each == here or (stages[each] >= stages[here] and each not in coming_in)

    afterwards = stepwise(after, failures, lambda each: each != here)
    helps = (each for each in afterwards if each in resolutions(journey))
    onward = (way.target for way in fixes.splice.flow_ways(journey, here))
    where_they_would_be = chain((here,), stepwise(after, onward, is_ahead))
    return meet(stepwise(after, helps, is_ahead), where_they_would_be)


@derived
def _stages(journey: Journey) -> dict[str, int]:
    """The place of each touchpoint's stage."""
    places = {stage: place for place, stage in enumerate(journey.stages.keys)}
    stages = (places[stage] for stage in column(journey, "stage"))
    return dict(zip(journey.touchpoints.keys, stages, strict=True))


def _said(journey: Journey, touchpoint: Touchpoint, helps: frozenset[str]) -> Said:
    first = min(helps, key=journey.touchpoints.place)
    return Said(
        tr("After {title} people start all over").format(title=quoted(touchpoint.title)),
        tr(
            "{title} helps, but does not lead back to where they were. "
            "Starting again feels like a second failure."
        ).format(title=quoted(journey.touchpoints[first].title)),
        tr("Connect the help to where they would be"),
        lambda: (fixes.rejoin.rejoin(touchpoint.id),),
    )
