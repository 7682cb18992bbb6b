"""More on the map than people can take in.

A stage with more than nine of the customer's touchpoints, or a map with more than sixty.

Why: What nobody can take in at a glance is not talked about.
Do: Split the stage, or make a map of its own for a part.
Source: Miller, the magical number seven; Nielsen Norman Group on the scope of a map.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Said, Severity
from journeymapper.analysis.paths.telling import how_many_by_stage
from journeymapper.analysis.paths.walk import walked
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr, tr_many
from journeymapper.model.journey import Journey

MOST_IN_A_STAGE = 9
MOST_IN_A_MAP = 60


class Overfull(Pass):
    code = "JM806"
    name = "overfull"
    severity = Severity.INFO
    profile = "review"
    bad = """
        Order
          A
          B
          C
          D
          E
          F
          G
          H
          I
          J
    """
    good = """
        Order
          A
          B
          C
          D
          E
        Delivery
          F
          G
          H
          I
          J
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        if len(walked(journey)) > MOST_IN_A_MAP:
            yield self.finding(
                tr("More on the map than people can take in"),
                _fact(len(walked(journey))),
                tr("Make a map of its own for a part"),
            )
        for stage, count in how_many_by_stage(journey).items():
            if count > MOST_IN_A_STAGE:
                name = journey.stages[stage].name
                yield self.spotted(_said, name, count, subjects=(stage,))


def _said(stage: str, number: int) -> Said:
    return Said(
        tr("{stage} is more than people can take in").format(stage=quoted(stage)),
        _fact(number),
        tr("Split the stage"),
    )


def _fact(number: int) -> str:
    return tr_many(
        "It has {n} touchpoint. What nobody can take in at a glance is not talked about.",
        "It has {n} touchpoints. What nobody can take in at a glance is not talked about.",
        number,
    )
