"""Rules JM2xx, as they are defined."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from tests.analysis.definitions.words import Map, after, desc, rule


@rule("JM201", "w")
def stage_without_communication(m: Map) -> Iterator[tuple[Any, ...]]:
    for stage in m.stage_order:
        members = m.members(stage)
        if not members or not m.levelled():
            continue
        p = [s for s in m.segments if members & m.nodes(s)]
        uninformed = [s for s in p if not any(m.informs(v) for v in members & m.nodes(s))]
        if uninformed:
            records = [m.all[v] for v in members]
            if any("transaction" in t.traits or t.promises_made for t in records) or any(
                m.long(pair) for pair in m.G if pair[0] in members
            ):
                severity = "E"
            elif any(
                "inquiry" in t.traits
                or t.fail_point is not None
                or (t.sentiment is not None and t.sentiment < 0)
                for t in records
            ):
                severity = "W"
            else:
                severity = "I"
            yield severity, (stage,), [] if uninformed == p else uninformed


@rule("JM202", "w")
def silent_wait(m: Map) -> Iterator[tuple[Any, ...]]:
    for u, v in m.G:
        if m.connections[u, v].kind == "loopback" or not m.long((u, v)):
            continue
        before_u = {a for a, b in m.G if b == u}
        us = before_u if m.silent_step(u) and before_u else {u}
        vs = after(m.G, v) if m.silent_step(v) and after(m.G, v) else {v}
        if not all(map(m.informs, us)) and not all(map(m.informs, vs)):
            yield "E", (f"{u}->{v}",)


@rule("JM203", "w")
def unconfirmed_transaction(m: Map) -> Iterator[tuple[Any, ...]]:
    flow = {p for p in m.G if m.connections[p].kind == "flow"}
    for v in m.J:
        if "transaction" in m.all[v].traits and m.all[v].level != "communication":
            n: set[str] = set()
            for target in after(flow, v):
                beyond = after(flow, target)
                n |= beyond if m.silent_step(target) and beyond else {target}
            if not n or any(not m.informs(w) for w in n):
                yield "E", (v,)


@rule("JM204", "w")
def unanswered_inquiry(m: Map) -> Iterator[tuple[Any, ...]]:
    for v in m.J:
        if "inquiry" in m.all[v].traits:
            one = after(m.G, v)
            two = {w for u in one for w in after(m.G, u)}
            if not {m.all[w].level for w in {v} | one | two} & {
                "responsive",
                "commitment",
                "proactive",
                "evolution",
            }:
                yield "E", (v,)


@rule("JM205", "w")
def inverted_pyramid(m: Map) -> Iterator[tuple[Any, ...]]:
    j_stages = [m.members(s) for s in m.stage_order if m.members(s)]
    if m.levelled():
        c = [
            Fraction(sum(level in {m.all[v].level for v in s} for s in j_stages), len(j_stages))
            for level in ("communication", "responsive", "commitment", "proactive", "evolution")
        ]
        falls = [max(Fraction(0), c[high] - c[low]) for high in range(5) for low in range(high)]
        index = sum(falls) / Fraction(6)
        if index > Fraction("0.15"):
            yield "E" if index > Fraction("0.30") else "W", ()


@rule("JM206", "r")
def level_gap(m: Map) -> Iterator[tuple[Any, ...]]:
    for place, stage in enumerate(m.stage_order):
        here = {m.all[v].level for v in m.members(stage)}
        until = {m.all[v].level for s in m.stage_order[: place + 1] for v in m.members(s)}
        if here & {"proactive", "evolution"} and not {"communication", "responsive"} <= until:
            yield "W", (stage,)


@rule("JM207", "r")
def level_trigger_mismatch(m: Map) -> Iterator[tuple[Any, ...]]:
    for v in m.J:
        if m.all[v].level == "proactive" and m.all[v].initiator == "customer":
            yield "I", (v,)


@rule("JM209", "w")
def open_feedback_loop(m: Map) -> Iterator[tuple[Any, ...]]:
    for v, t in m.all.items():
        if "feedback" in t.traits and v not in m.listed:
            others = desc(set(m.connections), v) - {v}
            if not any(m.all[w].level == "evolution" for w in others):
                yield "W", (v,)


@rule("JM210", "r")
def avoidable_contact(m: Map) -> Iterator[tuple[Any, ...]]:
    for v in m.J - m.E:
        telling = {w for w in m.J if m.all[w].level == "communication"}
        if "inquiry" in m.all[v].traits and v in m.reached_without(telling - {v}):
            yield "W", (v,)


@rule("JM212", "w")
def hurting_information(m: Map) -> Iterator[tuple[Any, ...]]:
    for v in m.J:
        t = m.all[v]
        telling = t.level in ("communication", "proactive")
        plain = t.fail_point is None and t.recovery == ()
        if telling and plain and t.sentiment is not None and t.sentiment <= -1:
            yield "W", (v,)
