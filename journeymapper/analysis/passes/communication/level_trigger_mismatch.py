"""Something proactive that the customer has to start.

A touchpoint of level proactive whose initiator is the customer.

Why: Proactive means that the business moves first; what people have to ask for is responsive.
Do: Let the business start it, or give it the level responsive.
Source: Gartner, customer experience pyramid, level 4.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Said, Severity
from journeymapper.analysis.paths.walk import of_walked, walked
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
from journeymapper.model.journey import Journey
from journeymapper.model.records import Touchpoint


class LevelTriggerMismatch(Pass):
    code = "JM207"
    name = "level-trigger-mismatch"
    severity = Severity.INFO
    profile = "review"
    bad = """
        Use
          I look up when to change the filter [proactive, started by customer]
    """
    good = """
        Use
          They remind me to change the filter [proactive, started by business]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        levels = of_walked(journey, "level")
        for each in compress(walked(journey), [level == "proactive" for level in levels]):
            if each.initiator == "customer":
                yield self.spotted(_said, each, subjects=(each.id,))


def _said(touchpoint: Touchpoint) -> Said:
    return Said(
        tr("{title} is proactive, but the customer starts it").format(
            title=quoted(touchpoint.title)
        ),
        tr(
            "It has the level proactive, and the customer has to move first. "
            "Who has to ask does not feel cared for."
        ),
        tr("Let the business start it"),
        lambda: (
            fixes.retag.let_business_start(touchpoint.id),
            fixes.retag.call_responsive(touchpoint.id),
        ),
    )
