"""The groups of customers: each segment, or everyone where a map has none."""

from __future__ import annotations

from journeymapper.analysis.paths.walk import segment_walk
from journeymapper.model.journey import Journey

Group = str | None
"""A segment's id; None is everyone."""


def groups(journey: Journey) -> tuple[Group, ...]:
    """All segments; where the map has none, the one nameless group: everyone."""
    return journey.segments.keys or (None,)


def groups_at(journey: Journey, *touchpoints: str) -> tuple[Group, ...]:
    """The groups in whose walk one of these touchpoints lies."""
    return tuple(
        group
        for group in groups(journey)
        if any(each in segment_walk(journey, group) for each in touchpoints)
    )


def named(found: tuple[Group, ...], candidates: tuple[Group, ...]) -> tuple[str, ...]:
    """The segments a finding names: none where it holds for all the candidates."""
    return () if found == candidates else tuple(each for each in found if each is not None)
