"""The touchpoints of a stage in the order in which its customer walks them."""

from __future__ import annotations

from collections import defaultdict
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeymapper.layout.changes import Records
    from journeymapper.layout.geometry import Layout
    from journeymapper.model.records import Touchpoint


def walked(layout: Layout, records: Records, stages: set[str]) -> dict[str, list[Touchpoint]]:
    """The touchpoints of some stages as the flow meets them; without those left out of view."""
    held: dict[str, list[Touchpoint]] = defaultdict(list)
    for touchpoint in records.touchpoints:
        if touchpoint.stage in stages and touchpoint.id in layout.cards:
            held[touchpoint.stage].append(touchpoint)
    follows = _follows(layout, stages)
    return {stage: _in_flow_order(cards, follows) for stage, cards in held.items()}


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
