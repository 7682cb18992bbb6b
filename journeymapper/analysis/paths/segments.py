"""By segment: judging a rule in the walk of each group of customers."""

from __future__ import annotations

from collections.abc import Callable

from journeymapper.analysis.paths.walk import segment_walk
from journeymapper.model.journey import Journey


def groups(journey: Journey) -> tuple[str | None, ...]:
    """The ids of all segments; where the map has none, the one nameless group: everyone."""
    return journey.segments.keys or (None,)


def groups_at(journey: Journey, touchpoint: str) -> tuple[str | None, ...]:
    """The groups in whose walk this touchpoint lies."""
    return tuple(each for each in groups(journey) if touchpoint in segment_walk(journey, each))


def concerned(
    candidates: tuple[str | None, ...], holds: Callable[[str | None], bool]
) -> tuple[str, ...] | None:
    """The segments for which something holds.

    Empty where it holds for all the candidates, None where for no one.
    """
    found = tuple(each for each in candidates if holds(each))
    if not found:
        return None
    return () if found == candidates else tuple(each for each in found if each is not None)
