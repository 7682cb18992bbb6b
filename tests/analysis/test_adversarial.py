"""Maps made to be slow: the steps of their analysis are counted, and no clock is looked at.

Listing all ways through 26 forks in a loop would take 2^26 steps, and through 200 touchpoints that
all lead to each other more than any machine can take.
"""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterable, Iterator, Sequence, ValuesView
from typing import Any, SupportsIndex

import pytest

from journeymapper.analysis.paths import walk as walks
from journeymapper.analysis.registry import passes
from journeymapper.analysis.runner import analyse
from journeymapper.model.journey import Journey
from journeymapper.model.records import Connection, Header, Promise, Stage, Touchpoint
from journeymapper.model.table import Table

FACTS: dict[str, Any] = {
    "asks_for": ["card"],
    "moment_of_truth": True,
    "pillars": {"resolution": 1},
    "promises_made": ["promise"],
    "sentiment": -2,
    "traits": ["inquiry", "sensitive", "transaction"],
}
FAILING: dict[str, Any] = {"fail_point": {"severity": 5, "resolve_within_hours": 1}}
WALKS_OF_A_FAIL_POINT = 5
"""JM403 goes from its failures, from where it leads, and from the help; JM404 twice."""

Way = tuple[str, str, str]
Ways = Iterable[Way]


def forks_in_a_loop() -> Iterator[Way]:
    """26 forks, each with two ways to the next, the last leading back to the first."""
    yield "in", "fork-0", "flow"
    yield "fork-13", "out", "flow"
    for n in range(26):
        for way, kind in (("well", "flow"), ("badly", "failure")):
            yield f"fork-{n}", f"{way}-{n}", kind
            yield f"{way}-{n}", f"fork-{(n + 1) % 26}", "flow"


def one_after_another(count: int = 10_000) -> Iterator[Way]:
    """So many touchpoints in one stage."""
    names = ["in", *(f"step-{n}" for n in range(count - 2)), "out"]
    for n in range(count - 1):
        yield names[n], names[n + 1], "failure" if n % 3 == 0 else "flow"


def fewer_one_after_another() -> Iterator[Way]:
    """3,000 touchpoints in one stage: where all can fail, each costs walks of its own."""
    return one_after_another(3_000)


def each_to_each() -> Iterator[Way]:
    """200 touchpoints, each leading to all others."""
    names = ["in", *(f"step-{n}" for n in range(198)), "out"]
    for a, source in enumerate(names):
        for b, target in enumerate(names):
            if a != b:
                yield source, target, "failure" if (a + b) % 3 == 0 else "flow"


def journey_of(ways: Ways, **facts: Any) -> Journey:
    ways = list(ways)
    names = dict.fromkeys(name for source, target, _ in ways for name in (source, target))
    roles = {"in": "entry", "out": "goal"}
    touchpoints = [
        {"id": each, "title": each, "stage": "stage", "role": roles.get(each, "step")} | facts
        for each in names
    ]
    return (
        Journey(Header(title="Adversary"))
        .with_tables(
            promises=Table([Promise(id="promise", text="Promise")]),
            stages=Table([Stage(id="stage", name="Stage")]),
            touchpoints=Table(map(Touchpoint.made, touchpoints)),
            connections=Table(
                Connection.made({"source": a, "target": b, "kind": kind}) for a, b, kind in ways
            ),
        )
        .ordered()
    )


class CountedWays(dict[str, Any]):
    """The ways of a walk, counting each touchpoint looked at and each way to or from it."""

    def __init__(self, ways: walks.Ways, count: Callable[[int], None]) -> None:
        super().__init__(ways)
        self.count = count
        self.all = len(self) + sum(map(len, super().values()))

    def __getitem__(self, touchpoint: str) -> Any:
        ways = super().__getitem__(touchpoint)
        self.count(1 + len(ways))
        return ways

    def items(self) -> ItemsView[str, Any]:  # type: ignore[override]
        self.count(self.all)
        return super().items()

    def values(self) -> ValuesView[Any]:  # type: ignore[override]
        self.count(self.all)
        return super().values()


class CountedNumbers(list[Sequence[int]]):
    """The same, of a walk in numbers."""

    def __init__(self, beside: walks.Beside, count: Callable[[int], None]) -> None:
        super().__init__(beside)
        self.tell = count

    def __getitem__(self, place: SupportsIndex) -> Sequence[int]:  # type: ignore[override]
        there = super().__getitem__(place)
        self.tell(1 + len(there))
        return there


class Steps:
    """How many touchpoints and ways all passes together have looked at."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.taken = 0
        ways, beside = walks._ways, walks._beside
        patch.setattr(walks, "_ways", lambda *of: CountedWays(ways(*of), self.count))
        patch.setattr(walks, "_beside", lambda *of: CountedNumbers(beside(*of), self.count))

    def count(self, steps: int) -> None:
        self.taken += steps


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> Steps:
    return Steps(monkeypatch)


def check(journey: Journey, steps: Steps, walks_allowed: int) -> None:
    report = analyse(journey, "review", plugins=False)
    size = len(journey.touchpoints) + len(journey.connections)
    assert [each.why for each in report.findings if each.rule == "JM000"] == []
    assert size < steps.taken <= walks_allowed * size


@pytest.mark.parametrize("ways", [forks_in_a_loop, one_after_another, each_to_each])
def test_no_more_than_one_walk_of_the_map_for_each_rule(
    ways: Callable[[], Ways], steps: Steps
) -> None:
    check(journey_of(ways(), **FACTS), steps, len(passes(plugins=False)))


@pytest.mark.parametrize("ways", [forks_in_a_loop, fewer_one_after_another, each_to_each])
def test_no_more_than_a_few_walks_for_each_fail_point(
    ways: Callable[[], Ways], steps: Steps
) -> None:
    journey = journey_of(ways(), **FACTS, **FAILING)
    fail_points = len(journey.touchpoints)
    check(journey, steps, len(passes(plugins=False)) + WALKS_OF_A_FAIL_POINT * fail_points)
