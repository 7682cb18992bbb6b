"""The stages of a map that was walked: those of a column, else by where in its case a thing is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeymapper.exchange.log.walked import Activity, Walked
from journeymapper.language import tr

MOST = 8
"""More ranks than this share stages, as evenly as can be: more columns are not seen at once."""


@dataclass(frozen=True, slots=True)
class Stages:
    """The stages in order, and the activities of each by their median place in a case."""

    names: tuple[str, ...]
    held: tuple[tuple[str, ...], ...]


def stages_of(walked: Walked) -> Stages:
    """Where the activities lie."""
    by_column = [each for each in walked.activities if each.stages]
    names = sorted(walked.stages, key=lambda name: (walked.stages[name], name))
    held: dict[str, list[Activity]] = {name: [] for name in names}
    for each in by_column:
        held[stage_of(each)].append(each)
    held = {name: activities for name, activities in held.items() if activities}
    rest = [each for each in walked.activities if not each.stages]
    for number, activities in enumerate(_by_rank(rest), 1):
        held.setdefault(tr("Stage {n}").format(n=number), []).extend(activities)
    in_order = (tuple(each.name for each in sorted(some, key=_place)) for some in held.values())
    return Stages(tuple(held), tuple(in_order))


def stage_of(activity: Activity) -> str:
    """The stage that most events of an activity name; of several the first by name."""
    return min(activity.stages, key=lambda name: (-activity.stages[name], name))


def _by_rank(activities: Sequence[Activity]) -> Sequence[Sequence[Activity]]:
    """The activities by the rank of their median place; those of one rank are together."""
    places = sorted({each.place for each in activities})
    count = min(MOST, len(places))
    at = {place: rank * count // len(places) for rank, place in enumerate(places)}
    parts: list[list[Activity]] = [[] for _ in range(count)]
    for each in activities:
        parts[at[each.place]].append(each)
    return parts


def _place(activity: Activity) -> tuple[float, int, str]:
    return activity.place, -activity.cases, activity.name
