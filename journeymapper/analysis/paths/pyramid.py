"""The pyramid of levels, and how far a map stands it on its head."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from itertools import chain, combinations

from journeymapper.analysis.paths.telling import stretches
from journeymapper.analysis.paths.walk import of_walked
from journeymapper.model.derived import derived
from journeymapper.model.journey import Journey
from journeymapper.model.words import LEVELS


@derived
def coverage(journey: Journey) -> dict[str, Fraction]:
    """The share of walked stages that have a touchpoint of each level; empty without stages."""
    levels, stages = of_walked(journey, "level"), stretches(journey)
    if not stages:
        return {}
    present = Counter(chain.from_iterable({*levels[part]} for part in stages.values()))
    return {level: Fraction(present[level], len(stages)) for level in LEVELS}


@derived
def inversion(journey: Journey) -> Fraction | None:
    """How far higher levels are covered better than lower ones: 0 sound, 1 upside down."""
    covered = list(coverage(journey).values())
    if not covered:
        return None
    return (
        sum((max(Fraction(0), high - low) for low, high in combinations(covered, 2)), Fraction(0))
        / 6
    )


@derived
def worst_pair(journey: Journey) -> tuple[str, str] | None:
    """The lower and higher level between which the pyramid is most upside down, if it is."""
    covered = coverage(journey)
    pairs = [(low, high) for low, high in combinations(covered, 2) if covered[high] > covered[low]]
    return max(pairs, key=lambda pair: covered[pair[1]] - covered[pair[0]], default=None)
