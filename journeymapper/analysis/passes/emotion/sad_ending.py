"""The journey arrives at the goal, and it feels like nothing, or bad.

A goal within reach with a feeling of 0 or less.

Why: People remember the peak and the end.
Do: End on a small good thing: a thank-you that is meant, a tip, a hand.
Source: Kahneman, the peak-end rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.ends import goals_reached
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
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
        for each in map(journey.touchpoints.__getitem__, goals_reached(journey)):
            if each.sentiment is not None and each.sentiment <= 0:
                flat = each.sentiment == 0
                yield self.finding(
                    (
                        tr("The journey ends flat with {title}")
                        if flat
                        else tr("The journey ends sad with {title}")
                    ).format(title=quoted(each.title)),
                    tr("{fact}. People remember the peak and the end.").format(
                        fact=tr("It is the goal, and it feels flat")
                        if flat
                        else tr("It is the goal, and it feels sad")
                    ),
                    tr("End on a small good thing"),
                    subjects=(each.id,),
                    fixes=(fixes.insert_care.end_well(each.id),),
                )
