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

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.pyramid import (
    TILTED,
    UPSIDE_DOWN,
    is_inverted,
    presence,
    worst_pair,
)
from journeymapper.analysis.paths.telling import is_levelled
from journeymapper.analysis.wording import in_small, sentence
from journeymapper.language import tr, tr_counted
from journeymapper.model.journey import Journey


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
        if not is_levelled(journey):
            return
        pair = worst_pair(journey)
        if pair is None or not is_inverted(journey, TILTED):
            return
        low, high = (presence(journey)[level] for level in pair)
        upside_down = is_inverted(journey, UPSIDE_DOWN)
        yield self.finding(
            tr("The pyramid stands on its head") if upside_down else tr("The pyramid leans"),
            tr(
                "{high} is there {often}, {low} {seldom}. Delight does not hold where the ground "
                "is missing."
            ).format(
                high=sentence(in_small(pair[1])),
                often=_in_stages(high),
                low=in_small(pair[0]),
                seldom=_in_stages(low),
            ),
            tr("Add {level} where it is missing").format(level=in_small(pair[0])),
            severity=Severity.ERROR if upside_down else Severity.WARNING,
            fixes=(fixes.lay_ground.upright(TILTED),),
        )


def _in_stages(number: int) -> str:
    return tr_counted("in one stage", "in {n} stages", number) if number else tr("in none")
