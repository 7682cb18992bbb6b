"""Pains that nobody has made into an opportunity.

Touchpoints of any lane that have pains and that no opportunity names. One finding names them all.

Why: A pain that is written down and left is worse than one nobody knew of.
Do: Turn it round into what could be better, and note it as an opportunity.
Source: Design practice: "how might we" questions.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.wording import quoted_list, sentence
from journeymapper.language import tr, tr_counted
from journeymapper.model.columns import column
from journeymapper.model.journey import Journey


class PainWithoutOpportunity(Pass):
    code = "JM804"
    name = "pain-without-opportunity"
    severity = Severity.INFO
    profile = "review"
    bad = """
        Help
          I hold for twenty minutes [pain nobody knows how long]
    """
    good = """
        Help
          hold = I hold for twenty minutes [pain nobody knows how long]
        opportunity Call people back -> hold
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        named = {key for each in journey.opportunities for key in each.touchpoints}
        hurting = compress(journey.touchpoints, column(journey, "pains"))
        left = [each for each in hurting if each.id not in named]
        if left:
            titles = quoted_list([each.title for each in left])
            yield self.finding(
                sentence(
                    tr_counted(
                        "one pain without an opportunity",
                        "{n} pains without an opportunity",
                        len(left),
                    )
                ),
                tr(
                    "People suffer at {titles}, and no opportunity deals with it. A "
                    "pain written down and left is soon forgotten."
                ).format(titles=titles),
                tr("Turn it into an opportunity"),
                subjects=[each.id for each in left],
                fixes=(fixes.opportunity.ease_pains([each.id for each in left]),),
            )
