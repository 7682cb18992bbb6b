"""What holds for every drag: Esc, edges, the wheel meanwhile, and what the mouse's form tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.canvas.sight import BEHIND
from journeymapper.layout.geometry import Point
from tests.helpers.robot import ALT, LEFT, NONE, SHIFT, Robot

MAP = """
    Research
      search = I search
      > compare = I compare
    shop = Shop
      > try = I try it
      pay = I pay
    use = Use
    """


def rail(robot: Robot, stage: str, along: float) -> Point:
    box = robot.canvas.shown.layout.stages[stage].rect
    return Point(box.x + box.width * along, -20 / robot.canvas.zoom)


def beside(robot: Robot, card: str) -> Point:
    rect = robot.canvas.shown.layout.cards[card].rect
    return Point(rect.right, rect.centre.y)


def above(robot: Robot, card: str) -> Point:
    rect = robot.canvas.shown.layout.cards[card].rect
    return Point(rect.x - 10, rect.y - 10)


Where = Callable[[Robot], Point | str]
STARTS: dict[str, Where] = {
    "a card": lambda robot: "search",
    "a stage": lambda robot: rail(robot, "research", 0.3),
    "a line": lambda robot: beside(robot, "search"),
    "a rectangle": lambda robot: above(robot, "search"),
}


@pytest.mark.parametrize("what", STARTS)
@pytest.mark.parametrize("held", [NONE, ALT], ids=["alone", "with Alt"])
def test_esc_during_any_drag_leaves_no_trace(
    qtbot: QtBot, what: str, held: Qt.KeyboardModifier
) -> None:
    robot = Robot(qtbot, MAP)
    before = robot.journey
    end = rail(robot, "use", 0.6)
    if what != "a stage":
        end = Point(end.x, 200)
    start = STARTS[what](robot)
    robot.drag(start, end, modifiers=held, drop=False)
    robot.press("Esc")
    QTest.mouseRelease(robot.canvas, LEFT, held, robot.px(end))
    look = robot.canvas.look
    after = (robot.journey is before, robot.canvas.gesture, look.hidden, look.drop)
    assert after == (True, None, frozenset(), None)


def test_a_drag_that_rests_at_the_edge_goes_on_pulling_the_paper(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP, size=(500, 400))
    robot.canvas.set_zoom(1.0)
    robot.canvas.view.scroll = Point(0, 0)
    robot.drag("search", robot.canvas.view.to_scene(QPointF(495, 200)), drop=False)
    first = robot.canvas.view.scroll.x
    qtbot.waitUntil(lambda: robot.canvas.view.scroll.x > first + 20, timeout=3000)


def test_a_drag_at_the_edge_stops_at_the_end_of_the_map(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP, size=(500, 400))
    robot.canvas.set_zoom(1.0)
    view = robot.canvas.view
    view.scroll = Point(view.bounds.right - view.area.width, 0)
    robot.drag("try", view.to_scene(QPointF(499, 200)), drop=False)
    for _ in range(20):
        robot.canvas._pull_on()
    assert view.area.right == pytest.approx(view.bounds.right + BEHIND)


def test_a_drag_that_is_let_go_pulls_no_longer(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP, size=(500, 400))
    robot.canvas.set_zoom(1.0)
    robot.drag("search", robot.canvas.view.to_scene(QPointF(495, 200)))
    assert not robot.canvas._puller.isActive()


def test_the_wheel_turned_during_a_drag_takes_the_card_along(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP, size=(600, 300))
    robot.canvas.set_zoom(1.0)
    robot.canvas.view.scroll = Point(0, 0)
    robot.drag("search", Point(300, 150), drop=False)
    px = QPointF(robot.px(Point(300, 150)))
    wheel = QWheelEvent(
        px,
        robot.canvas.mapToGlobal(px),
        QPoint(),
        QPoint(0, -120),
        LEFT,
        SHIFT,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(robot.canvas, wheel)
    gesture = robot.canvas.gesture
    now = robot.canvas.view.to_scene(px)
    start = robot.canvas.shown.layout.cards["search"].rect.centre
    assert gesture._way == pytest.approx((now.x - start.x, now.y - start.y), abs=1)  # type: ignore[union-attr]


def test_alt_pressed_in_the_middle_of_a_drag_leaves_the_card_and_takes_a_copy(
    qtbot: QtBot,
) -> None:
    robot = Robot(qtbot, MAP)
    robot.drag("search", "try", drop=False)
    held = [robot.canvas.look.hidden]
    QTest.keyPress(robot.canvas, Qt.Key.Key_Alt, ALT)
    held.append(robot.canvas.look.hidden)
    QTest.keyRelease(robot.canvas, Qt.Key.Key_Alt)
    held.append(robot.canvas.look.hidden)
    assert held == [frozenset({"search"}), frozenset(), frozenset({"search"})]


def test_two_fingers_zoom_at_their_place(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    at = QPointF(robot.px("try"))
    before = robot.canvas.view.to_scene(at)
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        at,
        at,
        robot.canvas.mapToGlobal(at),
        0.5,
        QPointF(),
    )
    QApplication.sendEvent(robot.canvas, pinch)
    now = robot.canvas.view.to_scene(at)
    assert (robot.canvas.zoom, *now) == pytest.approx((1.5, *before))


def test_a_stage_can_be_dragged_behind_the_last(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.drag(rail(robot, "research", 0.3), rail(robot, "use", 0.9))
    assert robot.journey.stages.keys == ("shop", "use", "research")


def test_a_double_click_on_a_stages_name_renames_it(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.double_click(rail(robot, "shop", 0.3))
    robot.script("Store Enter")
    assert [each.name for each in robot.journey.stages] == ["Research", "Store", "Use"]


def test_a_double_click_behind_the_last_stage_adds_one_there(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("search")
    robot.double_click(rail(robot, "use", 1.3))
    robot.script("Return Enter")
    assert robot.journey.stages.keys == ("research", "shop", "use", "return")


def test_a_double_click_below_a_card_adds_in_its_lane(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    use = robot.canvas.shown.layout.stages["use"].rect
    lane = robot.canvas.shown.layout.lanes["customer"].rect
    robot.double_click(Point(use.centre.x, lane.centre.y))
    robot.script("I wonder Enter")
    new = robot.journey.touchpoints["i-wonder"]
    assert (new.stage, new.lane) == ("use", "customer")


def test_a_double_click_level_with_a_neighbour_adds_level_with_it(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    use = robot.canvas.shown.layout.stages["use"].rect
    robot.double_click(Point(use.centre.x, robot.canvas.shown.layout.cards["pay"].rect.centre.y))
    robot.script("I wonder Enter")
    cards = robot.canvas.shown.layout.cards
    assert cards["i-wonder"].rect.y == cards["pay"].rect.y


@pytest.mark.parametrize(
    ("where", "form"),
    [
        (lambda robot: beside(robot, "search"), Qt.CursorShape.CrossCursor),
        (lambda robot: rail(robot, "shop", 0.3), Qt.CursorShape.OpenHandCursor),
        (lambda robot: "search", Qt.CursorShape.ArrowCursor),
    ],
    ids=["handle", "stage", "card"],
)
def test_the_mouse_tells_what_it_would_do(qtbot: QtBot, where: Where, form: Qt.CursorShape) -> None:
    robot = Robot(qtbot, MAP)
    robot._move(robot.px(where(robot)), Qt.MouseButton.NoButton, NONE)
    assert robot.canvas.cursor().shape() == form


def test_cards_of_several_stages_keep_apart_when_they_move_a_stage_on(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("search", "try")
    robot.press("Alt+Right")
    held = {each.id: each.stage for each in robot.journey.touchpoints}
    assert held == {"compare": "research", "search": "shop", "pay": "shop", "try": "use"}


def test_where_one_of_them_cannot_go_none_goes(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    before = robot.journey
    robot.select("search", "try")
    robot.press("Alt+Left")
    assert robot.journey is before


def test_several_cards_move_down_together(qtbot: QtBot) -> None:
    robot = Robot(qtbot, "A\n  a = I search\n  b = I ask\n  c = I buy")
    robot.select("a", "b")
    robot.press("Alt+Down")
    assert robot.journey.touchpoints.keys == ("c", "a", "b")
