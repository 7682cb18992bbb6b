"""Several cards selected: every key works on all of them, as one step."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from journeymapper.model.records import Touchpoint
from tests.helpers.robot import Robot

MAP = """
    Research
      search = I search
      compare = I compare [+1]
    shop = Shop
      try = I try it
      pay = I pay
    """
TAGS: dict[str, tuple[Callable[[Touchpoint], object], list[object]]] = {
    "F": (lambda each: each.fail_point is not None, [True, True, True]),
    "M": (lambda each: each.moment_of_truth, [True, True, True]),
    "2": (lambda each: each.level, ["responsive"] * 3),
    "+": (lambda each: each.sentiment, [1, 2, 1]),
    "-": (lambda each: each.sentiment, [-1, 0, -1]),
    "Shift+E 5": (lambda each: each.effort, [5, 5, 5]),
}
CHOSEN = ("search", "compare", "try")


@pytest.mark.parametrize("strokes", TAGS)
def test_a_tag_goes_to_all_of_them(qtbot: QtBot, strokes: str) -> None:
    robot = Robot(qtbot, MAP)
    robot.select(*CHOSEN)
    robot.press(*strokes.split())
    value, gives = TAGS[strokes]
    assert [value(robot.journey.touchpoints[key]) for key in CHOSEN] == gives


@pytest.mark.parametrize(
    "strokes",
    [*TAGS, "Del", "Ctrl+D", "Ctrl+X", "Alt+Down", "Shift+C", "Shift+A"],
)
def test_what_is_done_to_all_of_them_is_one_undo_step(qtbot: QtBot, strokes: str) -> None:
    robot = Robot(qtbot, MAP)
    before = robot.journey
    robot.select("compare", "try", "search")
    robot.press(*strokes.split())
    count = robot.document.undo_stack.count()
    robot.document.undo_stack.setIndex(0)
    assert (count, robot.journey == before) == (1, True)


def test_all_of_them_are_duplicated(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select(*CHOSEN)
    robot.press("Ctrl+D")
    held = (len(robot.journey.touchpoints), len(robot.selection.of("touchpoints")))
    assert held == (7, 3)


def test_all_of_them_are_deleted(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select(*CHOSEN)
    robot.press("Del")
    assert robot.journey.touchpoints.keys == ("pay",)
