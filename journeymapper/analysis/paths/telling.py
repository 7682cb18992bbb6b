"""What touchpoints and waits tell the customer, and how far a map is tagged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import compress, groupby
from operator import attrgetter
from typing import Any

from journeymapper.analysis.paths.walk import WALK, is_walked, walk, walked
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
def by_stage(journey: Journey) -> dict[str, list[Touchpoint]]:
    """The walked touchpoints of each stage that has some, in stage order."""
    return grouped(walked(journey))


@lasting("touchpoints.lane", "touchpoints.stage")
def how_many_by_stage(journey: Journey) -> Mapping[str, int]:
    """How many touchpoints are walked in each stage that has some, in stage order."""
    return Counter(stages_walked(journey))


def stages_walked(journey: Journey) -> Iterator[str]:
    """The stage of each walked touchpoint, in order."""
    return compress(column(journey, "stage"), is_walked(journey))


def said_by_stage(journey: Journey, field: str) -> dict[str, list[Any]]:
    """What the walked touchpoints say in a field, by stage, in order; nothing empty."""
    said = compress(column(journey, field), is_walked(journey))
    found: dict[str, list[Any]] = {}
    for stage, each in zip(stages_walked(journey), said, strict=True):
        if each:
            found.setdefault(stage, []).append(each)
    return found


def grouped(touchpoints: Iterable[Touchpoint]) -> dict[str, list[Touchpoint]]:
    """These touchpoints by the stage they stand in; in stage order, where they are."""
    found: dict[str, list[Touchpoint]] = {}
    for stage, inside in groupby(touchpoints, attrgetter("stage")):
        found.setdefault(stage, []).extend(inside)
    return found


@derived
def frontstage(journey: Journey) -> tuple[Touchpoint, ...]:
    """The touchpoints in lane frontstage, in order."""
    return tuple(compress(journey.touchpoints, _is_in_front(journey)))


def in_front(journey: Journey, field: str) -> list[Any]:
    """What each touchpoint in lane frontstage says in a field, in order."""
    return list(compress(column(journey, field), _is_in_front(journey)))


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
    return bool(tags) and 2 * sum(map(bool, tags)) >= len(tags)


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
