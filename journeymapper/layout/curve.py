"""The feeling curve: the rated cards of a stage, evenly over its width in the order walked."""

from __future__ import annotations

from collections import defaultdict
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

from journeymapper.layout.geometry import (
    FEELING_STEP,
    Curve,
    CurvePoint,
    Layout,
    Point,
)

if TYPE_CHECKING:
    from journeymapper.layout.changes import Records
    from journeymapper.model.records import Touchpoint


def curve_again(layout: Layout, records: Records, stages: set[str]) -> Curve:
    """The layout's curve with the points of some stages made anew."""
    walked: dict[str, list[Touchpoint]] = defaultdict(list)
    for touchpoint in records.touchpoints:
        if touchpoint.stage in stages:
            walked[touchpoint.stage].append(touchpoint)
    follows = _follows(layout, stages)
    old = layout.curve
    points = [p for p in old.points if layout.cards[p.touchpoint].stage not in stages]
    for stage, cards in walked.items():
        rated = [card for card in _in_flow_order(cards, follows) if card.sentiment is not None]
        box = layout.stages[stage].rect
        for place, card in enumerate(rated):
            feeling = card.sentiment or 0
            x = box.x + box.width * (2 * place + 1) / (2 * len(rated))
            at = Point(x, old.zero - feeling * FEELING_STEP)
            points.append(CurvePoint(card.id, feeling, at))
    points.sort(key=lambda point: point.at.x)
    return Curve(old.rect, old.zero, tuple(points))


def _follows(layout: Layout, stages: set[str]) -> dict[str, list[str]]:
    """What is walked after each card of a stage: loopbacks and support lead nowhere new."""
    follows: dict[str, list[str]] = defaultdict(list)
    cards = layout.cards
    for link in layout.facts.links:
        if link.kind not in ("loopback", "support"):
            stage = cards[link.source].stage
            if stage in stages and cards[link.target].stage == stage:
                follows[link.source].append(link.target)
    return follows


def _in_flow_order(cards: list[Touchpoint], follows: dict[str, list[str]]) -> list[Touchpoint]:
    """The cards as the flow meets them; the list decides where the flow leaves it open.

    In a ring the card that comes first in the list is taken first.
    """
    if len(cards) < 2:
        return cards
    places = {card.id: place for place, card in enumerate(cards)}
    waiting_for = dict.fromkeys(places, 0)
    for card in places:
        for after in follows.get(card, ()):
            if after in places:
                waiting_for[after] += 1
    ready = [place for card, place in places.items() if not waiting_for[card]]
    heapify(ready)
    order: list[Touchpoint] = []
    left = dict.fromkeys(places)
    while left:
        if not ready:
            heappush(ready, places[next(iter(left))])
        taken = cards[heappop(ready)]
        if taken.id not in left:
            continue
        del left[taken.id]
        order.append(taken)
        for after in follows.get(taken.id, ()):
            if after in left:
                waiting_for[after] -= 1
                if waiting_for[after] == 0:
                    heappush(ready, places[after])
    return order
