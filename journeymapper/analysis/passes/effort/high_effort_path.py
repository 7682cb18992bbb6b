"""Even the easiest way to the goal is hard.

The least-effort path from an entry to a goal has at least three touchpoints with a rated effort,
and takes more than 4 of 7 on average, an unrated touchpoint counting 4. Judged for each segment.

Why: Where the easy way is hard, people look for another business.
Do: Take out a step, or make the hardest one easy.
Source: Gartner on customer effort; KPMG Nunwood, Time and Effort.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.least_effort import MIDDLING, least_effort
from journeymapper.analysis.paths.segments import groups
from journeymapper.analysis.wording import customers, quoted
from journeymapper.language import tr, tr_counted
from journeymapper.model.journey import Journey

ENOUGH_RATED = 3


class HighEffortPath(Pass):
    code = "JM502"
    name = "high-effort-path"
    severity = Severity.WARNING
    profile = "review"
    bad = """
        Account
          I fill in eleven pages [entry, effort 6]
          > I queue for the video call [effort 5]
          > I send the contract again [goal, effort 4]
    """
    good = """
        Account
          I fill in eleven pages [entry, effort 6]
          > They call me [effort 2]
          > I have an account [goal, effort 1]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        for group in groups(journey):
            easiest = least_effort(journey, group)
            if easiest is None or len(easiest.path) - easiest.estimated < ENOUGH_RATED:
                continue
            if easiest.effort > MIDDLING * len(easiest.path):
                first, last = (journey.touchpoints[easiest.path[at]].title for at in (0, -1))
                yield self.finding(
                    tr("Even the easiest way is hard for {who}").format(
                        who=customers(journey, (group,))
                    ),
                    tr(
                        "From {first} to {last} it takes {steps} and an effort of {effort}. "
                        "Where the easy way is hard, people look for another."
                    ).format(
                        first=quoted(first),
                        last=quoted(last),
                        steps=tr_counted("one step", "{n} steps", len(easiest.path)),
                        effort=easiest.effort,
                    ),
                    tr("Take out a step, or ease the hardest"),
                    segments=() if group is None else (group,),
                )
