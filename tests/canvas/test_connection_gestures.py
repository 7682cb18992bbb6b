from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeymapper.layout.geometry import Point
from journeymapper.model.edits.connections import connect
from journeymapper.painting.connections import end_places
from tests.helpers.robot import CTRL, Robot

MAP = """
    Research
      search = I search
      > compare = I compare
      ask = I ask
    shop = Shop
      try = I try it
      > pay = I pay
    use = Use
    compare -> try
    """


def grip(robot: Robot, line: str, end: str) -> Point:
    source, target = end_places(robot.canvas.shown.layout.lines[line])
    return source if end == "source" else target


def middle_of(robot: Robot, line: str) -> Point:
    a, b = robot.canvas.shown.layout.lines[line].points[:2]
    return Point((a.x + b.x) / 2, (a.y + b.y) / 2)


def beside(robot: Robot, card: str) -> Point:
    rect = robot.canvas.shown.layout.cards[card].rect
    return Point(rect.right, rect.centre.y)


@pytest.mark.parametrize(
    ("end", "card", "gives"),
    [("target", "pay", "compare->pay"), ("source", "search", "search->try")],
)
def test_an_end_of_the_selected_connection_is_taken_to_another_card(
    qtbot: QtBot, end: str, card: str, gives: str
) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("compare->try", table="connections")
    robot.drag(grip(robot, "compare->try", end), card)
    held = ("compare->try" in robot.lines, robot.selection.keys)
    assert held == (False, (("connections", gives),))


def test_an_end_let_go_on_paper_changes_nothing(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    before = robot.journey
    robot.select("compare->try", table="connections")
    robot.drag(
        grip(robot, "compare->try", "target"), robot.canvas.shown.layout.stages["use"].rect.centre
    )
    assert robot.journey is before


def test_an_end_taken_to_a_card_that_is_connected_already_is_answered_in_words(
    qtbot: QtBot,
) -> None:
    robot = Robot(qtbot, MAP)
    robot.document.edit(connect(robot.journey, "search", "try"))
    robot.select("search->compare", table="connections")
    robot.drag(grip(robot, "search->compare", "target"), "try")
    assert robot.said[-1] == "“I search” leads to “I try it” already."


def test_esc_lets_an_end_go_without_a_trace(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    before = robot.journey
    robot.select("compare->try", table="connections")
    robot.drag(grip(robot, "compare->try", "target"), "pay", drop=False)
    robot.press("Esc")
    QTest.mouseRelease(robot.canvas, Qt.MouseButton.LeftButton, pos=robot.px("pay"))
    assert (robot.journey is before, robot.canvas.gesture) == (True, None)


@pytest.mark.parametrize(
    ("stroke", "kind"),
    [("1", "flow"), ("2", "failure"), ("3", "recovery"), ("4", "loopback"), ("5", "support")],
)
def test_a_digit_gives_a_selected_connection_its_kind(qtbot: QtBot, stroke: str, kind: str) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("compare->try", table="connections")
    robot.press(stroke)
    assert robot.journey.connections["compare->try"].kind == kind


def test_a_card_without_connections_dropped_on_one_is_put_on_it(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.drag("ask", middle_of(robot, "try->pay"))
    held = (robot.lines[-2:], robot.journey.touchpoints.keys[-3:])
    assert held == (["try->ask", "ask->pay"], ("try", "ask", "pay"))


def test_held_over_a_connection_a_card_tells_between_which_cards_it_will_be(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.drag("ask", middle_of(robot, "try->pay"), drop=False)
    held = (robot.said[-1], robot.canvas.look.drop)
    assert held == ("Drop it between “I try it” and “I pay”.", None)


def test_put_on_a_connection_of_its_stage_it_changes_its_place_in_the_list(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.drag("ask", middle_of(robot, "search->compare"))
    assert robot.journey.touchpoints.keys[:3] == ("search", "ask", "compare")


def test_putting_a_card_on_a_connection_is_one_undo_step(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    before = robot.journey
    robot.drag("ask", middle_of(robot, "try->pay"))
    count = robot.document.undo_stack.count()
    robot.document.undo()
    assert (count, robot.journey == before) == (1, True)


def test_a_connected_card_dropped_on_a_connection_only_moves(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.drag("search", middle_of(robot, "try->pay"))
    held = ("try->pay" in robot.lines, robot.journey.touchpoints["search"].stage)
    assert held == (True, "shop")


@pytest.mark.parametrize("stroke", ["T", "Tab"])
def test_a_touchpoint_is_typed_on_the_selected_connection(qtbot: QtBot, stroke: str) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("try->pay", table="connections")
    robot.press(stroke)
    robot.script("I doubt Enter")
    held = (robot.lines[-2:], robot.journey.touchpoints.keys[-3:])
    assert held == (["try->i-doubt", "i-doubt->pay"], ("try", "i-doubt", "pay"))


def test_selected_cards_are_connected_in_the_order_of_their_choice(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.click("pay")
    robot.click("ask", CTRL)
    robot.click("search", CTRL)
    robot.press("Shift+C")
    held = ({"pay->ask", "ask->search"} <= {*robot.lines}, robot.document.undo_stack.count())
    assert held == (True, 1)


def test_while_a_line_hangs_over_paper_a_bar_shows_where_its_card_will_be(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    use = robot.canvas.shown.layout.stages["use"].rect
    robot.drag(beside(robot, "pay"), Point(use.centre.x, 200), drop=False)
    drop = robot.canvas.look.drop
    assert drop is not None
    assert use.x < drop.x < use.right


def test_a_line_dropped_on_the_empty_column_of_another_stage_types_its_card(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    use = robot.canvas.shown.layout.stages["use"].rect
    robot.drag(beside(robot, "pay"), Point(use.centre.x, 200))
    robot.script("I use it Enter")
    held = (robot.journey.touchpoints["i-use-it"].stage, robot.lines[-1], robot.canvas.look.drop)
    assert held == ("use", "pay->i-use-it", None)


def test_a_double_click_on_a_connection_types_its_label(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.double_click(middle_of(robot, "compare->try"))
    robot.script("cheap enough Enter")
    assert robot.journey.connections["compare->try"].label == "cheap enough"


def test_del_removes_a_selected_connection(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.click(middle_of(robot, "compare->try"))
    robot.press("Del")
    assert robot.lines == ["search->compare", "try->pay"]


def test_a_locked_connection_keeps_its_ends(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.canvas.set_locked(True)
    robot.select("compare->try", table="connections")
    robot.drag(grip(robot, "compare->try", "target"), "pay")
    assert "compare->try" in robot.lines
