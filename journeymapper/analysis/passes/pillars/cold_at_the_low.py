"""At a low of the journey nobody is warm to the customer.

Judged where at least half of the touchpoints in lane frontstage have a pillar: a touchpoint, not
an entry, with a feeling of -2 or less, where neither it nor what directly follows builds empathy.

Why: What people tell afterwards is how they were treated when it was worst.
Do: Add a human word there, or right after.
Source: KPMG Nunwood, Empathy; Kahneman, the peak-end rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Said, Severity
from journeymapper.analysis.paths.building import here_or_next
from journeymapper.analysis.paths.ends import entries
from journeymapper.analysis.paths.telling import is_pillared
from journeymapper.analysis.paths.walk import feelings
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
from journeymapper.model.journey import Journey

LOW = -2


class ColdAtTheLow(Pass):
    code = "JM305"
    name = "cold-at-the-low"
    severity = Severity.WARNING
    profile = "review"
    bad = """
        Help
          I look for the number [entry, integrity]
          > I hold for twenty minutes [-3, time_and_effort -2]
          > A voice reads out the rules [integrity]
    """
    good = """
        Help
          I look for the number [entry, integrity]
          > I hold for twenty minutes [-3, time_and_effort -2]
          > Somebody says how sorry they are [empathy 2]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        if not is_pillared(journey):
            return
        warm = entries(journey) | here_or_next(journey, "empathy")
        for each, feeling in feelings(journey).items():
            if feeling <= LOW and each not in warm:
                yield self.spotted(_said, journey, each, subjects=(each,))


def _said(journey: Journey, here: str) -> Said:
    return Said(
        tr("Nobody is kind after {title}").format(title=quoted(journey.touchpoints[here].title)),
        tr(
            "People feel bad here, and neither here nor right after does "
            "anybody show that they understand. That is what is told "
            "afterwards."
        ),
        tr("Add a human word"),
        lambda: (
            (fixes.insert_care.understand(here),)
            if fixes.put_after.can_follow(journey, here)
            else ()
        ),
    )
