from __future__ import annotations

from pytestqt.qtbot import QtBot

from journeymapper.layout.geometry import Point
from tests.helpers.robot import Robot

MAP = """
    Research
      search = I search
      > compare = I compare
    shop = Shop
      > try = I try it
    """


def locked(qtbot: QtBot) -> Robot:
    robot = Robot(qtbot, MAP)
    robot.canvas.set_locked(True)
    return robot


def test_a_locked_card_is_selected_but_not_dragged(qtbot: QtBot) -> None:
    robot = locked(qtbot)
    before = robot.journey
    robot.drag("search", "try")
    assert (robot.journey is before, robot.selection.of("touchpoints")) == (True, ("search",))


def test_a_locked_stage_is_not_dragged(qtbot: QtBot) -> None:
    robot = locked(qtbot)
    rail = -20 / robot.canvas.zoom
    boxes = robot.canvas.shown.layout.stages
    start = Point(boxes["research"].rect.x + 60, rail)
    robot.drag(start, Point(boxes["shop"].rect.right - 10, rail))
    assert robot.journey.stages.keys == ("research", "shop")


def test_a_locked_card_shows_no_handle(qtbot: QtBot) -> None:
    robot = locked(qtbot)
    rect = robot.canvas.shown.layout.cards["search"].rect
    robot.hover(Point(rect.right, rect.centre.y))
    assert (robot.canvas.look.hovered, robot.canvas.look.handle) == ("", "")


def test_a_double_click_types_nothing_on_a_locked_map(qtbot: QtBot) -> None:
    robot = locked(qtbot)
    robot.double_click("search")
    assert robot.canvas.typing.typed is None


def test_keys_still_work_on_a_locked_map(qtbot: QtBot) -> None:
    robot = locked(qtbot)
    robot.select("search")
    robot.press("M", "Alt+Right")
    search = robot.journey.touchpoints["search"]
    assert (search.moment_of_truth, search.stage) == (True, "shop")


def test_an_unlocked_map_can_be_dragged_again(qtbot: QtBot) -> None:
    robot = locked(qtbot)
    robot.canvas.set_locked(False)
    robot.drag("search", "try")
    assert robot.journey.touchpoints["search"].stage == "shop"


def test_locking_is_told_once(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    told: list[bool] = []
    robot.canvas.lock_changed.connect(told.append)
    for on in (True, True, False):
        robot.canvas.set_locked(on)
    assert told == [True, False]
