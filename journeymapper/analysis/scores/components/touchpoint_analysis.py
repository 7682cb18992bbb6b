"""Touchpoint analysis: each touchpoint says where it happens, what it does and how it feels."""

from __future__ import annotations

from collections.abc import Callable

from journeymapper.analysis.paths.walk import walked
from journeymapper.analysis.scores.components.component import Component, component, having
from journeymapper.analysis.scores.facts import ids
from journeymapper.model.journey import Journey
from journeymapper.model.records import Touchpoint

NAME = "touchpoint_analysis"
TOLD: dict[str, Callable[[Touchpoint], bool]] = {
    "a channel": lambda each: bool(each.channels),
    "a level": lambda each: each.level is not None,
    "a pillar": lambda each: bool(each.pillars),
    "a feeling or effort rated": lambda each: each.sentiment is not None or each.effort is not None,
}


def score(journey: Journey) -> Component:
    """How fully touchpoints are tagged; it lacks those without one of the four."""
    steps = walked(journey)
    return component(
        NAME,
        [
            having(fact, ids(filter(told, steps)), ids(steps), "touchpoints")
            for fact, told in TOLD.items()
        ],
        [each.id for each in steps if not all(told(each) for told in TOLD.values())],
    )
