"""The journey starts with a wow and fades at once.

In the first stage with a rated feeling its mean is 2 or more, and in the next two such stages it
is lower by 2 or more each.

Why: A wow raises what people expect; what comes after is measured against it.
Do: Keep some of the good things for later, or hold the level.
Source: Kahneman, the peak-end rule; the deployment continuum on "wow".
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.telling import grouped
from journeymapper.analysis.paths.walk import feelings
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
from journeymapper.model.journey import Journey

HIGH = FADE = 2


class WowThenFade(Pass):
    code = "JM604"
    name = "wow-then-fade"
    severity = Severity.INFO
    profile = "review"
    bad = """
        Arrive
          They greet me with my favourite song [+3]
        Stay
          The room is a room [0]
        Leave
          I queue to pay [-1]
    """
    good = """
        Arrive
          They greet me by name [+2]
        Stay
          The bath is warm already [+2]
        Leave
          I queue to pay [-1]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        means: list[tuple[str, Fraction]] = []
        felt = feelings(journey)
        rated = (journey.touchpoints[each] for each in felt)
        for stage, members in grouped(rated).items():
            means.append((stage, Fraction(sum(felt[each.id] for each in members), len(members))))
        if len(means) < 3:
            return
        (first, wow), *later = means
        if wow >= HIGH and all(mean <= wow - FADE for _, mean in later[:2]):
            name, (second, third) = (
                quoted(journey.stages[first].name),
                (quoted(journey.stages[stage].name) for stage, _ in later[:2]),
            )
            yield self.finding(
                tr("{name} delights, then it fades").format(name=name),
                tr(
                    "The feeling is high in {name} and much lower in {second} and "
                    "{third}. What follows a wow is measured against it."
                ).format(name=name, second=second, third=third),
                tr("Keep something good for later"),
                subjects=(first,),
            )
