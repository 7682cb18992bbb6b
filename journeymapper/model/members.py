"""What stands in a stage. Plain Python: importing it loads no pydantic."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from journeymapper.model.derived import derived

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Touchpoint


@derived
def members(journey: Journey) -> dict[str, tuple[Touchpoint, ...]]:
    """The touchpoints of every stage, both in order; none where a stage has none."""
    inside: dict[str, tuple[Touchpoint, ...]] = dict.fromkeys(journey.stages.keys, ())
    for stage, held in groupby(journey.touchpoints, attrgetter("stage")):
        inside[stage] = tuple(held)
    return inside


def inside(journey: Journey, stage: str) -> tuple[Touchpoint, ...]:
    """The touchpoints of one stage, in order, without a look at all the others."""
    keys, cards, places = journey.touchpoints.keys, journey.touchpoints, journey.stages

    def place(key: str) -> int:
        return places.place(cards[key].stage)

    first = bisect_left(keys, places.place(stage), key=place)
    last = bisect_right(keys, places.place(stage), lo=first, key=place)
    return tuple(cards[key] for key in keys[first:last])
