"""Questions about a journey: each is answered once, until the answers are let go."""

from __future__ import annotations

from journeymapper.model.derived import derived
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch


def test_what_was_worked_out_is_forgotten_on_request() -> None:
    asked: list[Journey] = []

    @derived
    def stages_of(journey: Journey) -> int:
        asked.append(journey)
        return len(journey.stages)

    journey = sketch("Order\n  I order it")
    answers = [stages_of(journey), stages_of(journey)]
    journey.let_go()
    assert ([*answers, stages_of(journey)], len(asked)) == ([1, 1, 1], 2)
