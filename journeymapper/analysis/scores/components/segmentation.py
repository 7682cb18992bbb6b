"""Segmentation: groups are told apart for a reason, are on the map, and all arrive."""

from __future__ import annotations

from fractions import Fraction

from journeymapper.analysis.passes.segments.segment_stranded import SegmentStranded
from journeymapper.analysis.scores.components.component import Component, component
from journeymapper.analysis.scores.facts import said
from journeymapper.analysis.scores.figures import Figure
from journeymapper.analysis.wording import listed, quoted
from journeymapper.model.journey import Journey
from journeymapper.model.records import Segment

NAME = "segmentation"


def score(journey: Journey) -> Component:
    """How far the map works for each of its segments; it lacks those that fail in any way."""
    stranded = {each for finding in said(journey, SegmentStranded) for each in finding.segments}
    used = {key for each in journey.touchpoints for key in each.segments}
    used |= {key for each in journey.connections for key in each.segments}
    parts = [
        _told(
            segment,
            {
                "says what it is based on": segment.basis is not None,
                "gets to a goal": segment.id not in stranded,
                "is named by a touchpoint or a connection": segment.id in used,
            },
        )
        for segment in journey.segments
    ]
    return component(NAME, parts, (key for each in parts if each.value != 1 for key in each.behind))


def _told(segment: Segment, facts: dict[str, bool]) -> Figure:
    holding = [fact for fact, holds in facts.items() if holds]
    why = f"{quoted(segment.name)} {listed(holding) or 'is only a name'}"
    return Figure(Fraction(len(holding), len(facts)), why, (segment.id,))
