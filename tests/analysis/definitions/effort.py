"""Rules JM5xx, as they are defined."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.analysis.definitions.words import Map, named, rule


@rule("JM501", "w")
def high_effort_step(m: Map) -> Iterator[tuple[Any, ...]]:
    for v in m.J:
        effort = m.all[v].effort
        if effort is not None and effort >= 5:
            yield "E" if effort >= 6 and v not in m.listed else "W", (v,)


@rule("JM504", "r")
def channel_hopping(m: Map) -> Iterator[tuple[Any, ...]]:
    for s in m.segments:
        path = m.least_path(s)
        if path is not None and m.switches(path) > 4:
            yield "W", (), named(s)


@rule("JM502", "r")
def high_effort_path(m: Map) -> Iterator[tuple[Any, ...]]:
    for s in m.segments:
        path = m.least_path(s) or ()
        rated = [v for v in path if m.all[v].effort is not None]
        if len(rated) >= 3 and m.sum(path) > 4 * len(path):
            yield "W", (), named(s)
