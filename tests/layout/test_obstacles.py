from __future__ import annotations

import pytest

from journeymapper.layout.arrange import layout
from journeymapper.layout.geometry import Layout
from journeymapper.layout.obstacles import Obstacles
from journeymapper.layout.pieces import MOST_KEPT
from journeymapper.layout.routes import KEPT, Edges, Routes
from journeymapper.model.sketch import sketch

STAGES = KEPT + 36


@pytest.fixture
def laid() -> Layout:
    """A map where one stage leads to the next, and the last back to the first."""
    cards = "\n".join(f"Part {each}\n  > c{each} = I do step {each}" for each in range(STAGES))
    journey = sketch(f"# A long way\n{cards}\nc{STAGES - 1} -> c0: loopback")
    return layout(journey)


@pytest.fixture
def obstacles(laid: Layout) -> Obstacles:
    return Obstacles(Routes(laid.plan))


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


def test_no_more_stages_keep_their_lines_sorted_than_corners_are_asked_in(laid: Layout) -> None:
    assert len([line.points for line in laid.lines.values()]) == STAGES
    assert len(laid.lines.marks.routes.sides) == KEPT


def test_no_more_stages_keep_their_cards_and_lines_than_a_screen_shows() -> None:
    laid = layout(sketch("\n".join(f"Part {n}\n  > I do {n}" for n in range(MOST_KEPT + 9))))
    for pieces in (laid.cards, laid.lines):
        all_of_them = [*pieces.values()]
        assert len(pieces.known) == MOST_KEPT
        assert [*pieces.values()] == all_of_them


def test_where_marks_were_looked_for_is_forgotten_once_they_stand(laid: Layout) -> None:
    marks = [line.marks for line in laid.lines.values()]
    assert len(marks) == STAGES
    drafts = laid.lines.marks.drafts
    assert [*drafts] == [*range(STAGES)]
    assert not any(draft.asked for draft in drafts.values())
