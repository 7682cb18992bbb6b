"""Which touchpoints build which of the six pillars, and where that is felt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from journeymapper.analysis.paths.walk import WALK, told, walk
from journeymapper.model.derived import lasting
from journeymapper.model.journey import Journey
from journeymapper.model.words import PILLARS


class Strengths(NamedTuple):
    """Of each pillar the walked touchpoints that build it; and each that harms one, in order."""

    built: Mapping[str, frozenset[str]]
    harmed: Sequence[tuple[str, str]]


@lasting("touchpoints.lane", "touchpoints.pillars")
def strengths(journey: Journey) -> Strengths:
    """What touchpoints do to the pillars, looked through once."""
    built: dict[str, list[str]] = {pillar: [] for pillar in PILLARS}
    harmed: list[tuple[str, str]] = []
    for each, rated in told(journey, "pillars"):
        for pillar, strength in rated.items():
            if strength > 0:
                built[pillar].append(each)
            elif strength < 0:
                harmed.append((each, pillar))
    return Strengths({pillar: frozenset(each) for pillar, each in built.items()}, harmed)


def builders(journey: Journey) -> Mapping[str, frozenset[str]]:
    """Of each pillar the walked touchpoints that build it."""
    return strengths(journey).built


@lasting(*WALK, "touchpoints.pillars")
def here_or_next(journey: Journey, *pillars: str) -> frozenset[str]:
    """Where one of these pillars is built, there or at a touchpoint that directly follows."""
    building = frozenset().union(*(builders(journey)[pillar] for pillar in pillars))
    return building | walk(journey).just_before(building)
