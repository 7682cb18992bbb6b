"""The map shows only a part of the journey.

Judged once some stage has a phase: no stage comes before the purchase, or none after it.

Why: People judge the whole: how they came to it, and how they are treated once they have paid.
Do: Add what happens before, or what happens after.
Source: The customer experience model: before, during and after the purchase.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.language import marked, tr
from journeymapper.model.journey import Journey

MISSING = {
    "before": (
        marked("Nothing is told of the time before the purchase"),
        marked("No stage lies before the purchase"),
        marked("Add a stage before the purchase"),
    ),
    "after": (
        marked("Nothing is told of the time after the purchase"),
        marked("No stage lies after the purchase"),
        marked("Add a stage after the purchase"),
    ),
    "both": (
        marked("Nothing is told of the time before and after the purchase"),
        marked("No stage lies before and after the purchase"),
        marked("Add a stage before the purchase"),
    ),
}


class HalfJourney(Pass):
    code = "JM807"
    name = "half-journey"
    severity = Severity.WARNING
    profile = "workshop"
    bad = """
        Research [before]
          I search
        Order [during]
          I order it
    """
    good = """
        Research [before]
          I search
        Order [during]
          I order it
        Use [after]
          I use it
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        phases = {each.phase for each in journey.stages} - {None}
        missing = [phase for phase in ("before", "after") if phase not in phases]
        if phases and missing:
            headline, fact, advice = MISSING["both" if len(missing) > 1 else missing[0]]
            yield self.finding(
                tr(headline),
                tr("{fact}. People judge the whole, not the part that is easy to see.").format(
                    fact=tr(fact)
                ),
                tr(advice),
                fixes=(fixes.fill_stage.add_phases(missing),),
            )
