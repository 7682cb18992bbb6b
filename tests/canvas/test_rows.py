from __future__ import annotations

from pytestqt.qtbot import QtBot

from journeymapper.layout.geometry import Point
from journeymapper.layout.showing import Showing
from journeymapper.model.edits.touchpoints import add_touchpoint
from tests.helpers.robot import Robot

MAP = """
    Research
      search = I search
      > compare = I compare
    shop = Shop
      > pay = I pay
      stock = They check the stock [backstage]
    pay -> stock: support
    """
FOUR = ("customer", "frontstage", "backstage", "support")


def lanes(robot: Robot) -> tuple[str, ...]:
    return tuple(robot.canvas.shown.layout.lanes)


def lane_of(robot: Robot, card: str) -> str:
    return robot.journey.touchpoints[card].lane


def in_lane(robot: Robot, stage: str, lane: str) -> Point:
    shown = robot.canvas.shown.layout
    return Point(shown.stages[stage].rect.centre.x, shown.lanes[lane].rect.centre.y)


def test_a_blueprint_shows_all_four_lanes(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.canvas.show_rows(Showing("all"))
    assert lanes(robot) == FOUR


def test_a_double_click_in_an_empty_lane_makes_a_touchpoint_there(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.canvas.show_rows(Showing("all"))
    robot.double_click(in_lane(robot, "shop", "support"))
    robot.script("They buy parts Enter")
    made = robot.journey.touchpoints["they-buy-parts"]
    assert (made.stage, made.lane) == ("shop", "support")


def test_a_card_dragged_into_another_lane_belongs_to_it_in_one_step(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    before = robot.journey
    robot.canvas.show_rows(Showing("all"))
    robot.drag("compare", in_lane(robot, "research", "backstage"))
    moved = lane_of(robot, "compare")
    robot.document.undo()
    assert (moved, robot.journey == before) == ("backstage", True)


def test_l_moves_the_selected_cards_a_lane_down_and_shift_l_up(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("search", "stock")
    robot.press("L")
    down = (lane_of(robot, "search"), lane_of(robot, "stock"))
    robot.press("Shift+L", "Shift+L")
    up = (lane_of(robot, "search"), lane_of(robot, "stock"))
    assert (down, up) == (("backstage", "support"), ("customer", "frontstage"))


def test_what_the_customer_sees_leaves_out_the_rest_of_the_picture_not_of_the_map(
    qtbot: QtBot,
) -> None:
    robot = Robot(qtbot, MAP)
    robot.canvas.show_rows(Showing("seen"))
    shown = robot.canvas.shown.layout
    assert (sorted(shown.cards), list(shown.lines), robot.titles[-1]) == (
        ["compare", "pay", "search"],
        ["search->compare", "compare->pay"],
        "They check the stock",
    )


def test_selecting_what_is_left_out_shows_its_lane_again(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.canvas.show_rows(Showing("seen"))
    with qtbot.waitSignal(robot.canvas.lanes_returned, timeout=1000):
        robot.canvas.go_to([("touchpoints", "stock")])
    assert "stock" in robot.canvas.shown.layout.cards


def test_a_card_moved_behind_the_line_of_visibility_stays_in_sight(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.canvas.show_rows(Showing("seen"))
    robot.select("pay")
    robot.press("L")
    assert "pay" in robot.canvas.shown.layout.cards


def test_everything_that_shows_is_selected_at_once(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.canvas.show_rows(Showing("seen"))
    robot.press("Ctrl+A")
    assert (robot.selection.of("touchpoints"), lanes(robot)) == (
        ("search", "compare", "pay"),
        ("customer", "frontstage"),
    )


def test_a_ghost_behind_the_line_of_visibility_is_seen(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.canvas.show_rows(Showing("seen"))
    patch = add_touchpoint(robot.journey, "They ring", "shop", lane="backstage")
    robot.canvas.show_ghost(patch)
    assert "they-ring" in robot.canvas.shown.layout.cards


def test_of_many_new_rows_the_first_comes_in_sight(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP, size=(900, 420))
    robot.canvas.show_rows(Showing(texts=("thoughts", "quotes", "pains", "gains", "evidence")))
    first = robot.canvas.shown.layout.texts["thoughts"].rect
    assert robot.canvas.view.area.y <= first.y < robot.canvas.view.area.bottom


def test_a_new_row_comes_in_sight(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP, size=(900, 420))
    robot.canvas.show_rows(Showing(texts=("pains",)))
    band = robot.canvas.shown.layout.texts["pains"].rect
    assert robot.canvas.view.area.bottom >= band.bottom
