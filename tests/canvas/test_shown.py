from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from journeymapper.canvas import shown
from journeymapper.canvas.shown import MORE, Shown
from journeymapper.document.document import Document
from journeymapper.layout.arrange import layout
from journeymapper.layout.geometry import Layout
from journeymapper.model.edits.connections import connect
from journeymapper.model.edits.moving import move_to_stage
from journeymapper.model.edits.touchpoints import rename
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from tests.helpers.robot import Robot
from tests.helpers.sizes import CARDS_OF_A_STAGE, a_usual_map_of
from tests.layout.told import told


def test_an_edit_is_laid_out_by_what_lay_before_and_another_map_afresh(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot, by = Robot(qtbot, "One\n  come = I come"), list[bool]()

    def watched(journey: Journey, before: Layout | None = None, **rest: object) -> Layout:
        by.append(before is not None)
        return layout(journey, before)

    monkeypatch.setattr(shown, "layout", watched)
    robot.document.edit(rename(robot.journey, "come", "I arrive"))
    robot.document.replace(sketch("Two\n  I go"))
    assert by == [True, False]


def test_the_rest_of_a_large_map_is_laid_out_some_stages_at_a_time() -> None:
    document = Document(a_usual_map_of(3 * MORE * CARDS_OF_A_STAGE))
    canvas = Shown(document, first=10)
    shown_first, routed = canvas.layout, list[int]()
    for _ in canvas.lay_out_the_rest():
        routed.append(len(canvas._latest[0][1].plan.work.routed))
        assert canvas.layout is shown_first
    canvas.refresh()
    assert routed == [MORE, MORE, MORE - 10]
    assert told(canvas.layout) == told(layout(document.journey))


def test_what_is_edited_before_the_rest_is_there_lies_where_it_would_lie_else() -> None:
    document = Document(a_usual_map_of(100))
    canvas, laid = Shown(document, first=1), list[Layout]()
    document.edit(connect(document.journey, "c99", "c60", "loopback"))
    canvas.refresh()
    is_there = not canvas.layout.plan.later
    for _ in canvas.lay_out_the_rest():
        document.edit(move_to_stage(document.journey, ["c30"], document.journey.stages.keys[3]))
        canvas.refresh()
        laid.append(canvas.layout)
        document.undo()
    canvas.refresh()
    assert (is_there, len(laid)) == (False, 1)
    assert told(canvas.layout) == told(layout(document.journey))
