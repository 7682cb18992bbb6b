"""Rules JM7xx, as they are defined."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from tests.analysis.definitions.words import Map, desc0, named, rule


@rule("JM701", "w")
def segment_stranded(m: Map) -> Iterator[tuple[Any, ...]]:
    for s in m.segments:
        nodes, edges = m.nodes(s), m.edges(s)
        if nodes and m.G:
            arriving = set().union(*(desc0(edges, e) for e in m.E & nodes))
            if not arriving & m.Z & nodes:
                yield "E", (), named(s)


@rule("JM702", "r")
def segment_inequity(m: Map) -> Iterator[tuple[Any, ...]]:
    paths = {s: m.least_path(s) for s in m.segments if s}
    sums = {s: m.sum(path) for s, path in paths.items() if path is not None}
    for s, total in sums.items():
        if Fraction(total) >= Fraction(3, 2) * min(sums.values()):
            yield "W", (), [s]


@rule("JM704", "r")
def no_alternative_channel(m: Map) -> Iterator[tuple[Any, ...]]:
    if len(m.journey.channels) > 1:
        subjects = []
        for stage in m.stage_order:
            having = [set(m.all[v].channels) for v in m.members(stage) if m.all[v].channels]
            if len(having) >= 2 and len(set().union(*having)) == 1:
                subjects.append(stage)
        if subjects:
            yield "I", subjects
