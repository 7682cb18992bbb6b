"""What touchpoints and waits tell the customer, and how far a map is tagged."""

from __future__ import annotations

from journeymapper.analysis.paths.walk import walk
from journeymapper.model.derived import derived
from journeymapper.model.journey import Journey
from journeymapper.model.members import members
from journeymapper.model.records import Connection, Touchpoint
from journeymapper.model.words import WALKED_LANES

INFORMING_LEVELS = ("communication", "proactive")
INFORMING_ACTS = frozenset({"acknowledge", "explain", "follow_up"})
LONG_WAIT_HOURS = 24


def informs(touchpoint: Touchpoint) -> bool:
    """Whether the customer hears here where things stand."""
    return touchpoint.level in INFORMING_LEVELS or not INFORMING_ACTS.isdisjoint(
        touchpoint.recovery
    )


def is_silent_step(touchpoint: Touchpoint) -> bool:
    """Whether the customer is alone here and no level is meant: "I wait", "I go home"."""
    return touchpoint.lane == "customer" and touchpoint.level is None


def is_long_wait(connection: Connection) -> bool:
    """Whether the customer waits a day or more, or nobody can say how long."""
    return connection.wait_hours is None or connection.wait_hours >= LONG_WAIT_HOURS


@derived
def by_stage(journey: Journey) -> dict[str, list[Touchpoint]]:
    """The walked touchpoints of each stage that has some, in stage order."""
    walked = {
        stage: [each for each in inside if each.lane in WALKED_LANES]
        for stage, inside in members(journey).items()
    }
    return {stage: inside for stage, inside in walked.items() if inside}


@derived
def frontstage(journey: Journey) -> tuple[Touchpoint, ...]:
    """The touchpoints in lane frontstage, in order."""
    return tuple(each for each in journey.touchpoints if each.lane == "frontstage")


def is_levelled(journey: Journey) -> bool:
    """Whether at least half of the touchpoints in lane frontstage, and one, have a level."""
    levels = [each.level is not None for each in frontstage(journey)]
    return bool(levels) and 2 * sum(levels) >= len(levels)


def is_pillared(journey: Journey) -> bool:
    """Whether at least half of the touchpoints in lane frontstage, and one, have a pillar."""
    pillars = [bool(each.pillars) for each in frontstage(journey)]
    return bool(pillars) and 2 * sum(pillars) >= len(pillars)


def builds(touchpoint: Touchpoint, *pillars: str) -> bool:
    """Whether it builds one of these pillars."""
    rated = touchpoint.pillars
    return bool(rated) and any(
        strength > 0 for pillar, strength in rated.items() if pillar in pillars
    )


def here_or_next_builds(journey: Journey, touchpoint: Touchpoint, *pillars: str) -> bool:
    """Whether it, or a touchpoint that directly follows, builds one of these pillars."""
    around = (touchpoint.id, *walk(journey).after[touchpoint.id])
    return any(builds(journey.touchpoints[each], *pillars) for each in around)
