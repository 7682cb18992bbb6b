"""What happens behind the scenes, and which of the customer's touchpoints it carries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from journeymapper.analysis.paths.walk import walk
from journeymapper.model.journey import Journey


def supported(journey: Journey) -> Iterator[tuple[list[str], list[str]]]:
    """Groups of hidden touchpoints joined by support connections, each with those it carries.

    The direction of a support connection does not matter; both lists are in the map's order.
    """
    joined = defaultdict(list)
    for way in journey.connections:
        if way.kind == "support":
            joined[way.source].append(way.target)
            joined[way.target].append(way.source)
    walked, grouped = walk(journey), set()
    for each in journey.touchpoints.keys:
        if each in walked or each in grouped:
            continue
        hidden, seen, waiting = {each}, set(), [each]
        while waiting:
            for other in joined[waiting.pop()]:
                if other in walked:
                    seen.add(other)
                elif other not in hidden:
                    hidden.add(other)
                    waiting.append(other)
        grouped |= hidden
        place = journey.touchpoints.place
        yield sorted(hidden, key=place), sorted(seen, key=place)
