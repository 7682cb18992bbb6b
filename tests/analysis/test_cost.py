"""How often things are done, because that is what grows: no clock is looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

import networkx as nx
import pytest

from journeymapper.analysis import runner
from journeymapper.analysis.base import Pass
from journeymapper.analysis.finding import Finding
from journeymapper.analysis.paths import quickest
from journeymapper.analysis.registry import passes
from journeymapper.analysis.runner import analyse
from journeymapper.model.journey import Journey
from tests.analysis.random_maps import random_map

JOURNEY = random_map(7)


def test_each_pass_runs_once(monkeypatch: pytest.MonkeyPatch) -> None:
    runs: Counter[str] = Counter()

    def counted(each: Pass, journey: Journey) -> Iterable[Finding]:
        runs[each.code] += 1
        return ()

    monkeypatch.setattr(runner, "run", counted)
    analyse(JOURNEY, plugins=False)
    assert runs == Counter(each.code for each in passes(plugins=False))


def test_the_flow_is_built_once_and_no_second_one_beside_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    built: list[nx.DiGraph[str]] = []

    class CountedDiGraph(nx.DiGraph):  # type: ignore[type-arg]
        def __init__(self, *given: Any, **attributes: Any) -> None:
            super().__init__(*given, **attributes)
            built.append(self)

    journey = JOURNEY.with_tables()
    monkeypatch.setattr(nx, "DiGraph", CountedDiGraph)
    analyse(journey, plugins=False)
    of_touchpoints = [
        each
        for each in built
        if not nx.is_frozen(each) and any("record" in data for _, data in each.nodes.data())
    ]
    assert of_touchpoints == [journey.flow]


def test_asked_again_of_the_same_journey_it_says_the_same() -> None:
    assert analyse(JOURNEY, plugins=False) == analyse(JOURNEY, plugins=False)


def test_a_fail_point_that_nothing_answers_costs_no_walk(monkeypatch: pytest.MonkeyPatch) -> None:
    walks: list[Journey] = []
    monkeypatch.setattr(quickest, "walk", walks.append)
    start = next(iter(JOURNEY.touchpoints)).id
    assert (quickest.hours_to(JOURNEY, start, ()), walks) == (None, [])
