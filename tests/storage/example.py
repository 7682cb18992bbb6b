"""One small map that has every record, to be spoilt in one place at a time."""

from __future__ import annotations

import copy
import json
from typing import Any

from journeymapper.storage.decode import decode
from journeymapper.storage.problems import BadMap, Problem

EXAMPLE: dict[str, Any] = {
    "format": "journeymapper",
    "version": 1,
    "title": "Buying a vacuum cleaner",
    "segments": [{"id": "first-time", "name": "First-time buyer"}, {"id": "regular", "name": "R"}],
    "personas": [{"id": "ama", "name": "Ama", "segment": "first-time"}],
    "channels": [{"id": "web", "name": "Website"}, {"id": "shop", "name": "Shop"}],
    "promises": [{"id": "next-day", "text": "Delivered the next day"}, {"id": "free", "text": "F"}],
    "stages": [{"id": "research", "name": "Research"}, {"id": "delivery", "name": "Delivery"}],
    "touchpoints": [
        {
            "id": "order",
            "title": "I order it",
            "stage": "research",
            "expectation": {},
            "fail_point": {},
            "evidence": {"grade": "log"},
            "metrics": [{"name": "NPS", "value": 8}],
            "position": {"x": 0, "y": 0},
        },
        {"id": "parcel", "title": "The parcel arrives", "stage": "research"},
    ],
    "connections": [{"source": "order", "target": "parcel"}],
    "opportunities": [{"id": "tell", "title": "Tell them where the parcel is"}],
    "notes": [{"id": "n1", "text": "Ask the depot", "position": {"x": 1, "y": 2}}],
    "dismissals": [{"rule": "JM501", "subjects": ["order"], "reason": "Law requires it"}],
}

Step = str | int
MISSING = object()


def example_with(*place: Step, value: Any) -> dict[str, Any]:
    """The example with one value put at a place, or (`MISSING`) taken away."""
    tree: Any = copy.deepcopy(EXAMPLE)
    inner = tree
    for step in place[:-1]:
        inner = inner.setdefault(step, {}) if isinstance(inner, dict) else inner[step]
    if value is MISSING:
        del inner[place[-1]]
    elif isinstance(inner, list) and place[-1] == len(inner):
        inner.append(value)
    else:
        inner[place[-1]] = value
    return dict(tree)


def problems_of(tree: Any) -> list[Problem]:
    """What is wrong with a tree of values, or nothing."""
    data = tree if isinstance(tree, bytes) else json.dumps(tree).encode()
    try:
        decode(data, "m.journey")
    except BadMap as error:
        return list(error.problems)
    return []
