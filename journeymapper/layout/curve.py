"""The feeling curve: the rated cards of a stage, evenly over its width in the order walked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

from journeymapper.layout.geometry import (
    FEELING_STEP,
    Curve,
    CurvePoint,
    Point,
    Rect,
    StageBox,
)

if TYPE_CHECKING:
    from journeymapper.model.journey import Journey
    from journeymapper.model.records import Touchpoint


def curve_of(journey: Journey, stages: Mapping[str, StageBox], band: Rect) -> Curve:
    """The curve in its band under the lanes."""
    zero = band.y + band.height / 2
    walked: dict[str, list[Touchpoint]] = defaultdict(list)
    for touchpoint in journey.touchpoints:
        walked[touchpoint.stage].append(touchpoint)
    follows = _follows(journey)
    points = []
    for stage, cards in walked.items():
        box = stages[stage].rect
        rated = [
            (card.id, card.sentiment)
            for card in _in_flow_order(cards, follows)
            if card.sentiment is not None
        ]
        for place, (card, feeling) in enumerate(rated):
            x = box.x + box.width * (2 * place + 1) / (2 * len(rated))
            points.append(CurvePoint(card, feeling, Point(x, zero - feeling * FEELING_STEP)))
    points.sort(key=lambda point: point.at.x)
    return Curve(band, zero, tuple(points))


def _follows(journey: Journey) -> dict[str, list[str]]:
    """What is walked after each card: loopbacks and support lead nowhere new."""
    follows: dict[str, list[str]] = defaultdict(list)
    stage = {each.id: each.stage for each in journey.touchpoints}
    for connection in journey.connections:
        source, target = connection.source, connection.target
        if connection.kind not in ("loopback", "support") and stage[source] == stage[target]:
            follows[source].append(target)
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
