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
from journeymapper.analysis.finding import Finding, Said, Severity
from journeymapper.analysis.paths.building import builders, strengths
from journeymapper.analysis.paths.telling import by_stage
from journeymapper.analysis.paths.walk import of_walked, walk
from journeymapper.analysis.wording import in_small, quoted
from journeymapper.language import tr
from journeymapper.model.journey import Journey


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
        (built, harmed), place = strengths(journey), walk(journey).place
        stages = of_walked(journey, "stage")
        quick = {stages[place[each]] for each in built["time_and_effort"]}
        price: dict[str, str] = {}
        for each, pillar in harmed if quick else ():
            if pillar != "time_and_effort":
                price.setdefault(stages[place[each]], pillar)
        for stage in quick & price.keys():
            yield self.spotted(_said, journey, stage, price[stage], subjects=(stage,))


def _said(journey: Journey, stage: str, harmed: str) -> Said:
    price, quick = in_small(harmed), builders(journey)["time_and_effort"]
    fast = next(each for each in by_stage(journey)[stage] if each.id in quick)
    return Said(
        tr("{stage} is quick, at the price of {price}").format(
            stage=quoted(journey.stages[stage].name), price=price
        ),
        tr(
            "{title} saves time, and in the same stage {price} is harmed. A "
            "short cut that costs it is paid back later."
        ).format(title=quoted(fast.title), price=price),
        tr("Keep the speed and mend {price}").format(price=price),
    )
