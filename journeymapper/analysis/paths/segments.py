"""The groups of customers: each segment, or everyone where a map has none."""

from __future__ import annotations

from journeymapper.model.journey import Journey
from journeymapper.model.words import WALKED_LANES

Group = str | None
"""A segment's id; None is everyone."""


def groups(journey: Journey) -> tuple[Group, ...]:
    """All segments; where the map has none, the one nameless group: everyone."""
    return journey.segments.keys or (None,)


def groups_at(journey: Journey, *touchpoints: str) -> tuple[Group, ...]:
    """The groups in whose walk one of these touchpoints lies."""
    open_to: set[Group] = set()
    for each in touchpoints:
        touchpoint = journey.touchpoints[each]
        if touchpoint.lane not in WALKED_LANES:
            continue
        if not touchpoint.segments:
            return groups(journey)
        open_to.update(touchpoint.segments)
    return tuple(each for each in groups(journey) if each in open_to)


def named(found: tuple[Group, ...], candidates: tuple[Group, ...]) -> tuple[str, ...]:
    """The segments a finding names: none where it holds for all the candidates."""
    return () if found == candidates else tuple(each for each in found if each is not None)
