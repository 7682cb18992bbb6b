"""The journey starts with a wow and fades at once.

In the first stage with a rated feeling its mean is 2 or more, and in the next two such stages it
is lower by 2 or more each.

Why: A wow raises what people expect; what comes after is measured against it.
Do: Keep some of the good things for later, or hold the level.
Source: Kahneman, the peak-end rule; the deployment continuum on "wow".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, islice

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.walk import feelings
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
from journeymapper.model.journey import Journey

HIGH = FADE = 2
FIRST_ONES = 3
"""The one that delights, and the two after it."""


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
        cards, felt = journey.touchpoints, feelings(journey)
        rated = [
            (stage, rates)
            for stage, cards_there in islice(
                groupby(felt, lambda each: cards[each].stage), FIRST_ONES
            )
            if (rates := [felt[each] for each in cards_there])
        ]
        if len(rated) < FIRST_ONES:
            return
        (first, wow), *later = rated
        if sum(wow) >= HIGH * len(wow) and all(_is_faded(rates, wow) for _, rates in later):
            name, (second, third) = (
                quoted(journey.stages[first].name),
                (quoted(journey.stages[stage].name) for stage, _ in later),
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


def _is_faded(rates: Sequence[int], wow: Sequence[int]) -> bool:
    """Whether the mean is lower by as much, in whole numbers."""
    return sum(rates) * len(wow) <= (sum(wow) - FADE * len(wow)) * len(rates)
