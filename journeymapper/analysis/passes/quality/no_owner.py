"""Nobody answers for a touchpoint that matters.

Judged once some touchpoint has an owner: a touchpoint with a fail point, or a moment of truth,
whose owner is empty.

Why: What belongs to nobody is mended by nobody.
Do: Name a team or a person.
Source: Shostack, service blueprints; the deployment continuum: people, process, technology.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.walk import walked
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
from journeymapper.model.columns import column
from journeymapper.model.journey import Journey


class NoOwner(Pass):
    code = "JM802"
    name = "no-owner"
    severity = Severity.INFO
    profile = "review"
    bad = """
        Delivery
          I order it [owner Sales]
          The parcel arrives [moment of truth]
    """
    good = """
        Delivery
          I order it [owner Sales]
          The parcel arrives [moment of truth, owner Logistics]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        if not any(map(str.strip, column(journey, "owner"))):
            return
        for each in walked(journey):
            matters = each.moment_of_truth or each.fail_point is not None
            if matters and not each.owner.strip():
                fact = (
                    tr("It is a moment of truth, and no owner is named")
                    if each.moment_of_truth
                    else tr("It can fail, and no owner is named")
                )
                yield self.finding(
                    tr("Nobody answers for {title}").format(title=quoted(each.title)),
                    tr("{fact}. What belongs to nobody is mended by nobody.").format(fact=fact),
                    tr("Name a team or a person"),
                    subjects=(each.id,),
                )
