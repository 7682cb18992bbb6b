"""Segmentation: groups are told apart for a reason, are on the map, and all arrive."""

from __future__ import annotations

from fractions import Fraction

from journeymapper.analysis.passes.segments.segment_stranded import SegmentStranded
from journeymapper.analysis.scores.components.component import Component, component
from journeymapper.analysis.scores.facts import said
from journeymapper.analysis.scores.figures import Figure
from journeymapper.analysis.wording import listed, quoted
from journeymapper.language import tr
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
                tr("has no basis"): segment.basis is None,
                tr("does not get to a goal"): segment.id in stranded,
                tr("is named by no touchpoint and no connection"): segment.id not in used,
            },
        )
        for segment in journey.segments
    ]
    if not parts:
        return component(NAME, [Figure(None, tr("there are no segments"))], ())
    return component(NAME, parts, (key for each in parts if each.value != 1 for key in each.behind))


def _told(segment: Segment, lacks: dict[str, bool]) -> Figure:
    lacking = [lack for lack, holds in lacks.items() if holds]
    why = tr("{segment} {facts}").format(
        segment=quoted(segment.name),
        facts=listed(lacking) or tr("has a basis, is named and gets to a goal"),
    )
    return Figure(1 - Fraction(len(lacking), len(lacks)), why, (segment.id,))
