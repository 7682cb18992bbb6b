"""Service quality: what customers meet is measured, and somebody stands behind it."""

from __future__ import annotations

from journeymapper.analysis.paths.telling import frontstage
from journeymapper.analysis.scores.components.component import Component, component, having
from journeymapper.analysis.scores.facts import ids, supports
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
            having("performance rated or a metric", measured, met, "frontstage touchpoints"),
            having("a support connection", supported, met, "frontstage touchpoints"),
        ),
        (each for each in met if each not in both),
    )
