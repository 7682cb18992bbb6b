"""Building a pillar that nothing builds yet, where it matters most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeymapper.analysis.finding import Fix
from journeymapper.analysis.fixes.newcomer import Newcomer
from journeymapper.analysis.fixes.put_after import proposals_after
from journeymapper.analysis.paths.ends import reachable
from journeymapper.analysis.paths.walk import walked
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Touchpoint

SAID: dict[str, tuple[str, str, str, str, str]] = {
    "integrity": (
        "They show what it costs and what it is for",
        "Say openly what it costs, what is in it and what is not.",
        "automated message",
        "communication",
        "digital",
    ),
    "resolution": (
        "They ask if all is well, and put right what is not",
        "Ask before people complain, say sorry, and mend it at once.",
        "shared inbox",
        "responsive",
        "human",
    ),
    "expectations": (
        "They say what will happen, and when",
        "Say beforehand what will happen, how long it takes and what is needed.",
        "automated message",
        "communication",
        "digital",
    ),
    "empathy": (
        "Somebody asks how I am, and listens",
        "Let a person ask, listen and answer in their own words.",
        "shared inbox",
        "responsive",
        "human",
    ),
    "personalization": (
        "They remember what I told them",
        "Use what the customer has said already, and show up with what fits them.",
        "CRM",
        "commitment",
        "digital",
    ),
    "time_and_effort": (
        "They have filled in what they know already",
        "Take over what is known, so that nothing has to be typed or said again.",
        "CRM",
        "commitment",
        "digital",
    ),
}
"""For each pillar what the newcomer is called and means, its system, level and kind of channel."""


def build_pillar(pillar: str, segments: Sequence[str]) -> Fix:
    """A touchpoint that builds a pillar for these segments (none: everyone)."""

    def propose(journey: Journey) -> Iterator[Patch]:
        newcomer, places = _newcomer(pillar), _places(journey, segments)
        for place in places[:3]:
            wider = {} if set(segments) <= set(place.segments) else {"segments": ()}
            yield from proposals_after(journey, place.id, newcomer, wider)

    name = pillar.replace("_", " ")
    return Fix("build-pillar", f"Build {name} where it matters most", propose)


def _newcomer(pillar: str) -> Newcomer:
    title, description, system, level, by = SAID[pillar]
    levels = (level, "communication", None)
    return Newcomer(title, description, (system,), tuple(dict.fromkeys(levels)), {pillar: 2}, by=by)


def _places(journey: Journey, segments: Sequence[str]) -> list[Touchpoint]:
    """Where it matters most: at moments of truth, then where people feel worst."""

    def weight(each: Touchpoint) -> tuple[bool, ...] | tuple[bool | int, ...]:
        open_to_them = not each.segments or not set(segments).isdisjoint(each.segments)
        return (
            not open_to_them,
            each.id not in reachable(journey),
            not each.moment_of_truth,
            each.sentiment or 0,
        )

    return sorted(walked(journey), key=weight)
