"""Stages that nobody has asked customers about.

Judged once some touchpoint has evidence: stages of the customer's touchpoints in which none has
evidence of a grade other than assumption. One finding names all these stages.

Why: A map of assumptions shows what the team believes, not what customers live through.
Do: Talk to five customers, or look at the figures, before money is spent here.
Source: Nielsen Norman Group: base a map on research.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.telling import by_stage
from journeymapper.analysis.wording import listed, quoted
from journeymapper.language import tr
from journeymapper.model.columns import column
from journeymapper.model.journey import Journey
from journeymapper.model.records import Touchpoint


class AssumptionOnly(Pass):
    code = "JM803"
    name = "assumption-only"
    severity = Severity.INFO
    profile = "review"
    bad = """
        Order
          I order it [evidence log]
        Use
          I use it [evidence assumption]
    """
    good = """
        Order
          I order it [evidence log]
        Use
          I use it [evidence qualitative]
          I show it to friends [evidence assumption]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        if not any(column(journey, "evidence")):
            return
        guessed = [
            stage for stage, members in by_stage(journey).items() if not any(map(_known, members))
        ]
        if guessed:
            names = [quoted(journey.stages[stage].name) for stage in guessed]
            yield self.finding(
                tr("Only assumed: {titles}").format(titles=listed(names, 2)),
                tr(
                    "Nothing in {titles} rests on more than an assumption. It shows "
                    "what the team believes, not what customers live through."
                ).format(titles=listed(names)),
                tr("Ask five customers"),
                subjects=guessed,
            )


def _known(touchpoint: Touchpoint) -> bool:
    return touchpoint.evidence is not None and touchpoint.evidence.grade != "assumption"
