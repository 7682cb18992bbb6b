"""The lowest point of the journey.

The touchpoints with the lowest rated feeling, where that is -2 or less and none of them lies in a
long trough, which is told apart.

Why: The lowest point is what is remembered, and the first place to look.
Do: Ask people what makes it so bad, and note it as an opportunity.
Source: Kahneman, the peak-end rule; emotion curves of journey maps.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Said, Severity
from journeymapper.analysis.paths.troughs import troughs
from journeymapper.analysis.paths.walk import feelings
from journeymapper.analysis.wording import quoted_list
from journeymapper.language import tr
from journeymapper.model.journey import Journey

LOW = -2


class LowPoint(Pass):
    code = "JM606"
    name = "low-point"
    severity = Severity.WARNING
    profile = "workshop"
    bad = """
        Help
          I hold for twenty minutes [-3]
          > They solve it [+1]
    """
    good = """
        Help
          I hold for a minute [-1]
          > They solve it [+1]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        felt = feelings(journey)
        lowest = min(felt.values(), default=0)
        if lowest > LOW:
            return
        lows = [each for each, feeling in felt.items() if feeling == lowest]
        if not all(trough.isdisjoint(lows) for trough in troughs(journey)):
            return
        yield self.spotted(_said, journey, lows, -lowest, subjects=lows)


def _said(journey: Journey, lows: Sequence[str], depth: int) -> Said:
    return Said(
        tr("The low point: {titles}").format(
            titles=quoted_list([journey.touchpoints[each].title for each in lows], 2)
        ),
        tr(
            "Nowhere does it feel worse: −{depth} of −3. It is what people "
            "remember, and the first place to look."
        ).format(depth=depth),
        tr("Ask what makes it so bad"),
    )
