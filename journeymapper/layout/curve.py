"""The feeling curve: the rated cards of a stage, evenly over its width in the order walked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from journeymapper.layout.geometry import (
    FEELING_STEP,
    Curve,
    CurvePoint,
    Layout,
    Point,
    Rect,
)

if TYPE_CHECKING:
    from journeymapper.model.records import Touchpoint


def curve_again(layout: Layout, band: Rect, walked: Mapping[str, list[Touchpoint]]) -> Curve:
    """The layout's curve in a band, with the points of the stages walked made anew."""
    zero, cards = band.y + band.height / 2, layout.cards
    points = [p for p in layout.curve.points if cards[p.touchpoint].stage not in walked]
    if zero != layout.curve.zero:
        points = [_point(p.touchpoint, p.sentiment, p.at.x, zero) for p in points]
    for stage, touchpoints in walked.items():
        rated = [each for each in touchpoints if each.sentiment is not None]
        box = layout.stages[stage].rect
        for place, card in enumerate(rated):
            feeling = card.sentiment or 0
            x = box.x + box.width * (2 * place + 1) / (2 * len(rated))
            points.append(_point(card.id, feeling, x, zero))
    points.sort(key=lambda point: point.at.x)
    return Curve(band, zero, tuple(points))


def _point(touchpoint: str, feeling: int, x: float, zero: float) -> CurvePoint:
    return CurvePoint(touchpoint, feeling, Point(x, zero - feeling * FEELING_STEP))
