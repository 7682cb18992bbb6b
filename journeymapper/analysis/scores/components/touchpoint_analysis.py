"""Touchpoint analysis: each touchpoint says where it happens, what it does and how it feels."""

from __future__ import annotations

from collections.abc import Callable

from journeymapper.analysis.paths.walk import walked
from journeymapper.analysis.scores.components.component import Component, component, having
from journeymapper.analysis.scores.facts import ids
from journeymapper.language import marked, marked_many
from journeymapper.model.journey import Journey
from journeymapper.model.records import Touchpoint

NAME = "touchpoint_analysis"
TOLD: tuple[tuple[tuple[str, str], Callable[[Touchpoint], bool]], ...] = (
    (
        marked_many(
            "{n} of {whole} touchpoints has a channel", "{n} of {whole} touchpoints have a channel"
        ),
        lambda each: bool(each.channels),
    ),
    (
        marked_many(
            "{n} of {whole} touchpoints has a level", "{n} of {whole} touchpoints have a level"
        ),
        lambda each: each.level is not None,
    ),
    (
        marked_many(
            "{n} of {whole} touchpoints has a pillar", "{n} of {whole} touchpoints have a pillar"
        ),
        lambda each: bool(each.pillars),
    ),
    (
        marked_many(
            "{n} of {whole} touchpoints has a feeling or effort rated",
            "{n} of {whole} touchpoints have a feeling or effort rated",
        ),
        lambda each: each.sentiment is not None or each.effort is not None,
    ),
)


def score(journey: Journey) -> Component:
    """How fully touchpoints are tagged; it lacks those without one of the four."""
    steps = walked(journey)
    return component(
        NAME,
        [
            having(facts, marked("there are no touchpoints"), ids(filter(told, steps)), ids(steps))
            for facts, told in TOLD
        ],
        [each.id for each in steps if not all(told(each) for _, told in TOLD)],
    )
