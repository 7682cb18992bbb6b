"""Customers are asked what they think, and nothing comes of it.

A touchpoint of any lane with trait feedback that no opportunity names, and that leads, over all
connections of all lanes, to no other touchpoint of level evolution.

Why: People stop answering when nothing changes.
Do: Tie it to an opportunity, and tell people what has changed.
Source: The inverted pyramid: use what you hear to adapt; Gartner pyramid, level 5.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import compress

from journeymapper.analysis import fixes
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding, Severity
from journeymapper.analysis.wording import quoted
from journeymapper.language import tr
from journeymapper.model.columns import column
from journeymapper.model.journey import Journey

ENOUGH = 2
"""To know of another than itself, it is enough to know of two."""


class OpenFeedbackLoop(Pass):
    code = "JM209"
    name = "open-feedback-loop"
    severity = Severity.WARNING
    profile = "workshop"
    bad = """
        Use
          They ask how it went [feedback]
    """
    good = """
        Use
          They ask how it went [feedback]
          > team = The team reads it every Monday [backstage]
          new = They tell me what has changed [evolution]
        team -> new: support
    """

    def check(self, journey: Journey) -> Iterator[Finding]:
        asking = [
            each
            for each in compress(journey.touchpoints, column(journey, "traits"))
            if "feedback" in each.traits
        ]
        if not asking:
            return
        tied = {key for each in journey.opportunities for key in each.touchpoints}
        led_to = _evolutions_ahead(journey)
        for each in asking:
            if each.id not in tied and not led_to[each.id] - {each.id}:
                yield self.finding(
                    tr("{title} leads to nothing").format(title=quoted(each.title)),
                    tr(
                        "Feedback is collected, but no opportunity uses it and nothing "
                        "better comes of it. People stop answering."
                    ),
                    tr("Tie it to an opportunity"),
                    subjects=(each.id,),
                    fixes=(fixes.opportunity.use_feedback(each.id),),
                )


def _evolutions_ahead(journey: Journey) -> dict[str, set[str]]:
    """For each touchpoint up to two of level evolution that it leads to."""
    before = defaultdict(list)
    for way in journey.connections:
        before[way.target].append(way.source)
    ahead: dict[str, set[str]] = defaultdict(set)
    waiting = [(each.id, each.id) for each in journey.touchpoints if each.level == "evolution"]
    while waiting:
        here, evolution = waiting.pop()
        for each in before[here]:
            if evolution not in ahead[each] and len(ahead[each]) < ENOUGH:
                ahead[each].add(evolution)
                waiting.append((each, evolution))
    return ahead
