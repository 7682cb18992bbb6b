"""Service quality: what customers meet is measured, and somebody stands behind it."""

from __future__ import annotations

from journeymapper.analysis.paths.telling import frontstage
from journeymapper.analysis.scores.components.component import Component, component, having
from journeymapper.analysis.scores.facts import ids, supports
from journeymapper.language import marked, marked_many
from journeymapper.model.journey import Journey

NAME = "service_quality"


def score(journey: Journey) -> Component:
    """How far frontstage is measured and supported; it lacks touchpoints without one of both."""
    met = ids(frontstage(journey))
    measured = [
        each.id for each in frontstage(journey) if each.performance is not None or each.metrics
    ]
    supported = [each for each in met if each in supports(journey)]
    both = set(measured) & set(supported)
    return component(
        NAME,
        (
            having(
                marked_many(
                    "{n} of {whole} frontstage touchpoints has performance rated or a metric",
                    "{n} of {whole} frontstage touchpoints have performance rated or a metric",
                ),
                marked("there are no frontstage touchpoints"),
                measured,
                met,
            ),
            having(
                marked_many(
                    "{n} of {whole} frontstage touchpoints has a support connection",
                    "{n} of {whole} frontstage touchpoints have a support connection",
                ),
                marked("there are no frontstage touchpoints"),
                supported,
                met,
            ),
        ),
        (each for each in met if each not in both),
    )
