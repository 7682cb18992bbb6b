"""Opportunities that do not say what they are good for.

Judged once some opportunity has an outcome: those whose outcome is empty. One finding names them
all.

Why: What is not tied to an outcome loses against what is.
Do: Say what it would change: satisfaction, loyalty, churn, cost.
Source: The deployment continuum: tie customer experience to business outcomes.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.wording import listed, quoted
from journeymapper.language import tr
from journeymapper.model.journey import Journey


class NoOutcomeLink(Pass):
    code = "JM809"
    name = "no-outcome-link"
    severity = Severity.INFO
    profile = "review"
    bad = """
        {"format": "journeymapper", "version": 1, "title": "A map",
         "stages": [], "touchpoints": [], "connections": [],
         "opportunities": [{"id": "a", "title": "Call people back", "outcome": "cost"},
                           {"id": "b", "title": "Tell them where it is"}]}
    """
    good = """
        {"format": "journeymapper", "version": 1, "title": "A map",
         "stages": [], "touchpoints": [], "connections": [],
         "opportunities": [{"id": "a", "title": "Call people back", "outcome": "cost"},
                           {"id": "b", "title": "Tell them where it is", "outcome": "churn"}]}
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        if all(each.outcome is None for each in journey.opportunities):
            return
        open_ended = [each for each in journey.opportunities if each.outcome is None]
        if open_ended:
            titles = [quoted(each.title) for each in open_ended]
            yield self.finding(
                tr("Good for what: {titles}?").format(titles=listed(titles, 2)),
                tr(
                    "Other opportunities say what they would change, but not "
                    "{titles}. What is not tied to an outcome loses against what is."
                ).format(titles=listed(titles)),
                tr("Say what it would change"),
                subjects=[each.id for each in open_ended],
            )
