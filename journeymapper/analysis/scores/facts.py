"""What landmarks and components both ask of a journey."""

from __future__ import annotations

from collections.abc import Iterable

from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding
from journeymapper.model.derived import derived
from journeymapper.model.journey import Journey
from journeymapper.model.records import Touchpoint


@derived
def said(journey: Journey, rule: type[Pass]) -> tuple[Finding, ...]:
    """What a rule says of the journey, whatever is dismissed."""
    return tuple(rule().check(journey))


@derived
def supports(journey: Journey) -> dict[str, list[str]]:
    """For each touchpoint with a support connection, either way, those it is connected with."""
    found: dict[str, list[str]] = {}
    for way in journey.connections:
        if way.kind == "support":
            found.setdefault(way.source, []).append(way.target)
            found.setdefault(way.target, []).append(way.source)
    return found


@derived
def feedback(journey: Journey) -> tuple[Touchpoint, ...]:
    """The touchpoints, of any lane, where customers are listened to."""
    return tuple(each for each in journey.touchpoints if "feedback" in each.traits)


def is_written(text: str) -> bool:
    """Whether there is more than blanks."""
    return bool(text.strip())


def has_system(touchpoint: Touchpoint) -> bool:
    """Whether technology is named."""
    return any(map(is_written, touchpoint.systems))


def ids(touchpoints: Iterable[Touchpoint]) -> tuple[str, ...]:
    """Their ids, in order."""
    return tuple(each.id for each in touchpoints)
