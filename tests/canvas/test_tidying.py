from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from journeymapper.layout.geometry import Point
from journeymapper.model.edits.touchpoints import add_touchpoint
from journeymapper.model.patch import Patch
from tests.helpers.robot import Robot

MIXED = """
    Research
      order = I order
      compare = I compare
      search = I search
    shop = Shop
      pay = I pay
      try = I try it
    search -> compare
    compare -> order
    order -> try
    try -> pay
    """
ROWS = """
    Research
      a = I search
      b = I compare
      c = I order
    shop = Shop
      d = I try it
    use = Use
      e = I use it
      f = I clean it
    """


def rows(robot: Robot) -> dict[str, int]:
    return {box.id: box.row for box in robot.canvas.shown.layout.cards.values()}


def test_tidying_everything_puts_cards_in_the_order_of_the_way(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MIXED)
    robot.press("Ctrl+Shift+T")
    assert robot.journey.touchpoints.keys == ("search", "compare", "order", "try", "pay")


def test_tidying_a_stage_leaves_the_others_alone(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MIXED)
    robot.select("compare")
    robot.press("Shift+T")
    assert robot.journey.touchpoints.keys == ("search", "compare", "order", "pay", "try")


@pytest.mark.parametrize("stroke", ["Shift+T", "Ctrl+Shift+T"])
def test_tidying_is_one_undo_step(qtbot: QtBot, stroke: str) -> None:
    robot = Robot(qtbot, MIXED)
    before = robot.journey
    robot.select("compare")
    robot.press(stroke)
    held = robot.document.undo_stack.count()
    robot.document.undo()
    assert (held, robot.journey == before) == (1, True)


def test_what_is_tidy_already_is_left_and_said(qtbot: QtBot) -> None:
    robot = Robot(qtbot, ROWS)
    robot.press("Ctrl+Shift+T")
    assert (robot.said[-1], robot.document.undo_stack.count()) == (
        "Everything is tidy already.",
        0,
    )


def test_selected_cards_of_several_stages_are_aligned_with_the_one_in_hand(qtbot: QtBot) -> None:
    robot = Robot(qtbot, ROWS)
    robot.select("d", "e", "c")
    robot.press("Shift+A")
    assert rows(robot) == {"a": 0, "b": 1, "c": 2, "d": 2, "e": 2, "f": 0}


def test_cards_of_one_column_cannot_stand_in_a_row(qtbot: QtBot) -> None:
    robot = Robot(qtbot, ROWS)
    robot.select("a", "b")
    robot.press("Shift+A")
    assert robot.said == ["Select cards of several columns to align them in a row."]


def test_tidying_takes_own_places_back(qtbot: QtBot) -> None:
    robot = Robot(qtbot, ROWS)
    robot.select("d", "c")
    robot.press("Shift+A", "Ctrl+Shift+T")
    assert rows(robot)["d"] == 0


def test_a_card_dropped_level_with_its_neighbours_stays_there(qtbot: QtBot) -> None:
    robot = Robot(qtbot, ROWS)
    here, level = (robot.canvas.shown.layout.cards[key].rect for key in ("d", "c"))
    robot.drag("d", Point(here.centre.x, level.centre.y))
    assert rows(robot)["d"] == 2


def test_while_it_is_dragged_it_shows_with_what_it_will_stand_level(qtbot: QtBot) -> None:
    robot = Robot(qtbot, ROWS)
    here, level = (robot.canvas.shown.layout.cards[key].rect for key in ("d", "c"))
    robot.drag("d", Point(here.centre.x, level.centre.y), drop=False)
    place = robot.canvas.gesture._place  # type: ignore[union-attr]
    assert place.level == (level,)


def test_a_card_stays_level_when_a_lane_above_grows(qtbot: QtBot) -> None:
    robot = Robot(qtbot, ROWS)
    robot.select("d", "b")
    robot.press("Shift+A")
    for title in ("I think", "I wonder"):
        robot.document.edit(add_to_customer(robot, title))
    assert (rows(robot)["d"], rows(robot)["b"]) == (1, 1)


def add_to_customer(robot: Robot, title: str) -> Patch:
    return add_touchpoint(robot.journey, title, "research", lane="customer")


def test_a_card_dropped_between_cards_placed_by_hand_stands_between_them(qtbot: QtBot) -> None:
    robot = Robot(qtbot, ROWS)
    robot.select("e", "b")
    robot.press("Shift+A")
    target = robot.canvas.shown.layout.cards["e"].rect
    robot.drag("d", Point(target.centre.x, target.y + 10))
    held = {key: row for key, row in rows(robot).items() if key in "def"}
    assert held == {"f": 0, "d": 1, "e": 2}
