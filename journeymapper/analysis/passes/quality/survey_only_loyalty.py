"""Only surveys say how it goes.

There are metrics, and every one of them is NPS, CSAT or CES; case and surrounding blanks aside.

Why: What people say they will do and what they do are two things.
Do: Add a metric of what they do: comes back, calls again, gives up, costs.
Source: The deployment continuum: behaviour, not only opinion.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.wording import listed
from journeymapper.language import tr
from journeymapper.model.columns import column
from journeymapper.model.journey import Journey

SURVEYS = ("nps", "csat", "ces")


class SurveyOnlyLoyalty(Pass):
    code = "JM808"
    name = "survey-only-loyalty"
    severity = Severity.INFO
    profile = "review"
    bad = """
        Use
          They ask how it went [metric NPS 8]
    """
    good = """
        Use
          They ask how it went [metric NPS 8]
          I order again [metric repeat purchases 30]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        used = {
            metric.name.strip().casefold()
            for metrics in column(journey, "metrics")
            for metric in metrics
        }
        if used and used.issubset(SURVEYS):
            names = listed(name.upper() for name in SURVEYS if name in used)
            yield self.finding(
                tr("Only surveys say how it goes"),
                tr(
                    "The one thing measured is {names}. What people say and what "
                    "they do are two things."
                ).format(names=names),
                tr("Add a metric of what people do"),
            )
