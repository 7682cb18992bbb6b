"""What stands in a stage. Plain Python: importing it loads no pydantic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.model.derived import derived

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Touchpoint


@derived
def members(journey: Journey) -> dict[str, tuple[Touchpoint, ...]]:
    """The touchpoints of every stage, both in order; none where a stage has none."""
    inside: dict[str, list[Touchpoint]] = {stage: [] for stage in journey.stages.keys}
    for each in journey.touchpoints:
        inside[each.stage].append(each)
    return {stage: tuple(held) for stage, held in inside.items()}
