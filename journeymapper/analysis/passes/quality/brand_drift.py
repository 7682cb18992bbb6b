"""The brand feels different from channel to channel.

For values, messaging and visual identity each: over the channels where it is rated, the best and
the worst lie two apart. It names the channels at both ends; `about` is the aspect.

Why: People meet one business, not its channels: where these differ, they trust the worst.
Do: Bring the weakest channel up to the best one.
Source: The customer experience model, brand consistency.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.wording import listed, shortened
from journeymapper.language import marked, tr
from journeymapper.model.brand import drift
from journeymapper.model.journey import Journey

SAID = {
    "values": marked("What the brand stands for does not come through in {channels}"),
    "messaging": marked("What the brand says does not come through in {channels}"),
    "visual_identity": marked("The look of the brand does not come through in {channels}"),
}


class BrandDrift(Pass):
    code = "JM810"
    name = "brand-drift"
    severity = Severity.INFO
    profile = "review"
    bad = """
        {"format": "journeymapper", "version": 1, "title": "A map",
         "channels": [{"id": "web", "name": "Website", "brand": {"messaging": 2}},
                      {"id": "shop", "name": "Shop", "brand": {"messaging": 0}}],
         "stages": [], "touchpoints": [], "connections": []}
    """
    good = """
        {"format": "journeymapper", "version": 1, "title": "A map",
         "channels": [{"id": "web", "name": "Website", "brand": {"messaging": 2}},
                      {"id": "shop", "name": "Shop", "brand": {"messaging": 1}}],
         "stages": [], "touchpoints": [], "connections": []}
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        for aspect in SAID:
            ends = drift(journey, aspect)
            if ends is None:
                continue
            weak, strong = (
                [shortened(journey.channels[key].name, 40) for key in end] for end in ends
            )
            yield self.finding(
                tr(SAID[aspect]).format(channels=listed(weak, 2)),
                tr("In {channels} it does. Where channels differ, people trust the worst.").format(
                    channels=listed(strong)
                ),
                tr("Bring {channel} up to the best").format(channel=weak[0]),
                subjects=(*ends.weak, *ends.strong),
                about=aspect,
            )
