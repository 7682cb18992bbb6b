"""Rules JM8xx, as they are defined."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from journeymapper.model.records import Touchpoint
from tests.analysis.definitions.words import Map, rule


@rule("JM801", "w")
def untagged(m: Map) -> Iterator[tuple[Any, ...]]:
    front = [t for t in m.all.values() if t.lane == "frontstage"]
    facts: list[Callable[[Touchpoint], bool]] = [
        lambda t: len(t.channels) > 0,
        lambda t: len(t.pillars) > 0,
        lambda t: t.level is not None,
    ]
    asked = [has for has in facts if sum(has(t) for t in front) >= len(front) / 2]
    subjects = {t.id for t in front for has in asked if not has(t)}
    if subjects:
        yield "I", subjects
