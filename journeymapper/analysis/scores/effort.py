"""The least effort it takes to arrive, by segment, and the steps where making it easier pays most.

Leverage takes two searches a segment, not one a touchpoint. Let f(v) and b(v) be the least sums
from an entry to v and from v to a goal, v with its weight w counted in both. With v set to 1, a
least way through v costs f + b - 2w + 1: weights are positive, so a least way to v meets v only
at its end, and a least way from v only at its start, and nothing but v became lighter. If the
two halves share another touchpoint u, leaving out the loop from u to u is a way without v that
costs less, so at least the old sum S is below what was computed. Hence min(S, f + b - 2w + 1)
is the new least sum in every case, and S minus it the saving, where above 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from heapq import heappop, heappush
from typing import NamedTuple

from journeymapper.analysis.paths.ends import entries_of, goals_of
from journeymapper.analysis.paths.least_effort import MIDDLING, WAY, least_effort
from journeymapper.analysis.paths.segments import groups
from journeymapper.analysis.paths.walk import Ways, segment_walk
from journeymapper.language import tr, tr_counted
from journeymapper.model.derived import lasting
from journeymapper.model.journey import Journey

EVERYONE = ""
"""Stands for the nameless segment of a map without segments."""

EASY = 1
MOST = 3


class Lever(NamedTuple):
    """A touchpoint that makes the easiest way shorter by `saves` when it becomes easy."""

    touchpoint: str
    saves: int
    why: str


class Easiest(NamedTuple):
    """The easiest way of one segment: its touchpoints, their efforts as counted, and the sum.

    `estimated` are those on it without a rating, counted as the middle.
    """

    path: tuple[str, ...]
    efforts: tuple[int, ...]
    sum: int
    estimated: tuple[str, ...]
    leverage: tuple[Lever, ...]
    why: str


class Effort(NamedTuple):
    """The easiest way of each segment; None where no way leads them to a goal."""

    segments: Mapping[str, Easiest | None]


@lasting(*WAY)
def effort(journey: Journey) -> Effort:
    """What it takes customers at least to get to the goal."""
    return Effort({group or EVERYONE: _easiest(journey, group) for group in groups(journey)})


def _easiest(journey: Journey, segment: str | None) -> Easiest | None:
    least = least_effort(journey, segment)
    if least is None:
        return None
    estimated = tuple(each for each in least.path if journey.touchpoints[each].effort is None)
    return Easiest(
        least.path,
        tuple(_weight(journey, each) for each in least.path),
        least.effort,
        estimated,
        _leverage(journey, segment, least.effort),
        _steps(len(least.path), len(estimated)),
    )


def _steps(number: int, guessed: int) -> str:
    steps = tr_counted("one touchpoint", "{n} touchpoints", number)
    if not guessed:
        return steps
    return tr("{steps}, {guessed} of them estimated as {middle}").format(
        steps=steps, guessed=guessed, middle=MIDDLING
    )


def _leverage(journey: Journey, segment: str | None, least: int) -> tuple[Lever, ...]:
    walk = segment_walk(journey, segment)
    weights = {each: _weight(journey, each) for each in walk.after}
    come = _least_sums(walk.after, weights, entries_of(journey, segment))
    go = _least_sums(walk.before, weights, goals_of(journey, segment))
    saved = {
        each: least - (come[each] + go[each] - 2 * weights[each] + EASY)
        for each in come.keys() & go.keys()
    }
    best = sorted(
        (each for each in saved if saved[each] > 0), key=lambda each: (-saved[each], each)
    )
    easier = tr("made easy, the way takes {fewer}, not {least}")
    return tuple(
        Lever(each, saved[each], easier.format(fewer=least - saved[each], least=least))
        for each in best[:MOST]
    )


def _least_sums(ways: Ways, weights: Mapping[str, int], starts: Iterable[str]) -> dict[str, int]:
    """The least sum of weights from one of the starts to each touchpoint, both ends included."""
    sums: dict[str, int] = {}
    waiting = sorted((weights[each], each) for each in starts)
    while waiting:
        so_far, here = heappop(waiting)
        if here not in sums:
            sums[here] = so_far
            for each in ways[here]:
                heappush(waiting, (so_far + weights[each], each))
    return sums


def _weight(journey: Journey, touchpoint: str) -> int:
    rated = journey.touchpoints[touchpoint].effort
    return MIDDLING if rated is None else rated
