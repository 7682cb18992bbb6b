"""NetworkX reads back the graph that was written, with every value and its type."""

from __future__ import annotations

import io
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given, settings

from journeymapper.exchange.carried import WriteOptions
from journeymapper.exchange.graphml import graph_of, write
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from journeymapper.places import sample_maps
from journeymapper.storage import map_file
from tests.helpers.journeys import journeys

TAGGED = """
Order
  pay = I pay [goal, by web, by phone, for new, -2, effort 5, integrity +2, responsive]
  done = It is done
pay -> done: loopback, 24h, for new
"""
OF_THE_FORMAT = ("node_default", "edge_default")


def read_back(journey: Journey) -> nx.DiGraph[str]:
    data = write(journey, WriteOptions()).data
    graph: nx.DiGraph[str] = nx.DiGraph(nx.read_graphml(io.BytesIO(data)))
    for name in OF_THE_FORMAT:
        graph.graph.pop(name, None)
    return graph


def told(graph: nx.DiGraph[str]) -> object:
    """All that a graph says, types too."""

    def typed(values: dict[str, object]) -> dict[str, tuple[type, object]]:
        return {name: (type(value), value) for name, value in values.items()}

    nodes = [(key, typed(values)) for key, values in graph.nodes(data=True)]
    edges = [(*ends, typed(values)) for *ends, values in graph.edges(data=True)]
    return typed(graph.graph), nodes, edges


@pytest.mark.parametrize("sample", sorted(sample_maps().glob("*.journey")), ids=lambda s: s.stem)
def test_samples_are_read_back_as_they_are(sample: Path) -> None:
    journey = map_file.read(sample)
    assert told(read_back(journey)) == told(graph_of(journey))


@settings(max_examples=40, deadline=None)
@given(journeys())
def test_any_map_is_read_back_as_it_is(journey: Journey) -> None:
    assert told(read_back(journey)) == told(graph_of(journey))


def test_every_tag_is_an_attribute_of_its_type() -> None:
    journey = sketch(TAGGED)
    graph = read_back(journey)
    assert graph.nodes["pay"] == {
        "stage": "Order",
        "stage_place": 1,
        "title": "I pay",
        "votes": 0,
        "channels": "web\nphone",
        "segments": "new",
        "level": "responsive",
        "sentiment": -2,
        "effort": 5,
        "pillar_integrity": 2,
        "lane": "frontstage",
        "role": "goal",
        "moment_of_truth": False,
    }
    assert graph.edges["pay", "done"] == {
        "kind": "loopback",
        "segments": "new",
        "wait_hours": 24.0,
    }


def test_what_is_not_known_is_not_there() -> None:
    journey = sketch("A\n  one = One\n  > two = Two")
    ways = [each.changed(wait_hours=None) for each in journey.connections]
    graph = read_back(journey.with_tables(connections=type(journey.connections)(ways)))
    assert graph.edges["one", "two"] == {"kind": "flow"}
    assert "sentiment" not in graph.nodes["one"]
