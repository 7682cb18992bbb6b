"""The pyramid: how far each level reaches over the stages, and whether it stands on its feet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from journeymapper.analysis.passes.communication.inverted_pyramid import TILTED, UPSIDE_DOWN
from journeymapper.analysis.paths.pyramid import coverage, inversion, worst_pair
from journeymapper.analysis.paths.telling import by_stage
from journeymapper.analysis.scores.figures import Figure
from journeymapper.model.derived import derived
from journeymapper.model.journey import Journey
from journeymapper.model.words import LEVELS

NO_STAGES = "no stage has a touchpoint that customers walk through"


@dataclass(frozen=True, slots=True)
class Pyramid:
    """The levels over the walked stages.

    `coverage` is the share of stages that have a level, `matrix` the touchpoints by stage and
    level, `inversion` 0 for sound and 1 for upside down, `worst_pair` the lower and higher level
    between which it leans most, None where it stands.
    """

    coverage: Mapping[str, Figure]
    matrix: Mapping[str, Mapping[str, tuple[str, ...]]]
    inversion: Figure
    worst_pair: tuple[str, str] | None

    @property
    def overhanging(self) -> tuple[str, ...]:
        """The levels that are wider than one below them; none while the pyramid stands."""
        if self.inversion.value is None or self.inversion.value <= TILTED:
            return ()
        wide = [self.coverage[level].value or Fraction(0) for level in LEVELS]
        return tuple(
            level for place, level in enumerate(LEVELS) if wide[place] > min(wide[: place + 1])
        )


@derived
def pyramid(journey: Journey) -> Pyramid:
    """The pyramid of levels as this journey builds it."""
    matrix = {
        stage: {
            level: tuple(each.id for each in members if each.level == level) for level in LEVELS
        }
        for stage, members in by_stage(journey).items()
    }
    covered = coverage(journey)
    return Pyramid(
        {level: _tier(matrix, level, covered.get(level)) for level in LEVELS},
        matrix,
        _lean(journey, matrix),
        worst_pair(journey),
    )


def having(matrix: Mapping[str, Mapping[str, tuple[str, ...]]], level: str) -> tuple[str, ...]:
    """The touchpoints of a level, in order."""
    return tuple(key for levels in matrix.values() for key in levels[level])


def _tier(
    matrix: Mapping[str, Mapping[str, tuple[str, ...]]], level: str, covered: Fraction | None
) -> Figure:
    if covered is None:
        return Figure(None, NO_STAGES)
    stages = sum(bool(levels[level]) for levels in matrix.values())
    verb = "has" if stages == 1 else "have"
    return Figure(covered, f"{stages} of {len(matrix)} stages {verb} it", having(matrix, level))


def _lean(journey: Journey, matrix: Mapping[str, Mapping[str, tuple[str, ...]]]) -> Figure:
    index, pair = inversion(journey), worst_pair(journey)
    if index is None:
        return Figure(None, NO_STAGES)
    if pair is None:
        return Figure(index, "it stands: no level is wider than one below it")
    low, high = pair
    stance = (
        "it stands on its head"
        if index > UPSIDE_DOWN
        else "it leans"
        if index > TILTED
        else "it stands"
    )
    return Figure(index, f"{stance}: {high} is wider than {low}", having(matrix, high))
