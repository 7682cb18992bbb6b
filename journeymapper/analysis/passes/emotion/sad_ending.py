"""The journey arrives at the goal, and it feels like nothing, or bad.

A goal within reach with a feeling of 0 or less.

Why: People remember the peak and the end.
Do: End on a small good thing: a thank-you that is meant, a tip, a hand.
Source: Kahneman, the peak-end rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.fixes.insert_care import end_well
from journeymapper.analysis.paths.ends import goals, reachable
from journeymapper.analysis.paths.walk import walked
from journeymapper.analysis.wording import quoted
from journeymapper.model.journey import Journey


class SadEnding(Pass):
    code = "JM601"
    name = "sad-ending"
    severity = Severity.WARNING
    profile = "workshop"
    bad = """
        Use
          I order it [entry]
          > I read eleven pages of instructions [goal, -1]
    """
    good = """
        Use
          I order it [entry]
          > I unpack it and it works [goal, +2]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        ends = goals(journey) & reachable(journey)
        for each in walked(journey):
            if each.id in ends and each.sentiment is not None and each.sentiment <= 0:
                how = "flat" if each.sentiment == 0 else "sad"
                yield self.finding(
                    f"The journey ends {how} with {quoted(each.title)}",
                    f"It is the goal, and it feels {how}. People remember the peak and the end.",
                    "End on a small good thing",
                    subjects=(each.id,),
                    fixes=(end_well(each.id),),
                )
