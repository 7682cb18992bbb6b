"""Somebody said that it hurts, and not how much.

A touchpoint with pains whose feeling and effort are both unrated and that has no fail point.

Why: A pain without a measure cannot be weighed against others.
Do: Rate the feeling or the effort, if only by a show of hands.
Source: Nielsen Norman Group: emotion curves.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.walk import having
from journeymapper.analysis.wording import quoted, sentence, shortened
from journeymapper.language import tr
from journeymapper.model.journey import Journey


class UnratedPain(Pass):
    code = "JM805"
    name = "unrated-pain"
    severity = Severity.INFO
    profile = "workshop"
    bad = """
        Help
          I hold for twenty minutes [pain nobody knows how long]
    """
    good = """
        Help
          I hold for twenty minutes [pain nobody knows how long, -2]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        for each in having(journey, "pains"):
            unrated = each.sentiment is None and each.effort is None and each.fail_point is None
            if each.pains and unrated:
                said = sentence(shortened(each.pains[0], 80).rstrip(".")) or tr("A pain is noted")
                yield self.finding(
                    tr("{title} hurts: how much?").format(title=quoted(each.title)),
                    tr(
                        "{said}, and neither feeling nor effort is rated. A pain without "
                        "a measure is not weighed."
                    ).format(said=said),
                    tr("Rate the feeling or the effort"),
                    subjects=(each.id,),
                )
