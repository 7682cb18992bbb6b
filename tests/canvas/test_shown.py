from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from journeymapper.canvas import shown
from journeymapper.layout.arrange import layout
from journeymapper.layout.geometry import Layout
from journeymapper.model.edits.touchpoints import rename
from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from tests.helpers.robot import Robot


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
