"""Expectations: what customers expect is written, and so is how it turned out."""

from __future__ import annotations

from fractions import Fraction

from journeymapper.analysis.paths.telling import by_stage
from journeymapper.analysis.paths.walk import walked
from journeymapper.analysis.scores.components.component import Component, component, having
from journeymapper.analysis.scores.facts import is_written
from journeymapper.analysis.scores.figures import Figure
from journeymapper.language import marked, marked_many, tr
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
            having(
                marked_many(
                    "{n} of {whole} stages has an expectation",
                    "{n} of {whole} stages have an expectation",
                ),
                marked("there are no stages"),
                asked,
                stages,
            ),
            having(
                marked_many(
                    "{n} of {whole} expectations has an outcome",
                    "{n} of {whole} expectations have an outcome",
                ),
                marked("there are no expectations"),
                turned_out,
                [each.id for each, _ in expected],
            )
            if expected
            else Figure(Fraction(0), tr("no expectation is written")),
        ),
        (each for each in stages if each not in asked),
    )
