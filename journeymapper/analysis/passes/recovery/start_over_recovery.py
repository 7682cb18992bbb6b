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

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.fixes.rejoin import rejoin
from journeymapper.analysis.fixes.splice import flow_ways
from journeymapper.analysis.paths.answers import failure_targets, resolutions
from journeymapper.analysis.paths.ends import entries
from journeymapper.analysis.paths.walk import having, walk, walked
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
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
        everyone = walk(journey)
        for each in having(journey, "fail_point"):
            failures = failure_targets(journey, each.id)
            onward = [way.target for way in flow_ways(journey, each.id)] if failures else []
            if not onward:
                continue
            helps = resolutions(journey) & everyone.reach(failures, without={each.id})
            behind = _behind(journey, each)
            where_they_would_be = {each.id} | everyone.reach(onward, without=behind)
            if helps and where_they_would_be.isdisjoint(everyone.reach(helps, without=behind)):
                first = min(helps, key=journey.touchpoints.place)
                yield self.finding(
                    tr("After {title} people start all over").format(title=quoted(each.title)),
                    tr(
                        "{title} helps, but does not lead back to where they were. "
                        "Starting again feels like a second failure."
                    ).format(title=quoted(journey.touchpoints[first].title)),
                    tr("Connect the help to where they would be"),
                    subjects=(each.id,),
                    fixes=(rejoin(each.id),),
                )


def _behind(journey: Journey, touchpoint: Touchpoint) -> set[str]:
    """The entries and all in earlier stages, without the touchpoint itself."""
    here = journey.stages.place(touchpoint.stage)
    earlier = {e.id for e in walked(journey) if journey.stages.place(e.stage) < here}
    return (earlier | entries(journey)) - {touchpoint.id}
