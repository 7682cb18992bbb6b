"""The customer experience pyramid stands on its head.

Judged where at least half of the touchpoints in lane frontstage have a level. Higher levels are
present in more stages than lower ones: the inversion index is above 0.15. An error above 0.30.

Why: Delight on top of a foundation that is missing does not hold: nobody enjoys a surprise while
their parcel is lost.
Do: First keep people informed and answer them in every stage, then delight.
Source: The inverted pyramid; Gartner, customer experience pyramid.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.fixes.lay_ground import upright
from journeymapper.analysis.paths.pyramid import coverage, inversion, worst_pair
from journeymapper.analysis.paths.telling import by_stage, is_levelled
from journeymapper.analysis.wording import counted
from journeymapper.model.journey import Journey

TILTED = Fraction(15, 100)
UPSIDE_DOWN = Fraction(30, 100)


class InvertedPyramid(Pass):
    code = "JM205"
    name = "inverted-pyramid"
    severity = Severity.WARNING
    heaviest = Severity.ERROR
    profile = "workshop"
    bad = """
        Book
          They know my favourite song [evolution]
        Arrive
          They have put out my tea [proactive]
          The bath is warm already [evolution]
    """
    good = """
        Book
          A mail confirms the room [communication]
          I ask for a late breakfast [responsive]
        Arrive
          A message says where to park [communication]
          They have put out my tea [proactive]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        index, pair = inversion(journey), worst_pair(journey)
        if not is_levelled(journey) or index is None or pair is None or index <= TILTED:
            return
        stages = len(by_stage(journey))
        low, high = (int(coverage(journey)[level] * stages) for level in pair)
        upside_down = index > UPSIDE_DOWN
        yield self.finding(
            "The pyramid stands on its head" if upside_down else "The pyramid leans",
            f"{pair[1].capitalize()} is there in {counted(high, 'stage')}, {pair[0]} in "
            f"{counted(low, 'stage') if low else 'none'}. Delight does not hold where the ground "
            "is missing.",
            f"Add {pair[0]} where it is missing",
            severity=Severity.ERROR if upside_down else Severity.WARNING,
            fixes=(upright(TILTED),),
        )
