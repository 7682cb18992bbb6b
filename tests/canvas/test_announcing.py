from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.helpers.robot import Robot

MAP = """
    Research
      search = I search
      > compare = I compare
    shop = Shop
    """


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        ([], "Nothing selected"),
        ([("touchpoints", "compare")], "I compare, touchpoint 2 of 2 in Research"),
        ([("stages", "shop")], "Shop, stage 2 of 2"),
        ([("connections", "search->compare")], "Flow from I search to I compare"),
        (
            [("stages", "shop"), ("touchpoints", "search")],
            "I search, touchpoint 1 of 2 in Research; 2 selected",
        ),
    ],
)
def test_a_screen_reader_hears_what_is_selected(
    qtbot: QtBot, keys: list[tuple[str, str]], says: str
) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("search")
    robot.selection.set(keys)
    assert robot.canvas.accessibleDescription() == says


def test_what_moved_is_announced(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    robot = Robot(qtbot, MAP)
    said: list[str] = []
    monkeypatch.setattr(robot.canvas, "announce", said.append)
    robot.select("search")
    robot.press("Alt+Right")
    assert said == ["Moved to Shop"]
