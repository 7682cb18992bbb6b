"""The NetworkX graphs derived from a journey. Read them; nobody edits them."""

from __future__ import annotations

import itertools

import networkx as nx

from journeymapper.model.derived import derived
from journeymapper.model.journey import Journey
from journeymapper.model.words import WALKED_LANES


@derived
def whole(journey: Journey) -> nx.DiGraph[str]:
    """Stages and touchpoints as nodes, with their order, what they contain and where they lead.

    Every node has `kind` (stage, touchpoint) and `record`; every edge has `kind` (precedes,
    contains, leads_to), and a leads_to edge its connection as `record`.
    """
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from((s.id, {"kind": "stage", "record": s}) for s in journey.stages)
    graph.add_nodes_from((t.id, {"kind": "touchpoint", "record": t}) for t in journey.touchpoints)
    pairs = itertools.pairwise(journey.stages.keys)
    graph.add_edges_from((a, b, {"kind": "precedes"}) for a, b in pairs)
    graph.add_edges_from(
        (t.stage, t.id, {"kind": "contains", "record": t}) for t in journey.touchpoints
    )
    graph.add_edges_from(
        (c.source, c.target, {"kind": "leads_to", "record": c}) for c in journey.connections
    )
    return graph


@derived
def flow(journey: Journey) -> nx.DiGraph[str]:
    """Touchpoints in lane customer or frontstage, and all connections between them but support.

    Nodes carry their touchpoint, edges their connection, as `record`.
    """
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(
        (t.id, {"record": t}) for t in journey.touchpoints if t.lane in WALKED_LANES
    )
    graph.add_edges_from(
        (c.source, c.target, {"record": c})
        for c in journey.connections
        if c.kind != "support" and c.source in graph and c.target in graph
    )
    return graph
