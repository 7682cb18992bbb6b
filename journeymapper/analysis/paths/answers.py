"""What answers a failure: the resolution touchpoints a customer can turn to, and still arrive."""

from __future__ import annotations

from collections.abc import Collection
from itertools import chain, compress

from journeymapper.analysis.paths.building import builders
from journeymapper.analysis.paths.ends import ENDS, exits, goals_of
from journeymapper.analysis.paths.segments import groups, groups_at
from journeymapper.analysis.paths.stepwise import Ahead, stepwise
from journeymapper.analysis.paths.walk import SEGMENT_WALK, segment_walk, told, walk
from journeymapper.model.derived import derived, lasting
from journeymapper.model.journey import Journey
from journeymapper.model.records import Touchpoint

ANSWERS = (*ENDS, *SEGMENT_WALK, "touchpoints.pillars", "touchpoints.fail_point")
"""The fields that what answers a failure follows from."""
HELPING = frozenset({"failure", "recovery"})
"""The connections over which help comes."""


def resolutions(journey: Journey) -> frozenset[str]:
    """The touchpoints that build resolution."""
    return builders(journey)["resolution"]


@derived
def recoveries(journey: Journey) -> tuple[Touchpoint, ...]:
    """The resolution touchpoints to which a failure or recovery connection leads, in order."""
    everyone = walk(journey)
    led_to = {*compress(everyone.ends, map(HELPING.__contains__, everyone.kinds))}
    helping = resolutions(journey).intersection(map(everyone.nodes.__getitem__, led_to))
    in_order = sorted(helping, key=journey.touchpoints.place)
    return tuple(map(journey.touchpoints.__getitem__, in_order))


def failure_targets(journey: Journey, touchpoint: str, segment: str | None = None) -> list[str]:
    """Where the failure connections of a touchpoint lead; None is everyone."""
    return _failures(journey, segment).get(touchpoint, [])


@lasting(*ANSWERS)
def _failures(journey: Journey, segment: str | None) -> dict[str, list[str]]:
    """Where failures lead to, by where they happen."""
    open_to = segment_walk(journey, segment)
    found: dict[str, list[str]] = {}
    for way in compress(open_to.lines, [kind == "failure" for kind in open_to.kinds]):
        found.setdefault(way.source, []).append(way.target)
    return found


@derived
def answers(journey: Journey, fail_point: str, segment: str | None) -> frozenset[str]:
    """The resolution touchpoints that answer a failure at a touchpoint; None is everyone.

    They follow it, or can be reached from where one of its failure connections leads, and are
    exits or lead on to a goal: help that only comes by when the journey goes on is no answer.
    """
    open_to = segment_walk(journey, segment)
    failures = failure_targets(journey, fail_point, segment)
    near = open_to.after[fail_point].keys() | open_to.reach(failures)
    return _settling(journey, segment) & near


def unanswered(journey: Journey, fail_point: str) -> tuple[str | None, ...]:
    """The groups for which nothing answers a failure at a touchpoint; JM401 speaks of these."""
    return all_unanswered(journey)[fail_point]


class Answers:
    """What answers a failure at a touchpoint for everyone, asked one by one, as far as needed."""

    def __init__(self, journey: Journey, fail_point: str) -> None:
        self._are_any = _is_answered(journey, fail_point, None)
        self._settling = _settling(journey, None)
        self._next = walk(journey).after[fail_point]
        self._ahead = Ahead(journey, failure_targets(journey, fail_point))

    def __bool__(self) -> bool:
        return self._are_any

    def __contains__(self, touchpoint: object) -> bool:
        return touchpoint in self._settling and (
            touchpoint in self._next or touchpoint in self._ahead
        )


def answered_in(journey: Journey, fail_point: str, stages: Collection[str]) -> bool:
    """Whether what answers a failure for everyone is there in one of these stages."""
    answering, touchpoints = _settling(journey, None), journey.touchpoints
    near = stepwise(walk(journey).after, failure_targets(journey, fail_point))
    return any(
        each in answering and touchpoints[each].stage in stages
        for each in chain(walk(journey).after[fail_point], near)
    )


@lasting(*ANSWERS)
def all_unanswered(journey: Journey) -> dict[str, tuple[str | None, ...]]:
    """For each touchpoint that can fail, in order, the groups for which nothing answers it."""
    everyone = groups(journey)
    concerned = {
        here: groups_at(journey, here) if segments else everyone
        for here, _, segments in told(journey, "fail_point", "segments")
    }
    hopeful = {each for each in everyone if _settling(journey, each)}
    if not hopeful:
        return concerned
    return {
        here: tuple(
            each for each in them if each not in hopeful or not _is_answered(journey, here, each)
        )
        for here, them in concerned.items()
    }


def _is_answered(journey: Journey, fail_point: str, segment: str | None) -> bool:
    """Whether `answers` holds any: asked of every fail point, so found without walking again."""
    after = segment_walk(journey, segment).after[fail_point]
    failures = failure_targets(journey, fail_point, segment)
    return not (
        _settling(journey, segment).isdisjoint(after)
        and _before_settling(journey, segment).isdisjoint(failures)
    )


@lasting(*ANSWERS)
def _settling(journey: Journey, segment: str | None) -> frozenset[str]:
    """The resolution touchpoints that are exits or lead on to a goal."""
    if not resolutions(journey):
        return frozenset()
    open_to = segment_walk(journey, segment)
    settled = open_to.sources(goals_of(journey, segment)) | exits(journey)
    return resolutions(journey) & settled & open_to.place.keys()


@lasting(*ANSWERS)
def _before_settling(journey: Journey, segment: str | None) -> set[str]:
    return segment_walk(journey, segment).sources(_settling(journey, segment))
