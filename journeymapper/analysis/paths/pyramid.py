"""The pyramid of levels, and how far a map stands it on its head."""

from __future__ import annotations

from collections import Counter
from itertools import chain, combinations

from journeymapper.analysis.paths.telling import stretches
from journeymapper.analysis.paths.walk import of_walked
from journeymapper.model.derived import derived
from journeymapper.model.journey import Journey
from journeymapper.model.words import LEVELS

TILTED, UPSIDE_DOWN = 15, 30
"""Hundredths of the inversion index above which the pyramid leans, and stands on its head."""
MOST = 6
"""The sum of a pyramid that is wholly upside down, in stages of a map with one."""


@derived
def presence(journey: Journey) -> dict[str, int]:
    """In how many walked stages there is a touchpoint of each level; empty without stages."""
    levels, stages = of_walked(journey, "level"), stretches(journey)
    if not stages:
        return {}
    present = Counter(chain.from_iterable({*levels[part]} for part in stages.values()))
    return {level: present[level] for level in LEVELS}


def inversion(journey: Journey) -> tuple[int, int]:
    """How far higher levels are present in more stages than lower ones: so much of so much.

    Their ratio is the inversion index: 0 sound, 1 upside down. Of 0 without stages.
    """
    pairs = combinations(presence(journey).values(), 2)
    return sum(max(0, high - low) for low, high in pairs), MOST * len(stretches(journey))


def is_inverted(journey: Journey, hundredths: int) -> bool:
    """Whether the inversion index is above so many hundredths."""
    much, most = inversion(journey)
    return 100 * much > hundredths * most


@derived
def worst_pair(journey: Journey) -> tuple[str, str] | None:
    """The lower and higher level between which the pyramid is most upside down, if it is."""
    present = presence(journey)
    pairs = [(low, high) for low, high in combinations(present, 2) if present[high] > present[low]]
    return max(pairs, key=lambda pair: present[pair[1]] - present[pair[0]], default=None)
