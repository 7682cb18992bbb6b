"""A part of a journey as a journey of its own."""

from __future__ import annotations

from collections.abc import Iterable

from journeymapper.model.edits.touchpoints import remove
from journeymapper.model.journey import Journey


def part_of(journey: Journey, touchpoints: Iterable[str]) -> Journey:
    """The journey with these touchpoints, their stages and what connects them, only."""
    kept = {*touchpoints}
    stages = {journey.touchpoints[key].stage for key in kept}
    others = [
        *(("touchpoints", key) for key in journey.touchpoints.keys if key not in kept),
        *(("stages", key) for key in journey.stages.keys if key not in stages),
    ]
    return remove(journey, others).apply(journey)
