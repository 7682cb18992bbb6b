"""The emotion curve, its peak and its end: what people will remember of the journey."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from journeymapper.analysis.paths.ends import goals_reached
from journeymapper.analysis.paths.telling import by_stage
from journeymapper.analysis.paths.walk import walked
from journeymapper.analysis.scores.figures import Figure, mean, signed
from journeymapper.analysis.wording import listed, quoted
from journeymapper.language import tr, tr_many
from journeymapper.model.derived import derived
from journeymapper.model.journey import Journey
from journeymapper.model.records import Touchpoint


@dataclass(frozen=True, slots=True)
class Emotion:
    """The mean feeling of each walked stage, -3..3, and what stays: the peak and the end.

    Kahneman's peak-end rule: the memory of a journey is about the mean of both.
    """

    curve: Mapping[str, Figure]
    peak: Figure
    end: Figure
    peak_end: Figure


@derived
def emotion(journey: Journey) -> Emotion:
    """How this journey feels."""
    peak, end = _peak(walked(journey)), _end(journey)
    return Emotion(
        {stage: _feeling(members) for stage, members in by_stage(journey).items()},
        peak,
        end,
        _peak_end(peak, end),
    )


def _feeling(members: Iterable[Touchpoint]) -> Figure:
    everyone = list(members)
    rated = _rated(everyone)
    if not rated:
        return Figure(None, tr("no feeling is rated here"))
    left_out = len(everyone) - len(rated)
    behind = tuple(each.id for each, _ in rated)
    return Figure(mean(value for _, value in rated), _counted(len(rated), left_out), behind)


def _peak(touchpoints: Iterable[Touchpoint]) -> Figure:
    rated = _rated(touchpoints)
    if not rated:
        return Figure(None, tr("no feeling is rated"))
    strongest = max((value for _, value in rated), key=lambda value: (abs(value), -value))
    at = [each for each, value in rated if value == strongest]
    return Figure(mean([strongest]), _at(at), tuple(each.id for each in at))


def _end(journey: Journey) -> Figure:
    arrived = goals_reached(journey)
    if not arrived:
        return Figure(None, tr("no goal can be reached"))
    ends = [each for each in walked(journey) if each.id in arrived]
    rated = [each for each, _ in _rated(ends)]
    if not rated:
        return Figure(
            None,
            tr("nobody has rated {titles}").format(titles=_titles(ends)),
            tuple(each.id for each in ends),
        )
    value = mean(value for _, value in _rated(ends))
    return Figure(value, _at(rated), tuple(each.id for each in rated))


def _peak_end(peak: Figure, end: Figure) -> Figure:
    if peak.value is None or end.value is None:
        return Figure(None, tr("it needs a rated peak and a rated end"))
    behind = tuple(dict.fromkeys(peak.behind + end.behind))
    why = tr("between the peak, {peak}, and the end, {end}").format(
        peak=signed(peak.value), end=signed(end.value)
    )
    return Figure((peak.value + end.value) / 2, why, behind)


def _rated(touchpoints: Iterable[Touchpoint]) -> list[tuple[Touchpoint, int]]:
    return [(each, each.sentiment) for each in touchpoints if each.sentiment is not None]


def _counted(rated: int, left_out: int) -> str:
    told = tr_many("mean of {n} rated", "mean of {n} rated", rated)
    if not left_out:
        return told
    return tr_many(
        "{told}; {n} unrated left out", "{told}; {n} unrated left out", left_out, told=told
    )


def _at(touchpoints: Iterable[Touchpoint]) -> str:
    return tr("at {titles}").format(titles=_titles(touchpoints))


def _titles(touchpoints: Iterable[Touchpoint]) -> str:
    return listed(quoted(each.title) for each in touchpoints)
