"""Even the easiest way makes the customer change channel again and again.

The least-effort path from an entry to a goal has more than four channel switches: connections
whose ends both have channels and share none. Judged for each segment.

Why: With each change of channel the customer starts over: another login, the same story again.
Do: Let people finish where they started, or hand over what is known.
Source: KPMG Nunwood, Time and Effort; Gartner on effort: channel switching.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.least_effort import least_effort
from journeymapper.analysis.paths.segments import groups
from journeymapper.analysis.wording import customers, quoted, sentence
from journeymapper.language import tr, tr_counted
from journeymapper.model.journey import Journey

MOST_SWITCHES = 4


class ChannelHopping(Pass):
    code = "JM504"
    name = "channel-hopping"
    severity = Severity.WARNING
    profile = "review"
    bad = """
        Account
          I read about it [entry, by web]
          > I ask [by phone]
          > I download the form [by web]
          > I send it [by mail]
          > I show my passport [by branch]
          > I get my card [goal, by mail]
    """
    good = """
        Account
          I read about it [entry, by web]
          > I fill in the form [by web]
          > I show my passport [by web, by branch]
          > I get my card [goal, by mail]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        for group in groups(journey):
            easiest = least_effort(journey, group)
            if easiest is None or easiest.channel_switches <= MOST_SWITCHES:
                continue
            first, last = (quoted(journey.touchpoints[easiest.path[at]].title) for at in (0, -1))
            yield self.finding(
                sentence(
                    tr_counted(
                        "one change of channel for {who}",
                        "{n} changes of channel for {who}",
                        easiest.channel_switches,
                        who=customers(journey, (group,)),
                    )
                ),
                tr(
                    "Even the easiest way from {first} to {last} changes channel "
                    "that often. With each change people start over and tell the "
                    "same story again."
                ).format(first=first, last=last),
                tr("Let people finish where they started"),
                segments=() if group is None else (group,),
            )
