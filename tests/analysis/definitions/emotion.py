"""Rules JM6xx, as they are defined."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from tests.analysis.definitions.words import Map, desc0, rule


@rule("JM601", "w")
def sad_ending(m: Map) -> Iterator[tuple[Any, ...]]:
    for v in m.Z & m.reachable():
        sentiment = m.all[v].sentiment
        if sentiment is not None and sentiment <= 0:
            yield "W", (v,)


def troughs(m: Map) -> set[frozenset[str]]:
    low = {v for v in m.J if (m.all[v].sentiment or 0) <= -1}
    edges = {pair for pair in m.G if set(pair) <= low}
    joined = edges | {(b, a) for a, b in edges}
    components = {frozenset(desc0(joined, v)) for v in low}

    def heaviest(v: str) -> int:
        """The weight of the heaviest path in the condensation that begins where v is."""
        loop = {w for w in desc0(edges, v) if v in desc0(edges, w)}
        beyond = {b for a, b in edges if a in loop and b not in loop}
        return len(loop) + max(map(heaviest, beyond), default=0)

    return {c for c in components if max(map(heaviest, c)) >= 3}


@rule("JM602", "w")
def long_trough(m: Map) -> Iterator[tuple[Any, ...]]:
    for component in troughs(m):
        yield "W", component


@rule("JM603", "r")
def cliff(m: Map) -> Iterator[tuple[Any, ...]]:
    for a, b in m.G:
        high, low = m.all[a].sentiment, m.all[b].sentiment
        if m.connections[a, b].kind != "flow" or high is None or low is None:
            continue
        if low < 0 and low <= high - 3:
            yield "W", (f"{a}->{b}",)


@rule("JM604", "r")
def wow_then_fade(m: Map) -> Iterator[tuple[Any, ...]]:
    means = []
    for stage in m.stage_order:
        rated = [s for v in m.members(stage) if (s := m.all[v].sentiment) is not None]
        if rated:
            means.append((stage, Fraction(sum(rated), len(rated))))
    if len(means) >= 3:
        first, second, third = (mean for _, mean in means[:3])
        if first >= 2 and second <= first - 2 and third <= first - 2:
            yield "I", (means[0][0],)


@rule("JM605", "w")
def importance_gap(m: Map) -> Iterator[tuple[Any, ...]]:
    for v in m.J:
        t = m.all[v]
        if t.importance is None or t.performance is None:
            continue
        if t.importance - t.performance >= 2:
            yield "E" if t.moment_of_truth else "W", (v,)


@rule("JM606", "w")
def low_point(m: Map) -> Iterator[tuple[Any, ...]]:
    rated = {v: s for v in m.J if (s := m.all[v].sentiment) is not None}
    lowest = {v for v, s in rated.items() if s == min(rated.values())}
    if rated and min(rated.values()) <= -2 and not lowest & set().union(*troughs(m)):
        yield "W", lowest
