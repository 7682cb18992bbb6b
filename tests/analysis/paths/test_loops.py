"""Loops, and what everybody has to pass: against NetworkX, and by taking away."""

from __future__ import annotations

import networkx as nx
import pytest

from journeymapper.analysis.paths.dominators import START, last_passed
from journeymapper.analysis.paths.ends import entries, entries_of, goals
from journeymapper.analysis.paths.loops import loops
from journeymapper.analysis.paths.segments import groups
from journeymapper.analysis.paths.unavoidable import unavoidable
from journeymapper.analysis.paths.walk import Walk, segment_walk, walk
from tests.analysis.random_maps import random_map

any_map = pytest.mark.parametrize("seed", range(200))


def graph_of(ways: Walk) -> nx.DiGraph[str]:
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(ways.after)
    graph.add_edges_from((here, there) for here, after in ways.after.items() for there in after)
    return graph


@any_map
def test_a_loop_comes_after_all_that_it_leads_to(seed: int) -> None:
    everyone = walk(random_map(seed))
    found = list(loops(everyone.after, everyone.after))
    assert sorted(map(sorted, found)) == sorted(
        map(sorted, nx.strongly_connected_components(graph_of(everyone)))
    )
    known: set[str] = set()
    for loop in found:
        known.update(loop)
        assert all(everyone.after[each].keys() <= known for each in loop)


@any_map
def test_nobody_gets_to_a_goal_without_what_is_unavoidable(seed: int) -> None:
    journey = random_map(seed)
    everyone, ends = walk(journey), goals(journey)
    arrives = not ends.isdisjoint(everyone.reach(entries(journey)))
    needed = {
        each
        for each in everyone.after
        if arrives and ends.isdisjoint(everyone.reach(entries(journey), without={each}))
    }
    assert unavoidable(journey) == needed


@any_map
def test_the_last_one_passed_is_the_immediate_dominator(seed: int) -> None:
    journey = random_map(seed)
    for group in groups(journey):
        graph = graph_of(segment_walk(journey, group))
        graph.add_node(START)
        graph.add_edges_from((START, each) for each in entries_of(journey, group))
        expected = {k: v for k, v in nx.immediate_dominators(graph, START).items() if k != START}
        found = last_passed(journey, group)
        assert found == expected
        known = {START}
        for here, above in found.items():
            assert above in known
            known.add(here)


def test_a_long_loop_of_forks_is_walked_once_along_each_way() -> None:
    after = {f"{n}": [f"{n + 1}", f"side {n}"] for n in range(3_000)}
    after |= {f"side {n}": [f"{n + 1}"] for n in range(3_000)}
    after["3000"] = ["0"]
    looked_at = []

    class Counted(dict[str, list[str]]):
        def __getitem__(self, key: str) -> list[str]:
            looked_at.append(key)
            return super().__getitem__(key)

    (loop,) = loops(Counted(after), after)
    assert sorted(looked_at) == sorted(after) == sorted(loop)
