"""Journey mapping: the whole way is on the map, from where people come in to where they arrive."""

from __future__ import annotations

from journeymapper.analysis.paths.ends import reachable
from journeymapper.analysis.paths.telling import by_stage
from journeymapper.analysis.paths.walk import walked
from journeymapper.analysis.scores.components.component import (
    Component,
    component,
    having,
    yes_or_no,
)
from journeymapper.language import marked, marked_many, tr
from journeymapper.model.journey import Journey

NAME = "journey_mapping"


def score(journey: Journey) -> Component:
    """How complete the map is as a journey; it lacks empty stages and unreachable touchpoints."""
    roles = {each.role for each in walked(journey)}
    phases = {stage.phase for stage in journey.stages}
    stages, steps = journey.stages.keys, [each.id for each in walked(journey)]
    filled = [each for each in stages if each in by_stage(journey)]
    reached = [each for each in steps if each in reachable(journey)]
    return component(
        NAME,
        (
            yes_or_no("entry" in roles, tr("an entry is marked"), tr("no entry is marked")),
            yes_or_no("goal" in roles, tr("a goal is marked"), tr("no goal is marked")),
            yes_or_no(
                {"before", "after"} <= phases,
                tr("stages before and after the purchase are there"),
                tr("stages before the purchase, or after it, are missing"),
            ),
            having(
                marked_many(
                    "{n} of {whole} stages has touchpoints customers walk through",
                    "{n} of {whole} stages have touchpoints customers walk through",
                ),
                marked("there are no stages"),
                filled,
                stages,
            ),
            having(
                marked_many(
                    "{n} of {whole} touchpoints has a way leading there",
                    "{n} of {whole} touchpoints have a way leading there",
                ),
                marked("there are no touchpoints"),
                reached,
                steps,
            ),
        ),
        [
            *(each for each in stages if each not in by_stage(journey)),
            *(each for each in steps if each not in reachable(journey)),
        ],
    )
