"""A step that leads back to an earlier stage, drawn as if it led on.

A connection of kind flow whose target stands in an earlier stage than its source.

Why: Going back is a repeat, a repair or a slip of the mouse; each reads differently on the map.
Do: Mark it as a loopback or a recovery, or move the touchpoint to the stage it belongs to.
Source: Stages have an order (Nielsen Norman Group).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress
from operator import lt

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Said, Severity
from journeymapper.analysis.paths.walk import WALK, walk
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
from journeymapper.model.derived import lasting
from journeymapper.model.journey import Journey
from journeymapper.model.records import Connection


class BackwardStep(Pass):
    code = "JM110"
    name = "backward-step"
    severity = Severity.INFO
    profile = "review"
    bad = """
        Choose
          choose = I choose
        Use
          use = I use it
        use -> choose
    """
    good = """
        Choose
          choose = I choose
        Use
          use = I use it
        use -> choose: loopback
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        for way in _backward(journey):
            yield self.spotted(_said, journey, way, subjects=(way.key,))


@lasting(*WALK, "touchpoints.stage", "stages.*")
def _backward(journey: Journey) -> tuple[Connection, ...]:
    """The flow connections that lead to an earlier stage."""
    stages = {stage: place for place, stage in enumerate(journey.stages.keys)}
    cards, everyone = journey.touchpoints, walk(journey)
    back = compress(everyone.lines, map(lt, everyone.ends, everyone.begins))
    return tuple(
        way
        for way in back
        if way.kind == "flow" and stages[cards[way.target].stage] < stages[cards[way.source].stage]
    )


def _said(journey: Journey, way: Connection) -> Said:
    source, target = (journey.touchpoints[end] for end in (way.source, way.target))
    return Said(
        tr("{title} leads back to {earlier}").format(
            title=quoted(source.title), earlier=quoted(target.title)
        ),
        tr(
            "The way goes back to {stage}, drawn as a step on. Read like "
            "that the journey never gets further."
        ).format(stage=quoted(journey.stages[target.stage].name)),
        tr("Mark the way as a loopback"),
        lambda: (fixes.mark.mark_loopback(way.key),),
    )
