"""Feedback: customers are listened to along the way, and something comes of it."""

from __future__ import annotations

from fractions import Fraction

from journeymapper.analysis.passes.communication.open_feedback_loop import OpenFeedbackLoop
from journeymapper.analysis.paths.telling import by_stage
from journeymapper.analysis.scores import facts
from journeymapper.analysis.scores.components.component import Component, component, having
from journeymapper.analysis.scores.figures import Figure
from journeymapper.language import marked, marked_many, tr
from journeymapper.model.journey import Journey
from journeymapper.model.words import WALKED_LANES

NAME = "feedback"


def score(journey: Journey) -> Component:
    """How far the team listens and acts; it lacks the walked stages without feedback."""
    places, stages = facts.ids(facts.feedback(journey)), tuple(by_stage(journey))
    listening = dict.fromkeys(
        each.stage for each in facts.feedback(journey) if each.lane in WALKED_LANES
    )
    wasted = {key for each in facts.said(journey, OpenFeedbackLoop) for key in each.subjects}
    heard = [each for each in places if each not in wasted]
    return component(
        NAME,
        (
            having(
                marked_many(
                    "{n} of {whole} stages has a place for feedback",
                    "{n} of {whole} stages have a place for feedback",
                ),
                marked("there are no stages"),
                listening,
                stages,
            ),
            having(
                marked_many(
                    "{n} of {whole} places for feedback has led to something",
                    "{n} of {whole} places for feedback have led to something",
                ),
                marked("there are no places for feedback"),
                heard,
                places,
            )
            if places
            else Figure(Fraction(0), tr("feedback is asked for nowhere")),
        ),
        (each for each in stages if each not in listening),
    )
