"""The six pillars: how strongly touchpoints build each, over all and by stage, segment, channel."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from journeymapper.analysis.paths.telling import by_stage
from journeymapper.analysis.paths.walk import segment_walk, walked
from journeymapper.analysis.scores.figures import Figure, mean
from journeymapper.language import tr, tr_counted
from journeymapper.model.derived import derived
from journeymapper.model.journey import Journey
from journeymapper.model.records import Touchpoint
from journeymapper.model.words import PILLARS

Strengths = Mapping[str, Figure]
"""For each pillar its mean strength, -2..2; behind it the touchpoints tagged with it."""


@dataclass(frozen=True, slots=True)
class Pillars:
    """The strength of each pillar; there is no mean over pillars.

    `by_stage` holds the walked stages, `by_segment` and `by_channel` all of the map. `weakest` is
    the pillar to work on first, None where nothing is tagged.
    """

    total: Strengths
    by_stage: Mapping[str, Strengths]
    by_segment: Mapping[str, Strengths]
    by_channel: Mapping[str, Strengths]

    @property
    def weakest(self) -> str | None:
        """The weakest over the whole journey."""
        return weakest(self.total)


@derived
def pillars(journey: Journey) -> Pillars:
    """How this journey builds the six pillars."""
    everyone = walked(journey)
    using: dict[str, list[Touchpoint]] = {key: [] for key in journey.channels.keys}
    for each in everyone:
        for channel in each.channels:
            using[channel].append(each)
    return Pillars(
        _strengths(everyone),
        {stage: _strengths(members) for stage, members in by_stage(journey).items()},
        {
            segment: _strengths(
                each for each in everyone if each.id in segment_walk(journey, segment)
            )
            for segment in journey.segments.keys
        },
        {channel: _strengths(members) for channel, members in using.items()},
    )


def weakest(strengths: Strengths) -> str | None:
    """The pillar with the lowest mean, an untagged one lowest of all; None of nothing tagged."""
    if not any(each.behind for each in strengths.values()):
        return None
    return min(PILLARS, key=lambda pillar: _rank(strengths[pillar].value))


def _rank(value: Fraction | None) -> tuple[bool, Fraction]:
    return (value is not None, value or Fraction(0))


def _strengths(touchpoints: Iterable[Touchpoint]) -> Strengths:
    tagged: dict[str, dict[str, int]] = {pillar: {} for pillar in PILLARS}
    for each in touchpoints:
        for pillar, strength in each.pillars.items():
            tagged[pillar][each.id] = strength
    return {pillar: _strength(found) for pillar, found in tagged.items()}


def _strength(found: Mapping[str, int]) -> Figure:
    value = mean(found.values())
    if value is None:
        return Figure(None, tr("no touchpoint is tagged with it"))
    return Figure(value, _over(len(found)), tuple(found))


def _over(number: int) -> str:
    return tr_counted("mean over one touchpoint", "mean over {n} touchpoints", number)
