"""All scores of a journey in one value: what `journeymapper score` prints and the window draws."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from journeymapper.analysis.finding import Report
from journeymapper.analysis.runner import analyse
from journeymapper.analysis.scores.components import (
    brand_consistency,
    expectations,
    feedback,
    journey_mapping,
    segmentation,
    service_quality,
    technology,
    touchpoint_analysis,
)
from journeymapper.analysis.scores.components.component import Component
from journeymapper.analysis.scores.continuum import Continuum, continuum
from journeymapper.analysis.scores.effort import Effort, effort
from journeymapper.analysis.scores.emotion import Emotion, emotion
from journeymapper.analysis.scores.figures import mean
from journeymapper.analysis.scores.pillars import Pillars, pillars
from journeymapper.analysis.scores.pyramid import Pyramid, pyramid
from journeymapper.model.journey import Journey

COMPONENTS = (
    journey_mapping,
    touchpoint_analysis,
    segmentation,
    expectations,
    feedback,
    service_quality,
    technology,
    brand_consistency,
)
REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Scores:
    """The six scores; `components` by name, in order."""

    pyramid: Pyramid
    pillars: Pillars
    effort: Effort
    emotion: Emotion
    continuum: Continuum
    components: Mapping[str, Component]

    @property
    def lowest(self) -> Component:
        """The component to look at first."""
        return min(self.components.values(), key=lambda each: each.score)

    @property
    def average(self) -> Fraction:
        """The mean over the components; shown next to the lowest, never alone."""
        return mean(each.score for each in self.components.values()) or Fraction(0)


def scores(journey: Journey, review: Report | None = None) -> Scores:
    """All scores of a journey.

    `review` is its report of the review profile where it is at hand; it is made where not.
    Raises ValueError where the report is of another profile.
    """
    report = analyse(journey, REVIEW) if review is None else review
    if report.profile != REVIEW:
        raise ValueError(f"scores go by the profile {REVIEW}, not {report.profile}")
    return Scores(
        pyramid(journey),
        pillars(journey),
        effort(journey),
        emotion(journey),
        continuum(journey, report),
        {each.NAME: each.score(journey) for each in COMPONENTS},
    )
