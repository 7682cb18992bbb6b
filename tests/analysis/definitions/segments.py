"""Rules JM7xx, as they are defined."""

from __future__ import annotations

from collections.abc import Iterator
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
