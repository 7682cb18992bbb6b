"""A map in which everything that names a person, or was said in confidence, is marked."""

from __future__ import annotations

import json
from itertools import count
from typing import Any

from journeymapper.model.journey import Journey
from journeymapper.places import sample_maps
from journeymapper.storage.decode import decode

MARK = "Zqx"
"""Stands in each of those texts, with a number behind it; nowhere else."""
OF_CARD = {"owner": "", "quote": "", "description": "", "actors": []}


def marked_map() -> Journey:
    """The coffee machine's map; each mark once, short enough to be drawn on one line."""
    tree = json.loads(sample_maps("coffee-machine.journey").read_bytes())
    tree["dismissals"] = [{"rule": "JM501", "subjects": ["call-hold"], "reason": ""}]
    for each in tree["touchpoints"]:
        each |= {**OF_CARD, "evidence": {"grade": "workshop", "source": ""}}
    for each in tree["opportunities"]:
        each["owner"] = ""
    tree["description"] = ""
    marks = (f"{MARK}{number}" for number in count(1))

    def mark(value: Any, persons: bool) -> None:
        for key, held in value.items() if isinstance(value, dict) else enumerate(value):
            of_whom = persons or key in ("personas", "notes")
            if isinstance(held, str) and _is_personal(value, key, of_whom):
                value[key] = next(marks)
            elif key in ("actors", "needs", "frustrations"):
                value[key] = [next(marks)]
            elif isinstance(held, dict | list) and key != "pillars":
                mark(held, of_whom)
        if isinstance(value, dict):
            value["unheard_of"] = {next(marks): next(marks)}

    mark(tree, persons=False)
    return decode(json.dumps(tree).encode())


def _is_personal(value: Any, key: Any, persons: bool) -> bool:
    if persons:
        return key not in ("id", "segment", "stage")
    if key == "source":
        return "grade" in value
    return key in ("owner", "quote", "description", "reason")
