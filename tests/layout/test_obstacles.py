from __future__ import annotations

import pytest

from journeymapper.layout.arrange import layout
from journeymapper.layout.obstacles import KEPT, Obstacles
from journeymapper.layout.routes import Edges, Routes
from journeymapper.model.sketch import sketch

STAGES = KEPT + 36


@pytest.fixture
def obstacles() -> Obstacles:
    """Of a map where one stage leads to the next, and the last back to the first."""
    cards = "\n".join(f"Part {each}\n  > c{each} = I do step {each}" for each in range(STAGES))
    journey = sketch(f"# A long way\n{cards}\nc{STAGES - 1} -> c0: loopback")
    return Obstacles(Routes(layout(journey).plan))


def stages_of(obstacles: Obstacles) -> list[Edges]:
    plan = obstacles.routes.plan
    extents = map(plan.frame.extent, range(STAGES))
    return [(left, 0.0, right, plan.frame.height) for left, right in extents]


def test_no_more_stages_are_kept_sorted_than_marks_are_looked_for_in(obstacles: Obstacles) -> None:
    for edges in stages_of(obstacles):
        obstacles.at(edges)
    assert [*obstacles.kept] == [*range(STAGES - KEPT, STAGES)]


def test_a_stage_that_was_forgotten_is_sorted_in_as_before(obstacles: Obstacles) -> None:
    stages = stages_of(obstacles)
    at_first = [obstacles.at(edges) for edges in stages]
    assert at_first[0] == ({f"c{STAGES - 1}->c0", "c0->c1"}, 0)
    assert [obstacles.at(edges) for edges in stages] == at_first
