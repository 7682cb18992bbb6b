from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeymapper.layout.geometry import Point
from tests.helpers.robot import ALT, CTRL, LEFT, NONE, SHIFT, Robot

MAP = """
    Research
      search = I search
      > compare = I compare
    shop = Shop
      > try = I try it
      pay = I pay
    use = Use
    """


def middle(robot: Robot, stage: str) -> Point:
    box = robot.canvas.shown.layout.stages[stage].rect
    lane = robot.canvas.shown.layout.lanes["frontstage"].rect
    return Point(box.centre.x, lane.centre.y)


def beside(robot: Robot, card: str) -> Point:
    rect = robot.canvas.shown.layout.cards[card].rect
    return Point(rect.right, rect.centre.y)


def stages(robot: Robot) -> dict[str, str]:
    return {each.id: each.stage for each in robot.journey.touchpoints}


def test_a_click_selects_a_card_and_a_click_on_paper_nothing(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.click("try")
    clicked = robot.selection.keys
    robot.click(middle(robot, "use"))
    assert (clicked, robot.selection.keys) == ((("touchpoints", "try"),), ())


def test_a_click_on_the_paper_of_a_stage_makes_it_the_current_one(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.click(middle(robot, "use"))
    robot.script("T I use it Enter")
    assert stages(robot)["i-use-it"] == "use"


def test_ctrl_and_a_click_select_several(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.click("search")
    robot.click("try", CTRL)
    robot.click("search", SHIFT)
    assert robot.selection.of("touchpoints") == ("try",)


def test_a_click_selects_a_connection(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    points = robot.canvas.shown.layout.lines["search->compare"].points
    robot.click(Point((points[0].x + points[1].x) / 2, (points[0].y + points[1].y) / 2))
    assert robot.selection.keys == (("connections", "search->compare"),)


def test_a_card_dropped_on_another_stage_moves_there_in_one_step(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    before = robot.journey
    robot.drag("search", middle(robot, "use"))
    moved = stages(robot)["search"]
    robot.document.undo()
    assert (moved, robot.journey == before) == ("use", True)


def test_a_card_dropped_above_another_stands_before_it(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    above = robot.canvas.shown.layout.cards["pay"].rect.centre
    robot.drag("search", above._replace(y=above.y - 20))
    assert robot.journey.touchpoints.keys == ("compare", "try", "search", "pay")


def test_selected_cards_are_dragged_together(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("search", "compare")
    robot.drag("search", middle(robot, "use"))
    assert stages(robot) == {"search": "use", "compare": "use", "try": "shop", "pay": "shop"}


def test_alt_and_a_drag_leave_the_card_and_drop_a_copy(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.drag("search", middle(robot, "use"), modifiers=ALT)
    held = (stages(robot)["search"], stages(robot)["i-search"], robot.selection.of("touchpoints"))
    assert held == ("research", "use", ("i-search",))


def test_a_dragged_card_is_painted_at_each_step_of_the_mouse(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot = Robot(qtbot, MAP)
    robot.drag("search", middle(robot, "use"), drop=False)
    updates: list[None] = []
    monkeypatch.setattr(robot.canvas, "update", lambda: updates.append(None))
    for step in (1, 2, 3):
        robot._move(robot.px(middle(robot, "use")) + QPoint(step, 0), LEFT, NONE)
    assert len(updates) == 3


def test_a_drag_to_the_edge_pulls_the_paper_along(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP, size=(500, 400))
    robot.canvas.set_zoom(1.0)
    robot.canvas.view.scroll = Point(0, 0)
    edge = robot.canvas.view.to_scene(QPointF(495, 200))
    robot.drag("search", edge, drop=False)
    assert robot.canvas.view.scroll.x > 0


def test_esc_puts_a_dragged_card_back(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    before = robot.journey
    robot.drag("search", middle(robot, "use"), drop=False)
    lifted = robot.canvas.look.hidden
    robot.press("Esc")
    QTest.mouseRelease(robot.canvas, Qt.MouseButton.LeftButton, pos=robot.px(middle(robot, "use")))
    held = (lifted, robot.canvas.look.hidden, robot.journey is before)
    assert held == (frozenset({"search"}), frozenset(), True)


def test_a_press_that_hardly_moves_drags_nothing(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    start = robot.px("search")
    QTest.mousePress(robot.canvas, Qt.MouseButton.LeftButton, pos=start)
    robot._move(start + QPoint(2, 2), LEFT, NONE)
    assert robot.canvas.look.hidden == frozenset()


def test_a_line_pulled_from_a_cards_edge_connects_it(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.drag(beside(robot, "search"), "pay")
    assert "search->pay" in robot.lines


def test_a_line_dropped_on_empty_paper_adds_a_connected_touchpoint(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.drag(beside(robot, "pay"), middle(robot, "use"))
    robot.script("I use it Enter")
    assert (stages(robot)["i-use-it"], robot.lines[-1]) == ("use", "pay->i-use-it")


def test_c_and_a_click_connect(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("compare")
    robot.press("C")
    robot.click("pay")
    assert ("compare->pay" in robot.lines, robot.canvas.gesture) == (True, None)


def test_a_rectangle_drawn_on_paper_selects_the_cards_it_touches(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    first = robot.canvas.shown.layout.cards["search"].rect
    robot.drag(Point(first.x - 10, first.y - 10), "compare")
    assert robot.selection.of("touchpoints") == ("search", "compare")


def test_shift_and_a_rectangle_add_to_the_selection(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("pay")
    first = robot.canvas.shown.layout.cards["search"].rect
    robot.drag(Point(first.x - 10, first.y - 10), "search", modifiers=SHIFT)
    assert robot.selection.of("touchpoints") == ("pay", "search")


def test_a_stage_is_dragged_by_its_name(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    rail = -20 / robot.canvas.zoom
    boxes = robot.canvas.shown.layout.stages
    start = Point(boxes["research"].rect.x + 60, rail)
    robot.drag(start, Point(boxes["shop"].rect.right - 10, rail))
    assert robot.journey.stages.keys == ("shop", "research", "use")


def test_dragging_a_stage_leaves_the_paper_at_its_height(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    rail, before = -20 / robot.canvas.zoom, robot.canvas.view.scroll
    boxes = robot.canvas.shown.layout.stages
    start = Point(boxes["research"].rect.x + 60, rail)
    robot.drag(start, Point(boxes["shop"].rect.right - 10, rail))
    assert robot.canvas.view.scroll == before


def test_a_handle_shows_only_near_a_cards_side(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.hover(beside(robot, "search"))
    near = (robot.canvas.look.hovered, robot.canvas.look.handle)
    robot.hover("search")
    assert (near, robot.canvas.look.handle) == (("search", "right"), "")
