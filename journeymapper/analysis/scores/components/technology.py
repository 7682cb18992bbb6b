"""Technology: it is known what each touchpoint runs on."""

from __future__ import annotations

from journeymapper.analysis.paths.walk import walked
from journeymapper.analysis.scores.components.component import Component, component, having
from journeymapper.analysis.scores.facts import has_system, ids
from journeymapper.language import marked, marked_many
from journeymapper.model.journey import Journey

NAME = "technology"


def score(journey: Journey) -> Component:
    """How far systems are named; it lacks the touchpoints without one."""
    steps = walked(journey)
    return component(
        NAME,
        [
            having(
                marked_many(
                    "{n} of {whole} touchpoints has a system",
                    "{n} of {whole} touchpoints have a system",
                ),
                marked("there are no touchpoints"),
                ids(filter(has_system, steps)),
                ids(steps),
            )
        ],
        (each.id for each in steps if not has_system(each)),
    )
