"""Rules JM4xx, as they are defined."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import Any

from tests.analysis.definitions.words import Map, after, by_segment, desc, desc0, rule, simple_paths


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


def failing(m: Map, v: str) -> set[str]:
    return {b for a, b in m.G if a == v and m.connections[a, b].kind == "failure"}


def flowing(m: Map, v: str) -> set[str]:
    return {b for a, b in m.G if a == v and m.connections[a, b].kind == "flow"}


def without(m: Map, gone: set[str]) -> set[tuple[str, str]]:
    return {pair for pair in m.G if not gone & set(pair)}


@rule("JM402", "r")
def leaky_recovery(m: Map) -> Iterator[tuple[Any, ...]]:
    for v in m.J:
        if m.all[v].fail_point is not None and failing(m, v) and not unresolved(m, v)[0]:
            caught = m.R | m.Z
            come_to = set().union(
                *(desc0(without(m, caught), target) for target in failing(m, v) - caught)
            )
            if any(w in m.X or not after(m.G, w) for w in come_to):
                yield "W", (v,)


@rule("JM403", "r")
def start_over_recovery(m: Map) -> Iterator[tuple[Any, ...]]:
    for v in m.J:
        if m.all[v].fail_point is None or not failing(m, v) or not flowing(m, v):
            continue
        left = without(m, {v})
        helps = {r for t in failing(m, v) for r in desc0(left, t) & m.R}
        here = m.stage_order.index(m.all[v].stage)
        h = {w for w in m.J - m.E if m.stage_order.index(m.all[w].stage) >= here} | {v}
        edges = without(m, m.J - h)
        back = {v}.union(*(desc0(edges, t) for t in flowing(m, v) & h))
        if helps and not any(desc0(edges, r) & back for r in helps & h):
            yield "W", (v,)


@rule("JM404", "r")
def slow_recovery(m: Map) -> Iterator[tuple[Any, ...]]:
    for v in m.J:
        point = m.all[v].fail_point
        if point is None or point.resolve_within_hours is None:
            continue
        ways = [
            (*path, end)
            for path in simple_paths(m.G, (v,))
            for end in after(m.G, path[-1]) & m.answers(v, "")
            if end not in path[1:]
        ]
        minutes = [
            sum(60 * Fraction(str(m.connections[pair].wait_hours or 0)) for pair in pairwise(way))
            + sum(Fraction(str(m.all[w].duration_minutes or 0)) for w in way[1:-1])
            for way in ways
        ]
        if minutes and min(minutes) > 60 * Fraction(str(point.resolve_within_hours)):
            yield "W", (v,)


def recoveries(m: Map) -> set[str]:
    return {b for a, b in m.G if m.connections[a, b].kind in ("failure", "recovery") and b in m.R}


@rule("JM405", "r")
def recovery_without_apology(m: Map) -> Iterator[tuple[Any, ...]]:
    for r in recoveries(m):
        if not {"apologise", "act_urgently"} <= set(m.all[r].recovery):
            yield "I", (r,)


@rule("JM406", "r")
def recovery_still_hurts(m: Map) -> Iterator[tuple[Any, ...]]:
    for r in recoveries(m):
        sentiment = m.all[r].sentiment
        if sentiment is not None and sentiment < 0:
            yield "W", (r,)


@rule("JM408", "r")
def unguarded_backstage(m: Map) -> Iterator[tuple[Any, ...]]:
    support = {p for p, c in m.connections.items() if c.kind == "support"}
    support |= {(b, a) for a, b in support}
    for v in set(m.all) - m.J:
        inner = {(a, b) for a, b in support if a not in m.J}
        s = desc(inner, v) & m.J
        guarded = any(
            m.R & after(m.G, u) or any(m.R & desc0(m.G, t) for t in failing(m, u)) for u in s
        )
        if m.all[v].fail_point is not None and s and not guarded:
            yield "W", (v,)
