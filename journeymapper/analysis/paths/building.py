"""Which touchpoints build which of the six pillars, and where that is felt."""

from __future__ import annotations

from collections.abc import Mapping

from journeymapper.analysis.paths.walk import WALK, told, walk
from journeymapper.model.derived import lasting
from journeymapper.model.journey import Journey
from journeymapper.model.words import PILLARS


@lasting("touchpoints.lane", "touchpoints.pillars")
def builders(journey: Journey) -> Mapping[str, frozenset[str]]:
    """Of each pillar the walked touchpoints that build it."""
    found: dict[str, list[str]] = {pillar: [] for pillar in PILLARS}
    for each, strengths in told(journey, "pillars"):
        for pillar, strength in strengths.items():
            if strength > 0:
                found[pillar].append(each)
    return {pillar: frozenset(each) for pillar, each in found.items()}


@lasting(*WALK, "touchpoints.pillars")
def here_or_next(journey: Journey, *pillars: str) -> frozenset[str]:
    """Where one of these pillars is built, there or at a touchpoint that directly follows."""
    building = frozenset().union(*(builders(journey)[pillar] for pillar in pillars))
    return building | walk(journey).just_before(building)
