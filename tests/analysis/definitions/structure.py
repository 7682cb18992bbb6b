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


@rule("JM109", "r")
def fork_without_choice(m: Map) -> Iterator[tuple[Any, ...]]:
    for v in m.J:
        if m.all[v].role == "decision":
            labels = [m.connections[p].label for p in m.G if p[0] == v]
            if len(labels) < 2 or any(label.strip() == "" for label in labels):
                yield "W", (v,)


@rule("JM110", "r")
def backward_step(m: Map) -> Iterator[tuple[Any, ...]]:
    for a, b in m.G:
        stages = m.stage_order.index(m.all[a].stage), m.stage_order.index(m.all[b].stage)
        if m.connections[a, b].kind == "flow" and stages[1] < stages[0]:
            yield "I", (f"{a}->{b}",)


@rule("JM112", "r")
def mandatory_weak_step(m: Map) -> Iterator[tuple[Any, ...]]:
    if not any(len(after(m.G, u)) >= 2 for u in m.J) or not m.Z & m.reachable():
        return
    for v in m.J - m.E:
        left = {pair for pair in m.G if v not in pair}
        round_it = any((m.Z - {v}) & desc0(left, e) for e in m.E)
        t = m.all[v]
        severity = None if t.fail_point is None else t.fail_point.severity
        weak = (
            (severity is not None and severity >= 4)
            or (t.effort is not None and t.effort >= 5)
            or (t.sentiment is not None and t.sentiment <= -2)
        )
        if weak and not round_it:
            yield "W", (v,)
