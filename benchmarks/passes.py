"""All passes of the review profile on a map that has answered no question yet."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import networkx as nx

from benchmarks.alone import main
from benchmarks.growth import review
from benchmarks.measure import TIMES, Taken, in_turns, timed
from benchmarks.table import Line, compared
from journeymapper.model.journey import Journey
from tests.helpers.sizes import a_map_of, a_thin_map_of, a_usual_map_of

ROW = "passes"


def lines(cards: int = 10_000, times: int = TIMES) -> list[Line]:
    """Against building the graph they look at."""
    maps = {"usual": a_usual_map_of, "thin": a_thin_map_of, "harsh": a_map_of}
    held = {name: make(cards) for name, make in maps.items()}
    works: dict[str, Callable[[], Taken]] = {
        "graph": lambda: timed(lambda: graph_of(held["usual"])),
        **{name: partial(review, each) for name, each in held.items()},
    }
    taken = in_turns(works, times)
    graph, floor = taken["graph"], "nx.DiGraph of it"
    return [
        compared(ROW, f"all passes, {cards:,}", taken["usual"], floor, graph, must=3, moonshot=1),
        compared(ROW, "one tag on each", taken["thin"], floor, graph),
        compared(ROW, "and with far ways back alone", taken["harsh"], floor, graph),
    ]


def graph_of(journey: Journey) -> nx.DiGraph[str]:
    """The journey's touchpoints and connections in a graph of NetworkX."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(journey.touchpoints.keys)
    graph.add_edges_from((each.source, each.target) for each in journey.connections)
    return graph


if __name__ == "__main__":
    main(lines)
