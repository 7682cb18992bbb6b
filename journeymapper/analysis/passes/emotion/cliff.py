"""From one step to the next the feeling falls off a cliff.

A flow connection on which the feeling falls by three or more, to below 0.

Why: A fall is felt more than a low: who was up here a moment ago expected something else.
Do: Prepare people for what comes, or soften it.
Source: Loss aversion (Kahneman and Tversky); emotion curves of journey maps.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.fixes.insert_message import prepare
from journeymapper.analysis.paths.walk import walk
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
from journeymapper.model.journey import Journey

A_CLIFF = 3


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
        for ways in walk(journey).after.values():
            for way in ways.values():
                above, below = (journey.touchpoints[each] for each in (way.source, way.target))
                if way.kind != "flow" or above.sentiment is None or below.sentiment is None:
                    continue
                if below.sentiment < 0 and above.sentiment - below.sentiment >= A_CLIFF:
                    yield self.finding(
                        tr("The mood falls off a cliff at {title}").format(
                            title=quoted(below.title)
                        ),
                        tr(
                            "After {title} the feeling falls by {fall}, to −{depth}. Such a fall "
                            "is felt more than a low."
                        ).format(
                            title=quoted(above.title),
                            fall=above.sentiment - below.sentiment,
                            depth=-below.sentiment,
                        ),
                        tr("Prepare people for what comes"),
                        subjects=(way.key,),
                        fixes=(prepare(way.key),),
                    )
