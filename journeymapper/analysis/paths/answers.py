"""What answers a failure: the resolution touchpoints a customer can turn to, and still arrive."""

from __future__ import annotations

from journeymapper.analysis.paths.ends import exits, goals_of
from journeymapper.analysis.paths.segments import groups_at
from journeymapper.analysis.paths.walk import segment_walk, walk, walked
from journeymapper.model.derived import derived
from journeymapper.model.journey import Journey
from journeymapper.model.records import Touchpoint


@derived
def resolutions(journey: Journey) -> frozenset[str]:
    """The touchpoints that build resolution."""
    return frozenset(each.id for each in walked(journey) if each.pillars.get("resolution", 0) > 0)


@derived
def recoveries(journey: Journey) -> tuple[Touchpoint, ...]:
    """The resolution touchpoints to which a failure or recovery connection leads, in order."""
    before = walk(journey).before
    return tuple(
        each
        for each in walked(journey)
        if each.id in resolutions(journey)
        and any(way.kind in ("failure", "recovery") for way in before[each.id].values())
    )


def failure_targets(journey: Journey, touchpoint: str, segment: str | None = None) -> list[str]:
    """Where the failure connections of a touchpoint lead; None is everyone."""
    ways = segment_walk(journey, segment).after[touchpoint]
    return [each for each, way in ways.items() if way.kind == "failure"]


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


@derived
def unanswered(journey: Journey, fail_point: str) -> tuple[str | None, ...]:
    """The groups for which nothing answers a failure at a touchpoint; JM401 speaks of these."""
    candidates = groups_at(journey, fail_point)
    return tuple(each for each in candidates if not _is_answered(journey, fail_point, each))


def _is_answered(journey: Journey, fail_point: str, segment: str | None) -> bool:
    """Whether `answers` holds any: asked of every fail point, so found without walking again."""
    if not _settling(journey, segment):
        return False
    after = segment_walk(journey, segment).after[fail_point]
    failures = failure_targets(journey, fail_point, segment)
    return not (
        _settling(journey, segment).isdisjoint(after)
        and _before_settling(journey, segment).isdisjoint(failures)
    )


@derived
def _settling(journey: Journey, segment: str | None) -> frozenset[str]:
    """The resolution touchpoints that are exits or lead on to a goal."""
    if not resolutions(journey):
        return frozenset()
    open_to = segment_walk(journey, segment)
    settled = open_to.sources(goals_of(journey, segment)) | exits(journey)
    return resolutions(journey) & settled & open_to.after.keys()


@derived
def _before_settling(journey: Journey, segment: str | None) -> set[str]:
    return segment_walk(journey, segment).sources(_settling(journey, segment))
