"""Rules JM1xx, as they are defined."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.analysis.definitions.words import Map, after, desc0, rule


@rule("JM101", "w")
def entry_required(m: Map) -> Iterator[tuple[Any, ...]]:
    if m.J and "entry" not in {m.all[v].role for v in m.J}:
        yield "W", ()


@rule("JM102", "w")
def goal_required(m: Map) -> Iterator[tuple[Any, ...]]:
    if m.J and "goal" not in {m.all[v].role for v in m.J}:
        yield "W", ()


@rule("JM103", "w")
def unreachable_touchpoint(m: Map) -> Iterator[tuple[Any, ...]]:
    if m.G:
        for v in m.J - m.reachable():
            yield "W", (v,)


@rule("JM104", "w")
def dead_end(m: Map) -> Iterator[tuple[Any, ...]]:
    if m.G:
        for v in m.on_the_way():
            if not after(m.G, v) and v not in m.Z and v not in m.X:
                yield "E", (v,)


@rule("JM107", "w")
def trap_loop(m: Map) -> Iterator[tuple[Any, ...]]:
    for component in {
        frozenset(w for w in m.J if w in desc0(m.G, v) and v in desc0(m.G, w)) for v in m.J
    }:
        if len(component) > 1:
            leaves = [p for p in m.G if p[0] in component and p[1] not in component]
            if not leaves and not component & (m.Z | m.X) and component & m.on_the_way():
                yield "E", component


@rule("JM111", "w")
def empty_stage(m: Map) -> Iterator[tuple[Any, ...]]:
    for place, stage in enumerate(m.stage_order):
        if not m.members(stage) and any(map(m.members, m.stage_order[place + 1 :])):
            yield "W", (stage,)
