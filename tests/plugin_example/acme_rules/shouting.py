"""A title is written in capitals.

Why: Capitals read as shouting, and are slower to read from the back of the room.
Do: Write the title as the customer would say it.
Source: House style.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.wording import quoted
from journeymapper.model.journey import Journey


class Shouting(Pass):
    code = "ACME1"
    name = "shouting"
    severity = Severity.INFO
    profile = "workshop"
    bad = """
        Order
          I ORDER IT
    """
    good = """
        Order
          I order it
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        for each in journey.touchpoints:
            if each.title.isupper():
                yield self.finding(
                    f"{quoted(each.title)} shouts",
                    "It is written in capitals. They are slower to read.",
                    "Write it as the customer would say it",
                    subjects=(each.id,),
                )
