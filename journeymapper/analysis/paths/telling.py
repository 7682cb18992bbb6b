"""What touchpoints and waits tell the customer, and how far a map is tagged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import compress
from typing import Any

from journeymapper.analysis.paths.walk import WALK, of_walked, walk, walked
from journeymapper.model.columns import column
from journeymapper.model.derived import derived, lasting, lasting_by
from journeymapper.model.journey import Journey
from journeymapper.model.records import Connection, Touchpoint

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


@lasting(*WALK)
def long_waits(journey: Journey) -> tuple[Connection, ...]:
    """The connections with a long wait, in order, loopbacks aside."""
    everyone = walk(journey)
    onward = compress(everyone.lines, [kind != "loopback" for kind in everyone.kinds])
    return tuple(filter(is_long_wait, onward))


@derived
def by_stage(journey: Journey) -> dict[str, tuple[Touchpoint, ...]]:
    """The walked touchpoints of each stage that has some, in stage order."""
    return {stage: walked(journey)[part] for stage, part in stretches(journey).items()}


@lasting("touchpoints.lane", "touchpoints.stage")
def how_many_by_stage(journey: Journey) -> Mapping[str, int]:
    """How many touchpoints are walked in each stage that has some, in stage order."""
    return Counter(of_walked(journey, "stage"))


@lasting("touchpoints.lane", "touchpoints.stage")
def stretches(journey: Journey) -> dict[str, slice]:
    """Which of the walked touchpoints stand in each stage that has some, in stage order."""
    after = 0
    found: dict[str, slice] = {}
    for stage, count in how_many_by_stage(journey).items():
        found[stage] = slice(after, after + count)
        after += count
    return found


@derived
def frontstage(journey: Journey) -> tuple[Touchpoint, ...]:
    """The touchpoints in lane frontstage, in order."""
    return tuple(compress(journey.touchpoints, _is_in_front(journey)))


def in_front(journey: Journey, field: str) -> list[Any]:
    """What each touchpoint in lane frontstage says in a field, in order."""
    return list(compress(column(journey, field), _is_in_front(journey)))


def ids_in_front(journey: Journey) -> list[str]:
    """The ids of the touchpoints in lane frontstage, in order."""
    return list(compress(journey.touchpoints.keys, _is_in_front(journey)))


@lasting("touchpoints.lane")
def _is_in_front(journey: Journey) -> list[bool]:
    return [lane == "frontstage" for lane in column(journey, "lane")]


def is_levelled(journey: Journey) -> bool:
    """Whether at least half of the touchpoints in lane frontstage, and one, have a level."""
    return is_usual(journey, "level")


def is_pillared(journey: Journey) -> bool:
    """Whether at least half of the touchpoints in lane frontstage, and one, have a pillar."""
    return is_usual(journey, "pillars")


@lasting_by(lambda field: ["touchpoints.lane", f"touchpoints.{field}"])
def is_usual(journey: Journey, field: str) -> bool:
    """Whether at least half of the touchpoints in lane frontstage, and one, have this tag."""
    tags = in_front(journey, field)
    return bool(tags) and 2 * len([*filter(None, tags)]) >= len(tags)
