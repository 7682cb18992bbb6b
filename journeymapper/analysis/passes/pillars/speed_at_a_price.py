"""A stage saves time at the cost of something else.

A touchpoint of the stage builds time and effort, and one of it, perhaps the same, harms another
pillar.

Why: A short cut that costs trust or warmth is paid back later.
Do: Look at both together: keep the speed, and take away what harms.
Source: KPMG Nunwood: the pillars are to be balanced.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.telling import grouped
from journeymapper.analysis.paths.walk import having
from journeymapper.analysis.wording import in_small, quoted
from journeymapper.language import tr
from journeymapper.model.columns import column
from journeymapper.model.journey import Journey
from journeymapper.model.records import Touchpoint


class SpeedAtAPrice(Pass):
    code = "JM308"
    name = "speed-at-a-price"
    severity = Severity.INFO
    profile = "review"
    bad = """
        Help
          A bot answers at once [time_and_effort 2]
          It does not understand me [empathy -2]
    """
    good = """
        Help
          A bot answers at once [time_and_effort 2, empathy 0]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        if not any("time_and_effort" in each for each in column(journey, "pillars") if each):
            return
        for stage, rated in grouped(having(journey, "pillars")).items():
            fast = next(
                (each for each in rated if each.pillars.get("time_and_effort", 0) > 0), None
            )
            price = next(filter(None, map(_harmed, rated)), None)
            if fast is not None and price is not None:
                yield self.finding(
                    tr("{stage} is quick, at the price of {price}").format(
                        stage=quoted(journey.stages[stage].name), price=price
                    ),
                    tr(
                        "{title} saves time, and in the same stage {price} is harmed. A "
                        "short cut that costs it is paid back later."
                    ).format(title=quoted(fast.title), price=price),
                    tr("Keep the speed and mend {price}").format(price=price),
                    subjects=(stage,),
                )


def _harmed(touchpoint: Touchpoint) -> str | None:
    harmed = (
        in_small(pillar)
        for pillar, strength in touchpoint.pillars.items()
        if strength < 0 and pillar != "time_and_effort"
    )
    return next(harmed, None)
