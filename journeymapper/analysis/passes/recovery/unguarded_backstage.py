"""Something can fail behind the scenes, and the customer is not caught.

A touchpoint of lane backstage or support with a fail point, joined by support connections to
touchpoints the customer meets; after none of these, nor where their failure connections lead,
anything resolves.

Why: What fails in the kitchen is felt at the table.
Do: Add what is done for the customer when it fails.
Source: Shostack, service blueprints: the lines of visibility.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress
from operator import not_

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.answers import failure_targets, resolutions
from journeymapper.analysis.paths.supporting import supported
from journeymapper.analysis.paths.walk import is_walked, walk
from journeymapper.analysis.wording import listed, quoted
from journeymapper.language import tr
from journeymapper.model.columns import column
from journeymapper.model.journey import Journey


class UnguardedBackstage(Pass):
    code = "JM408"
    name = "unguarded-backstage"
    severity = Severity.WARNING
    profile = "review"
    bad = """
        Delivery
          parcel = The parcel arrives
          depot = The depot loads the van [backstage, fail 3]
        depot -> parcel: support
    """
    good = """
        Delivery
          parcel = The parcel arrives
          again = They bring it again [resolution 2]
          depot = The depot loads the van [backstage, fail 3]
        depot -> parcel: support
        parcel -> again: failure
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        everyone = walk(journey)
        if not any(compress(column(journey, "fail_point"), map(not_, is_walked(journey)))):
            return
        if "support" not in column(journey, "kind", "connections"):
            return
        helped = everyone.just_before(resolutions(journey))
        helping = everyone.sources(resolutions(journey))
        for hidden, seen in supported(journey):
            guarded = any(
                each in helped or not helping.isdisjoint(failure_targets(journey, each))
                for each in seen
            )
            if not seen or guarded:
                continue
            can_catch = any(fixes.insert_recovery.can_rejoin(journey, each) for each in seen)
            offered = (fixes.insert_recovery.catch(seen),) if can_catch else ()
            titles = listed(quoted(journey.touchpoints[each].title) for each in seen)
            for each in hidden:
                if journey.touchpoints[each].fail_point is not None:
                    yield self.finding(
                        tr("Nobody catches it when {title} fails").format(
                            title=quoted(journey.touchpoints[each].title)
                        ),
                        tr(
                            "It carries {titles}, and nothing follows there that mends it. "
                            "What fails behind the scenes is felt in front."
                        ).format(titles=titles),
                        tr("Add what is done for the customer then"),
                        subjects=(each,),
                        fixes=offered,
                    )
