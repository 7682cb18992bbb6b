"""The continuum: how far along the road of four landmarks a journey is, and what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from journeymapper.analysis.finding import Report
from journeymapper.analysis.scores.figures import number
from journeymapper.analysis.scores.landmarks import (
    far_along,
    finding_ones_footing,
    high_notes,
    new_to_the_game,
)
from journeymapper.analysis.scores.landmarks.criterion import Criterion
from journeymapper.language import tr
from journeymapper.model.journey import Journey

PASSED = Fraction(7, 10)
FAR_OFF = 1


@dataclass(frozen=True, slots=True)
class Landmark:
    """A sign on the road: what has to hold there."""

    name: str
    criteria: tuple[Criterion, ...]

    @property
    def share(self) -> Fraction:
        """How much of it holds, 0..1."""
        return Fraction(sum(each.holds for each in self.criteria), len(self.criteria))

    @property
    def missing(self) -> tuple[Criterion, ...]:
        """What does not hold yet."""
        return tuple(each for each in self.criteria if not each.holds)


@dataclass(frozen=True, slots=True)
class Continuum:
    """The road with its four signs; `believed` is where the team says it stands, 1..4."""

    landmarks: tuple[Landmark, ...]
    believed: int | None

    @property
    def position(self) -> Fraction:
        """How far along, 0..4: the shares added up, to the first below 0.7 and no further."""
        reached = Fraction(0)
        for each in self.landmarks:
            reached += each.share
            if each.share < PASSED:
                break
        return reached

    @property
    def ahead(self) -> Landmark | None:
        """The next sign: the first not passed, else the first not complete; None at the end."""
        for each in self.landmarks:
            if each.share < PASSED:
                return each
        return next((each for each in self.landmarks if each.missing), None)

    @property
    def doubt(self) -> str:
        """What to say where the team believes something else; empty where it does not."""
        if self.believed is None or abs(self.believed - self.position) < FAR_OFF:
            return ""
        if self.believed > self.position:
            said = tr("The team sees itself further along: at {team}, where the map says {map}")
        else:
            said = tr("The team sees itself less far: at {team}, where the map says {map}")
        return said.format(team=self.believed, map=number(self.position))


def continuum(journey: Journey, review: Report) -> Continuum:
    """Where this journey is on the road; `review` is its report of the review profile."""
    landmarks = (
        Landmark(tr(new_to_the_game.NAME), new_to_the_game.criteria(journey)),
        Landmark(tr(finding_ones_footing.NAME), finding_ones_footing.criteria(journey)),
        Landmark(tr(far_along.NAME), far_along.criteria(journey)),
        Landmark(tr(high_notes.NAME), high_notes.criteria(journey, review)),
    )
    return Continuum(landmarks, journey.header.believed_landmark)
