"""From one step to the next the feeling falls off a cliff.

A flow connection on which the feeling falls by three or more, to below 0.

Why: A fall is felt more than a low: who was up here a moment ago expected something else.
Do: Prepare people for what comes, or soften it.
Source: Loss aversion (Kahneman and Tversky); emotion curves of journey maps.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Said, Severity
from journeymapper.analysis.paths.walk import WALK, of_walked, walk
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
from journeymapper.model.derived import lasting
from journeymapper.model.journey import Journey
from journeymapper.model.records import Connection

A_CLIFF = 3
"""From below 0 nothing can fall so far."""


class Cliff(Pass):
    code = "JM603"
    name = "cliff"
    severity = Severity.WARNING
    profile = "review"
    bad = """
        Delivery
          The parcel arrives [+2]
          > It is the wrong one [-2]
    """
    good = """
        Delivery
          The parcel arrives [+2]
          > It is the right one [+2]
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        for way, fall, depth in _cliffs(journey):
            yield self.spotted(_said, journey, way, fall, depth, subjects=(way.key,))


@lasting(*WALK, "touchpoints.sentiment")
def _cliffs(journey: Journey) -> list[tuple[Connection, int, int]]:
    """The flow connections over which the feeling falls off, by how much, and how deep."""
    everyone = walk(journey)
    felt = of_walked(journey, "sentiment")
    ends = (map(felt.__getitem__, each) for each in (everyone.begins, everyone.ends))
    return [
        (way, high - low, -low)
        for way, kind, high, low in zip(everyone.lines, everyone.kinds, *ends, strict=True)
        if high is not None and low is not None
        if low < 0 <= high and high - low >= A_CLIFF and kind == "flow"
    ]


def _said(journey: Journey, way: Connection, fall: int, depth: int) -> Said:
    above, below = (quoted(journey.touchpoints[e].title) for e in (way.source, way.target))
    return Said(
        tr("The mood falls off a cliff at {title}").format(title=below),
        tr(
            "After {title} the feeling falls by {fall}, to −{depth}. Such a fall "
            "is felt more than a low."
        ).format(title=above, fall=fall, depth=depth),
        tr("Prepare people for what comes"),
        lambda: (fixes.insert_message.prepare(way.key),),
    )
