"""The touchpoints of a stage in the order in which its customer walks them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeymapper.layout.facts import StageFacts
    from journeymapper.layout.geometry import Layout
    from journeymapper.layout.records import Records
    from journeymapper.model.records import Touchpoint


def walked(
    layout: Layout, records: Records, stages: Collection[str]
) -> dict[str, list[Touchpoint]]:
    """The touchpoints of some stages as the flow meets them; without those left out of view."""
    found, shown = {}, layout.facts.stages
    for stage in stages if len(stages) == 1 else (each for each in shown if each in stages):
        if (facts := shown.get(stage)) and facts.cards:
            found[stage] = walked_in(facts, records.touchpoints[stage])
    return found


def walked_in(facts: StageFacts, touchpoints: Sequence[Touchpoint]) -> list[Touchpoint]:
    """The touchpoints of one stage as the flow meets them, without those left out of view."""
    cards = in_view(facts, touchpoints)
    return _in_flow_order(cards, _follows(facts, {each.id for each in cards}))


def in_view(facts: StageFacts, touchpoints: Sequence[Touchpoint]) -> Sequence[Touchpoint]:
    """The touchpoints of one stage without those left out of view."""
    if len(facts.cards) == len(touchpoints):
        return touchpoints
    held = {card.id for card in facts.cards}
    return [each for each in touchpoints if each.id in held]


def _follows(facts: StageFacts, held: set[str]) -> dict[str, list[str]]:
    """What is walked after each card of a stage: loopbacks and support lead nowhere new."""
    follows: dict[str, list[str]] = defaultdict(list)
    for link in facts.links:
        if link.kind not in ("loopback", "support") and link.target in held:
            follows[link.source].append(link.target)
    return follows


def _in_flow_order(cards: Sequence[Touchpoint], follows: dict[str, list[str]]) -> list[Touchpoint]:
    """The cards as the flow meets them; the list decides where the flow leaves it open.

    In a ring the card that comes first in the list is taken first.
    """
    if len(cards) < 2:
        return [*cards]
    places = {card.id: place for place, card in enumerate(cards)}
    waiting_for = dict.fromkeys(places, 0)
    for card in places:
        for after in follows.get(card, ()):
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
