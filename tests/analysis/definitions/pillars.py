"""Rules JM3xx, as they are defined."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.analysis.definitions.words import Map, after, desc, desc0, rule


@rule("JM301", "w")
def promise_unkept(m: Map) -> Iterator[tuple[Any, ...]]:
    for v in m.J & m.reachable():
        for p in m.all[v].promises_made:
            keep = {w for w in m.J - {v} if p in m.all[w].promises_kept} & desc(m.G, v)
            left = {pair for pair in m.G if not keep & set(pair)}
            if m.G and (not keep or desc(left, v) & m.Z):
                yield "E", (v,), (), p


@rule("JM302", "r")
def expectation_not_set(m: Map) -> Iterator[tuple[Any, ...]]:
    gone = {w for w in m.J if m.builds(w, "expectations") or m.all[w].level == "communication"}
    for v in m.J - m.E:
        if m.all[v].moment_of_truth and v in m.reached_without(gone - {v}):
            yield "W", (v,)


@rule("JM303", "r")
def expectation_missed(m: Map) -> Iterator[tuple[Any, ...]]:
    for v in m.J:
        expectation = m.all[v].expectation
        if expectation is not None and expectation.outcome == "below":
            near = {v} | after(m.G, v)
            if not any(m.builds(w, "empathy") or m.builds(w, "resolution") for w in near):
                yield "W", (v,)


@rule("JM304", "r")
def trust_before_ask(m: Map) -> Iterator[tuple[Any, ...]]:
    trusted = {w for w in m.J if m.builds(w, "integrity")}
    for v in m.reached_without(trusted) - trusted:
        if "sensitive" in m.all[v].traits:
            yield "W", (v,)


@rule("JM305", "r")
def cold_at_the_low(m: Map) -> Iterator[tuple[Any, ...]]:
    for v in m.J - m.E:
        sentiment = m.all[v].sentiment
        cold = not any(m.builds(w, "empathy") for w in {v} | after(m.G, v))
        if m.pillared() and sentiment is not None and sentiment <= -2 and cold:
            yield "W", (v,)


@rule("JM306", "w")
def asked_twice(m: Map) -> Iterator[tuple[Any, ...]]:
    def plain(thing: str) -> str:
        return thing.strip().lower()

    def on_every_path(u: str, v: str, s: str) -> bool:
        left = {pair for pair in m.edges(s) if u not in pair}
        return not any(v in desc0(left, e) for e in m.E & m.nodes(s) - {u})

    def gets_to(v: str, s: str) -> bool:
        return any(v in desc0(m.edges(s), e) for e in m.E & m.nodes(s))

    for v in m.J:
        for k in set(m.all[v].asks_for):
            before = [
                u for u in m.J - {v} if plain(k) in [plain(other) for other in m.all[u].asks_for]
            ]
            judged = [s for s in m.segments if v in m.nodes(s) and gets_to(v, s)]
            holding = [
                s for s in judged if any(u in m.nodes(s) and on_every_path(u, v, s) for u in before)
            ]
            if holding:
                yield "W", (v,), () if holding == judged else holding, k


@rule("JM307", "w")
def pillar_gap(m: Map) -> Iterator[tuple[Any, ...]]:
    pillars = (
        "integrity",
        "resolution",
        "expectations",
        "empathy",
        "personalization",
        "time_and_effort",
    )
    for pillar in pillars if m.pillared() else ():
        if not any(m.builds(v, pillar) for v in m.J):
            yield "W", (), (), pillar
            continue
        without = [
            s for s in m.segments if m.nodes(s) and not any(m.builds(v, pillar) for v in m.nodes(s))
        ]
        if without:
            yield "W", (), without, pillar


@rule("JM308", "r")
def speed_at_a_price(m: Map) -> Iterator[tuple[Any, ...]]:
    for stage in m.stage_order:
        members = m.members(stage)
        harmed = any(
            strength < 0
            for v in members
            for pillar, strength in m.all[v].pillars.items()
            if pillar != "time_and_effort"
        )
        if harmed and any(m.builds(v, "time_and_effort") for v in members):
            yield "I", (stage,)
