"""A touchpoint that is hard work for the customer.

Effort is 5 or more of 7. An error where it is 6 or 7 and no opportunity names the touchpoint.

Why: Effort drives people away faster than delight brings them back.
Do: Find out what makes it hard, and take it away; note it as an opportunity.
Source: Gartner (CEB), "Stop Trying to Delight Your Customers"; KPMG Nunwood, Time and Effort.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Said, Severity
from journeymapper.analysis.paths.walk import told
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
from journeymapper.model.journey import Journey


class HighEffortStep(Pass):
    code = "JM501"
    name = "high-effort-step"
    severity = Severity.WARNING
    heaviest = Severity.ERROR
    profile = "workshop"
    bad = """
        Help
          I hold for twenty minutes [effort 6]
    """
    good = """
        Help
          I hold for a minute [effort 4]
          I wait to be called back
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        noticed = {key for each in journey.opportunities for key in each.touchpoints}
        for each, effort in told(journey, "effort"):
            if effort < 5:
                continue
            very_hard, forgotten = effort >= 6, each not in noticed
            yield self.spotted(
                _said,
                journey,
                each,
                very_hard,
                forgotten,
                subjects=(each,),
                severity=Severity.ERROR if very_hard and forgotten else Severity.WARNING,
            )


def _said(journey: Journey, here: str, very_hard: bool, forgotten: bool) -> Said:
    touchpoint = journey.touchpoints[here]
    headline = tr("{title} is very hard work") if very_hard else tr("{title} is hard work")
    return Said(
        headline.format(title=quoted(touchpoint.title)),
        tr("{fact}. What was hard is remembered, and avoided next time.").format(
            fact=_rated(forgotten).format(effort=touchpoint.effort)
        ),
        tr("Show what makes it hard"),
        lambda: (fixes.opportunity.make_easier(here),) if very_hard and forgotten else (),
    )


def _rated(forgotten: bool) -> str:
    if forgotten:
        return tr("Effort {effort} of 7, and no opportunity names it")
    return tr("Effort {effort} of 7")
