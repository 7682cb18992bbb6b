"""Rules JM4xx, as they are defined."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.analysis.definitions.words import Map, by_segment, rule


def unresolved(m: Map, v: str) -> tuple[bool, list[str]]:
    return by_segment(m, v, lambda s: m.answers(v, s) == set())


@rule("JM401", "w")
def unresolved_fail_point(m: Map) -> Iterator[tuple[Any, ...]]:
    for v in m.J:
        point = m.all[v].fail_point
        if point is not None:
            fires, segments = unresolved(m, v)
            if fires:
                mild = point.severity is not None and point.severity <= 2
                yield "W" if mild else "E", (v,), segments


@rule("JM407", "w")
def failure_at_moment_of_truth(m: Map) -> Iterator[tuple[Any, ...]]:
    j_stages = [s for s in m.stage_order if m.members(s)]
    for v in m.J:
        t = m.all[v]
        if t.fail_point is not None and t.moment_of_truth and not unresolved(m, v)[0]:
            here = j_stages.index(t.stage)
            near = {w for s in j_stages[here : here + 2] for w in m.members(s)}
            if not m.answers(v, "") & near:
                yield "W", (v,)
