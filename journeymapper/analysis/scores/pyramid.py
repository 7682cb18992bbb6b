"""The pyramid: how far each level reaches over the stages, and whether it stands on its feet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from journeymapper.analysis.paths.pyramid import (
    TILTED,
    UPSIDE_DOWN,
    inversion,
    is_inverted,
    presence,
    worst_pair,
)
from journeymapper.analysis.paths.telling import by_stage
from journeymapper.analysis.scores.figures import Figure
from journeymapper.analysis.wording import in_small
from journeymapper.language import marked, tr, tr_many
from journeymapper.model.derived import derived
from journeymapper.model.journey import Journey
from journeymapper.model.words import LEVELS

NO_STAGES = marked("no stage has a touchpoint that customers walk through")


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
        if self.inversion.value is None or 100 * self.inversion.value <= TILTED:
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
    return Pyramid(
        {level: _tier(matrix, level, presence(journey).get(level)) for level in LEVELS},
        matrix,
        _lean(journey, matrix),
        worst_pair(journey),
    )


def having(matrix: Mapping[str, Mapping[str, tuple[str, ...]]], level: str) -> tuple[str, ...]:
    """The touchpoints of a level, in order."""
    return tuple(key for levels in matrix.values() for key in levels[level])


def _tier(
    matrix: Mapping[str, Mapping[str, tuple[str, ...]]], level: str, stages: int | None
) -> Figure:
    if stages is None:
        return Figure(None, tr(NO_STAGES))
    covered = Fraction(stages, len(matrix))
    return Figure(covered, _stages(stages, len(matrix)), having(matrix, level))


def _lean(journey: Journey, matrix: Mapping[str, Mapping[str, tuple[str, ...]]]) -> Figure:
    (much, most), pair = inversion(journey), worst_pair(journey)
    if not most:
        return Figure(None, tr(NO_STAGES))
    index = Fraction(much, most)
    if pair is None:
        return Figure(index, tr("it stands: no level is wider than one below it"))
    low, high = pair
    stance = (
        tr("it stands on its head: {high} is wider than {low}")
        if is_inverted(journey, UPSIDE_DOWN)
        else tr("it leans: {high} is wider than {low}")
        if is_inverted(journey, TILTED)
        else tr("it stands: {high} is wider than {low}")
    )
    told = stance.format(high=in_small(high), low=in_small(low))
    return Figure(index, told, having(matrix, high))


def _stages(number: int, whole: int) -> str:
    return tr_many(
        "{n} of {whole} stages has it", "{n} of {whole} stages have it", number, whole=str(whole)
    )
