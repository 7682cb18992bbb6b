"""The catalogue a second time: each rule as its definition says it, word by word, and slowly.

Shares no code with the package but the records. A reached touchpoint is found by walking, "on
every path" by taking away, a least path by trying all of them. `expected` gives the identities
and severities a report must have.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from journeymapper.model.journey import Journey
from journeymapper.model.records import Touchpoint

Said = tuple[str, str, tuple[str, ...], tuple[str, ...], str]
"""Rule, severity letter, subjects, segments, about."""
Edges = set[tuple[str, str]]


class Map:
    """The words used in the definitions, for one journey."""

    def __init__(self, journey: Journey) -> None:
        self.journey = journey
        self.all = {t.id: t for t in journey.touchpoints}
        self.J = {t.id for t in journey.touchpoints if t.lane in ("customer", "frontstage")}
        self.connections = {(c.source, c.target): c for c in journey.connections}
        self.G: Edges = {
            pair
            for pair, c in self.connections.items()
            if c.kind != "support" and set(pair) <= self.J
        }
        self.stage_order = [s.id for s in journey.stages]
        self.R = {v for v in self.J if self.all[v].pillars.get("resolution", 0) > 0}
        self.X = {v for v in self.J if self.all[v].role == "exit"}
        self.listed = {t for o in journey.opportunities for t in o.touchpoints}
        self.E = self._entries()
        self.Z = self._goals()

    def _entries(self) -> set[str]:
        marked = {v for v in self.J if self.all[v].role == "entry"}
        if marked:
            return marked
        if not self.G:
            return set(self.J)
        true = {p for p in self.G if self.connections[p].kind != "loopback"}
        return {a for a, _ in true} - {b for _, b in true}

    def _goals(self) -> set[str]:
        marked = {v for v in self.J if self.all[v].role == "goal"}
        if marked:
            return marked
        with_members = [s for s in self.stage_order if self.members(s)]
        return {
            v
            for v in self.J
            if self.all[v].role != "exit"
            and not [p for p in self.G if p[0] == v and self.connections[p].kind != "loopback"]
            and self.all[v].stage == with_members[-1]
        }

    def members(self, stage: str) -> set[str]:
        return {v for v in self.J if self.all[v].stage == stage}

    @property
    def segments(self) -> list[str]:
        return [s.id for s in self.journey.segments] or [""]

    def nodes(self, segment: str) -> set[str]:
        """The members of J in G[s]; "" is everyone."""
        return {
            v
            for v in self.J
            if segment == "" or not self.all[v].segments or segment in self.all[v].segments
        }

    def edges(self, segment: str) -> Edges:
        """The connections of G[s]."""
        return {
            p
            for p in self.G
            if set(p) <= self.nodes(segment)
            and (
                segment == ""
                or not self.connections[p].segments
                or segment in self.connections[p].segments
            )
        }

    def informs(self, v: str) -> bool:
        t = self.all[v]
        return t.level in {"communication", "proactive"} or bool(
            {"acknowledge", "explain", "follow_up"} & set(t.recovery)
        )

    def silent_step(self, v: str) -> bool:
        return v in self.J and self.all[v].lane == "customer" and self.all[v].level is None

    def long(self, pair: tuple[str, str]) -> bool:
        wait = self.connections[pair].wait_hours
        return wait is None or wait >= 24

    def levelled(self) -> bool:
        front = [t for t in self.all.values() if t.lane == "frontstage"]
        having = [t for t in front if t.level]
        return len(having) >= 1 and len(having) >= len(front) / 2

    def answers(self, v: str, segment: str) -> set[str]:
        edges, goals = self.edges(segment), self.Z & self.nodes(segment)
        failing = {b for a, b in edges if a == v and self.connections[a, b].kind == "failure"}
        near = after(edges, v).union(*(desc0(edges, f) for f in failing))
        return {r for r in near & self.R if r in self.X or goals & desc0(edges, r)}

    def reachable(self) -> set[str]:
        return set().union(*(desc0(self.G, e) for e in self.E))

    def on_the_way(self) -> set[str]:
        left = {(a, b) for a, b in self.G if a not in self.Z and b not in self.Z}
        return set().union(*(desc0(left, e) for e in self.E - self.Z))

    def least_path(self, segment: str) -> tuple[str, ...] | None:
        nodes, edges = self.nodes(segment), self.edges(segment)
        paths = [
            path
            for start in self.E & nodes
            for path in simple_paths(edges, (start,))
            if path[-1] in self.Z
        ]
        return min(paths, key=lambda p: (self.sum(p), self.switches(p), len(p), p), default=None)

    def sum(self, path: tuple[str, ...]) -> int:
        efforts = [self.all[v].effort for v in path]
        return sum(4 if effort is None else effort for effort in efforts)

    def switches(self, path: tuple[str, ...]) -> int:
        channels = [set(self.all[v].channels) for v in path]
        return sum(len(a) > 0 and len(b) > 0 and not a & b for a, b in pairwise(channels))


def after(edges: Edges, v: str) -> set[str]:
    return {b for a, b in edges if a == v}


def desc(edges: Edges, v: str) -> set[str]:
    """All that v reaches by one step or more."""
    found = after(edges, v)
    while True:
        more = found | {b for a, b in edges if a in found}
        if more == found:
            return found
        found = more


def desc0(edges: Edges, v: str) -> set[str]:
    return {v} | desc(edges, v)


def simple_paths(edges: Edges, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    yield path
    for following in after(edges, path[-1]) - set(path):
        yield from simple_paths(edges, (*path, following))


Definition = Callable[[Map], Iterator[tuple[Any, ...]]]
DEFINITIONS: dict[str, tuple[str, Definition]] = {}


def rule(code: str, profile: str) -> Callable[[Definition], Definition]:
    """A definition yields (severity, subjects, segments, about), the last two may be left out."""

    def keep(definition: Definition) -> Definition:
        DEFINITIONS[code] = (profile, definition)
        return definition

    return keep


def expected(journey: Journey, profile: str) -> set[Said]:
    """What a report of this profile must hold: (rule, severity, subjects, segments, about)."""
    said: set[Said] = set()
    for code, (first, definition) in DEFINITIONS.items():
        if profile == "workshop" and first != "w":
            continue
        for severity, subjects, *rest in definition(Map(journey)):
            segments = rest[0] if rest else ()
            about = rest[1] if len(rest) > 1 else ""
            if profile == "strict" and severity == "I":
                severity = "W"
            said.add((code, severity, tuple(sorted(subjects)), tuple(sorted(segments)), about))
    return said


def by_segment(m: Map, subject: str, holds: Callable[[str], bool]) -> tuple[bool, list[str]]:
    """Whether it fires, and with which segments."""
    judged = [s for s in m.segments if subject in m.nodes(s)]
    holding = [s for s in judged if holds(s)]
    return bool(holding), [] if holding == judged else holding


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


@rule("JM501", "w")
def high_effort_step(m: Map) -> Iterator[tuple[Any, ...]]:
    for v in m.J:
        effort = m.all[v].effort
        if effort is not None and effort >= 5:
            yield "E" if effort >= 6 and v not in m.listed else "W", (v,)


def named(segment: str) -> list[str]:
    return [segment] if segment else []


@rule("JM504", "r")
def channel_hopping(m: Map) -> Iterator[tuple[Any, ...]]:
    for s in m.segments:
        path = m.least_path(s)
        if path is not None and m.switches(path) > 4:
            yield "W", (), named(s)


@rule("JM701", "w")
def segment_stranded(m: Map) -> Iterator[tuple[Any, ...]]:
    for s in m.segments:
        nodes, edges = m.nodes(s), m.edges(s)
        if nodes and m.G:
            arriving = set().union(*(desc0(edges, e) for e in m.E & nodes))
            if not arriving & m.Z & nodes:
                yield "E", (), named(s)


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
