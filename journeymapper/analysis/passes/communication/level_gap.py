"""A stage aims high before the ground is laid.

It has a touchpoint of level proactive or evolution, while communication or responsive is missing
among the customer's touchpoints of this and all earlier stages.

Why: Each level of the pyramid stands on the ones below: who has not been answered yet does not
want a surprise.
Do: Inform and answer first, in this stage or before it.
Source: Gartner, customer experience pyramid: the levels build on each other.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.telling import stretches
from journeymapper.analysis.paths.walk import of_walked, walked
from journeymapper.analysis.wording import either, in_small, quoted
from journeymapper.language import tr
from journeymapper.model.journey import Journey

GROUND = ("communication", "responsive")
HIGH = ("proactive", "evolution")


class LevelGap(Pass):
    code = "JM206"
    name = "level-gap"
    severity = Severity.WARNING
    profile = "review"
    bad = """
        Book
          A mail confirms the room [communication]
        Arrive
          They have put out my tea [proactive]
    """
    good = """
        Book
          A mail confirms the room [communication]
          I ask for a late breakfast [responsive]
        Arrive
          They have put out my tea [proactive]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        levels, missing = of_walked(journey, "level"), [*GROUND]
        for stage, part in stretches(journey).items():
            here = levels[part]
            missing = [level for level in missing if level not in here]
            if not missing:
                return
            aim = next((place for place, level in enumerate(here) if level in HIGH), None)
            if aim is not None:
                high = walked(journey)[part][aim]
                yield self.finding(
                    tr("{stage} aims high too early").format(
                        stage=quoted(journey.stages[stage].name)
                    ),
                    tr(
                        "{title} is of level {level}, but up to here nothing is of level "
                        "{missing}. Who has not been answered wants no surprise."
                    ).format(
                        title=quoted(high.title),
                        level=in_small(high.level or ""),
                        missing=either(map(in_small, missing)),
                    ),
                    tr("Add {level} before it").format(level=in_small(missing[0])),
                    subjects=(stage,),
                    fixes=(fixes.lay_ground.lay_ground(stage, tuple(missing)),),
                )
