"""A stage that can only be done in one channel.

On a map with several channels: stages in which two or more of the customer's touchpoints have
channels, and all of them together use exactly one. One finding names all these stages.

Why: Who cannot use that channel, or not today, is out.
Do: Offer a second one, if only for those in need.
Source: The customer experience model, segmentation; accessibility practice.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.paths.telling import stretches
from journeymapper.analysis.paths.walk import of_walked
from journeymapper.analysis.wording import listed, quoted
from journeymapper.language import tr
from journeymapper.model.derived import lasting
from journeymapper.model.journey import Journey


class NoAlternativeChannel(Pass):
    code = "JM704"
    name = "no-alternative-channel"
    severity = Severity.INFO
    profile = "review"
    bad = """
        channels: web, phone
        Order
          I choose [by web]
          > I pay [by web]
    """
    good = """
        channels: web, phone
        Order
          I choose [by web, by phone]
          > I pay [by web]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        if len(journey.channels) < 2:
            return
        if narrow := _narrow(journey):
            names = [quoted(journey.stages[stage].name) for stage in narrow]
            yield self.finding(
                tr("Only one channel in {titles}").format(titles=listed(names, 2)),
                tr(
                    "Everything in {titles} goes through one channel. Who cannot use "
                    "it, or not today, is out."
                ).format(titles=listed(names)),
                tr("Offer a second channel"),
                subjects=narrow,
            )


@lasting("touchpoints.lane", "touchpoints.stage", "touchpoints.channels")
def _narrow(journey: Journey) -> list[str]:
    """The stages in which several touchpoints have channels, all the same one."""
    channels = of_walked(journey, "channels")
    return [stage for stage, part in stretches(journey).items() if _is_one(channels[part])]


def _is_one(channels: Iterable[Collection[str]]) -> bool:
    used = [*filter(None, channels)]
    if len(used) < 2 or len({*used[0], *used[1]}) > 1:  # mostly two say enough
        return False
    return len(set().union(*used)) == 1
