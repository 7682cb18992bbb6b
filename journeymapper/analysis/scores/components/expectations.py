"""Expectations: what customers expect is written, and so is how it turned out."""

from __future__ import annotations

from fractions import Fraction

from journeymapper.analysis.paths.telling import by_stage
from journeymapper.analysis.paths.walk import walked
from journeymapper.analysis.scores.components.component import Component, component, having
from journeymapper.analysis.scores.facts import is_written
from journeymapper.analysis.scores.figures import Figure
from journeymapper.model.journey import Journey

NAME = "expectations"


def score(journey: Journey) -> Component:
    """How far expectations are known and compared; it lacks the walked stages without one."""
    expected = [
        (each, each.expectation.outcome)
        for each in walked(journey)
        if each.expectation is not None and is_written(each.expectation.text)
    ]
    stages = tuple(by_stage(journey))
    asked = dict.fromkeys(each.stage for each, _ in expected)
    turned_out = [each.id for each, outcome in expected if outcome is not None]
    return component(
        NAME,
        (
            having("an expectation", asked, stages, "stages"),
            having("an outcome", turned_out, [each.id for each, _ in expected], "expectations")
            if expected
            else Figure(Fraction(0), "no expectation is written"),
        ),
        (each for each in stages if each not in asked),
    )
