"""Where the cards of a stage that have no feeling yet would stand on the curve."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from journeymapper.layout.flow import walked
from journeymapper.layout.geometry import Layout, Point
from journeymapper.model.words import WALKED_LANES

if TYPE_CHECKING:
    from journeymapper.model.records import Touchpoint


def unrated_in(layout: Layout, stage: str) -> dict[str, Point]:
    """The unrated touchpoints of a stage on the zero line, between the rated ones they lie among.

    Only those the customer walks. Rated ones stand evenly over the stage; unrated ones between
    two of them share the way evenly.
    """
    every = walked(layout, layout.records, {stage}).get(stage, [])
    order = [each for each in every if _is_rated(each) or each.lane in WALKED_LANES]
    box, rated = layout.stages[stage].rect, sum(map(_is_rated, order))
    step = box.width / (2 * rated) if rated else 0.0
    places: dict[str, Point] = {}
    left, met = box.x, 0
    for is_rated, group in groupby(order, key=_is_rated):
        cards = list(group)
        if is_rated:
            met += len(cards)
            left = box.x + step * (2 * met - 1)
            continue
        right = box.x + step * (2 * met + 1) if met < rated else box.right
        for place, card in enumerate(cards, 1):
            x = left + (right - left) * place / (len(cards) + 1)
            places[card.id] = Point(x, layout.curve.zero)
    return places


def _is_rated(touchpoint: Touchpoint) -> bool:
    return touchpoint.sentiment is not None
