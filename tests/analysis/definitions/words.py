"""The words used in the definitions, as they are defined, for one journey."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from journeymapper.model.journey import Journey

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

    def pillared(self) -> bool:
        front = [t for t in self.all.values() if t.lane == "frontstage"]
        having = [t for t in front if t.pillars]
        return len(having) >= 1 and len(having) >= len(front) / 2

    def builds(self, v: str, pillar: Any) -> bool:
        return self.all[v].pillars.get(pillar, 0) > 0

    def answers(self, v: str, segment: str) -> set[str]:
        edges, goals = self.edges(segment), self.Z & self.nodes(segment)
        failing = {b for a, b in edges if a == v and self.connections[a, b].kind == "failure"}
        near = after(edges, v).union(*(desc0(edges, f) for f in failing))
        return {r for r in near & self.R if r in self.X or goals & desc0(edges, r)}

    def reachable(self) -> set[str]:
        return set().union(*(desc0(self.G, e) for e in self.E))

    def reached_without(self, gone: set[str]) -> set[str]:
        """All that is reachable from E in G when these are taken away."""
        left = {(a, b) for a, b in self.G if a not in gone and b not in gone}
        return set().union(*(desc0(left, e) for e in self.E - gone))

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


def by_segment(m: Map, subject: str, holds: Callable[[str], bool]) -> tuple[bool, list[str]]:
    """Whether it fires, and with which segments."""
    judged = [s for s in m.segments if subject in m.nodes(s)]
    holding = [s for s in judged if holds(s)]
    return bool(holding), [] if holding == judged else holding


def named(segment: str) -> list[str]:
    """How a finding on one segment names it; everyone is not named."""
    return [segment] if segment else []
