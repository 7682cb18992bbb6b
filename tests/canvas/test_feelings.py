from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journeymapper.layout.geometry import FEELING_STEP, Point
from journeymapper.layout.unrated import unrated_in
from tests.helpers.robot import Robot

MAP = """
    Research
      search = I search [+1]
      > compare = I compare
      > ask = I ask [-2]
    shop = Shop
      > try = I try it
    """


def point(robot: Robot, card: str) -> Point:
    return next(
        each.at for each in robot.canvas.shown.layout.curve.points if each.touchpoint == card
    )


def hollow(robot: Robot, card: str, stage: str) -> Point:
    return unrated_in(robot.canvas.shown.layout, stage)[card]


def up(at: Point, steps: float) -> Point:
    return Point(at.x, at.y - steps * FEELING_STEP)


def felt(robot: Robot, card: str) -> int | None:
    return robot.journey.touchpoints[card].sentiment


def test_a_point_dragged_up_is_a_better_feeling_in_one_step(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    before = robot.journey
    at = point(robot, "search")
    robot.drag(at, up(at, 2))
    dragged = felt(robot, "search")
    robot.document.undo()
    assert (dragged, robot.journey == before) == (3, True)


def test_a_point_snaps_to_the_nearest_feeling_and_stays_in_the_band(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    at = point(robot, "search")
    robot.drag(at, up(at, -1.4))
    snapped = felt(robot, "search")
    robot.drag(point(robot, "search"), up(at, -30))
    assert (snapped, felt(robot, "search")) == (0, -3)


def test_while_a_point_is_dragged_the_map_shows_it_and_says_it_in_words(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    at = point(robot, "search")
    robot.drag(at, up(at, 1), drop=False)
    shown = next(p for p in robot.canvas.shown.layout.curve.points if p.touchpoint == "search")
    assert (shown.sentiment, felt(robot, "search"), robot.said[-1]) == (
        2,
        1,
        "+2 Happy: “I search”",
    )


def test_esc_gives_a_dragged_feeling_up(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    before, laid = robot.journey, robot.canvas.shown.layout.curve
    robot.drag(point(robot, "ask"), up(point(robot, "ask"), 4), drop=False)
    robot.press("Esc")
    assert (robot.journey is before, robot.canvas.shown.layout.curve) == (True, laid)


def test_a_point_let_go_where_it_was_changes_nothing(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    before = robot.journey
    robot.drag(point(robot, "ask"), up(point(robot, "ask"), 0.2))
    assert robot.journey is before


def test_a_click_on_a_point_selects_its_card(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.click(point(robot, "ask"))
    assert robot.selection.keys == (("touchpoints", "ask"),)


def test_a_card_without_a_feeling_has_a_hollow_point_to_drag(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    at = hollow(robot, "compare", "research")
    robot.drag(at, up(at, -2))
    assert felt(robot, "compare") == -2


def test_hollow_points_lie_between_the_feelings_they_come_between(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    between = hollow(robot, "compare", "research").x
    assert point(robot, "search").x < between < point(robot, "ask").x


def test_over_a_point_the_mouse_says_up_and_down_and_its_card_lights_up(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.hover(point(robot, "ask"))
    over = (robot.canvas.cursor().shape(), robot.canvas.look.hovered)
    robot.hover(up(point(robot, "ask"), 4))
    assert (over, robot.canvas.cursor().shape()) == (
        (Qt.CursorShape.SizeVerCursor, "ask"),
        Qt.CursorShape.ArrowCursor,
    )


def test_a_double_click_in_the_band_feels_something_at_that_height(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.double_click(up(hollow(robot, "try", "shop"), 3))
    assert felt(robot, "try") == 3


def test_a_double_click_in_a_full_band_changes_nothing(qtbot: QtBot) -> None:
    robot = Robot(qtbot, "A\n  a = I ask [+1]")
    before = robot.journey
    robot.double_click(up(point(robot, "a"), -3))
    assert robot.journey is before


def test_every_card_without_a_feeling_has_its_own_place(qtbot: QtBot) -> None:
    robot = Robot(qtbot, "A\n" + "\n".join(f"  c{n} = I wait" for n in range(9)))
    places = unrated_in(robot.canvas.shown.layout, "a")
    assert (len(places), len(set(places.values()))) == (9, 9)
