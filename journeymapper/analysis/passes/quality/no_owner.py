"""Nobody answers for a touchpoint that matters.

Judged once some touchpoint has an owner: a touchpoint with a fail point, or a moment of truth,
whose owner is empty.

Why: What belongs to nobody is mended by nobody.
Do: Name a team or a person.
Source: Shostack, service blueprints; the deployment continuum: people, process, technology.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Said, Severity
from journeymapper.analysis.paths.walk import having
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
from journeymapper.model.columns import said
from journeymapper.model.journey import Journey
from journeymapper.model.records import Touchpoint


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
        for each in _mattering(journey) if _has_owners(journey) else ():
            if not each.owner.strip():
                yield self.spotted(_said, each, subjects=(each.id,))


def _has_owners(journey: Journey) -> bool:
    owned = "owner" in said(journey, "touchpoints")
    return owned and any(each.owner.strip() for each in journey.touchpoints)


def _mattering(journey: Journey) -> Iterable[Touchpoint]:
    """The walked touchpoints that decide much, or can fail."""
    found = (*having(journey, "moment_of_truth"), *having(journey, "fail_point"))
    return {each.id: each for each in found}.values()


def _said(touchpoint: Touchpoint) -> Said:
    fact = (
        tr("It is a moment of truth, and no owner is named")
        if touchpoint.moment_of_truth
        else tr("It can fail, and no owner is named")
    )
    return Said(
        tr("Nobody answers for {title}").format(title=quoted(touchpoint.title)),
        tr("{fact}. What belongs to nobody is mended by nobody.").format(fact=fact),
        tr("Name a team or a person"),
    )
