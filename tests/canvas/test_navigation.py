from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeymapper.canvas.navigation import READABLE
from journeymapper.canvas.overview import overview_rect
from journeymapper.layout.geometry import GUTTER_WIDTH, RAIL_HEIGHT, Point
from tests.helpers.robot import CTRL, NONE, SHIFT, Robot

SMALL = "Research\n  search = I search\n  > compare = I compare"
WIDE = "\n".join(f"Stage {n}\n  I do {n}" for n in range(12))


def near(a: Point, b: Point) -> bool:
    return abs(a.x - b.x) < 1e-6 and abs(a.y - b.y) < 1e-6


@pytest.mark.parametrize("notches", [1, -3, 40, -40])
def test_zooming_keeps_the_point_under_the_pointer(qtbot: QtBot, notches: int) -> None:
    robot = Robot(qtbot, WIDE)
    at = robot.canvas.shown.layout.cards["i-do-3"].rect.centre
    px = QPointF(robot.px(at))
    before = robot.canvas.view.to_scene(px)
    robot.wheel(at, notches, CTRL)
    assert near(robot.canvas.view.to_scene(px), before)


@pytest.mark.parametrize(("notches", "gives"), [(100, 4.0), (-100, 0.05)])
def test_zoom_stops_at_its_ends(qtbot: QtBot, notches: int, gives: float) -> None:
    robot = Robot(qtbot, SMALL)
    robot.wheel(Point(50, 50), notches, CTRL)
    assert robot.canvas.zoom == gives


def test_a_larger_text_size_makes_units_larger_at_the_same_zoom(qtbot: QtBot) -> None:
    robot = Robot(qtbot, SMALL)
    robot.canvas.set_text_scale(2)
    card = robot.canvas.shown.layout.cards["search"].rect
    shown = robot.canvas.view.rect_to_view(card)
    assert (robot.canvas.zoom, shown.width()) == (1.0, 2 * card.width)


def test_a_map_opens_with_the_text_size_that_was_chosen(qtbot: QtBot) -> None:
    robot = Robot(qtbot, SMALL)
    robot.canvas.set_text_scale(0.8)
    robot.canvas.fit()
    assert (robot.canvas.zoom, robot.canvas.view.zoom) == (1.0, 0.8)


def test_an_opened_map_is_all_in_sight(qtbot: QtBot) -> None:
    robot = Robot(qtbot, WIDE, size=(2600, 800))
    assert (robot.canvas.view.fits(), overview_rect(robot.canvas)) == (True, None)


def test_of_a_wide_map_the_beginning_is_in_sight_large_enough_to_read(qtbot: QtBot) -> None:
    view = Robot(qtbot, WIDE).canvas.view
    assert (view.fits(), view.zoom >= READABLE, view.scroll) == (False, True, Point(0, 0))


def test_a_small_map_opens_at_its_own_size_in_the_upper_left(qtbot: QtBot) -> None:
    robot = Robot(qtbot, SMALL)
    assert (robot.canvas.zoom, robot.canvas.view.scroll) == (1.0, Point(0, 0))


@pytest.mark.parametrize("stroke", ["Shift+1", "Shift+!"])
def test_fitting_shows_everything(qtbot: QtBot, stroke: str) -> None:
    robot = Robot(qtbot, WIDE)
    robot.canvas.set_zoom(2)
    robot.press(stroke)
    assert robot.canvas.view.fits()


@pytest.mark.parametrize("stroke", ["Shift+2", "Shift+@", "Home"])
def test_fitting_the_selection_shows_it_larger(qtbot: QtBot, stroke: str) -> None:
    robot = Robot(qtbot, WIDE)
    robot.select("i-do-9")
    robot.press(stroke)
    seen, card = robot.canvas.view.area, robot.canvas.shown.layout.cards["i-do-9"].rect
    assert (robot.canvas.zoom, seen.contains(card.centre)) == (1.5, True)


def test_the_wheel_pans_down_and_with_shift_aside(qtbot: QtBot) -> None:
    robot = Robot(qtbot, WIDE, size=(600, 300))
    robot.canvas.set_zoom(1.0)
    robot.canvas.view.scroll = before = Point(0, 0)
    robot.wheel(Point(100, 100), -1, NONE)
    robot.wheel(Point(100, 100), -1, SHIFT)
    after = robot.canvas.view.scroll
    assert (after.x - before.x, after.y - before.y) == (60, 60)


def test_space_and_a_drag_move_the_paper(qtbot: QtBot) -> None:
    robot = Robot(qtbot, WIDE, size=(600, 400))
    robot.canvas.set_zoom(1.0)
    before = robot.canvas.view.scroll
    start = robot.canvas.view.area.centre
    QTest.keyPress(robot.canvas, Qt.Key.Key_Space)
    robot.drag(start, Point(start.x - 80, start.y))
    QTest.keyRelease(robot.canvas, Qt.Key.Key_Space)
    assert (robot.canvas.view.scroll.x - before.x, robot.selection.keys) == (80, ())


def test_the_middle_button_moves_the_paper(qtbot: QtBot) -> None:
    robot = Robot(qtbot, WIDE, size=(600, 400))
    robot.canvas.set_zoom(1.0)
    before = robot.canvas.view.scroll
    start = robot.canvas.view.area.centre
    robot.drag(start, Point(start.x - 80, start.y), button=Qt.MouseButton.MiddleButton)
    assert robot.canvas.view.scroll.x - before.x == 80


def test_going_to_a_record_selects_it_and_brings_it_in_sight(qtbot: QtBot) -> None:
    robot = Robot(qtbot, WIDE, size=(600, 400))
    robot.canvas.set_zoom(1.0)
    robot.canvas.go_to([("touchpoints", "i-do-11")])
    card = robot.canvas.shown.layout.cards["i-do-11"].rect
    seen = robot.canvas.view.area
    assert (robot.selection.current, seen.x <= card.x, card.right <= seen.right) == (
        ("touchpoints", "i-do-11"),
        True,
        True,
    )


def test_the_overview_makes_room_for_a_selected_card(qtbot: QtBot) -> None:
    rows = "".join(f"  I do {n}\n" for n in range(8))
    robot = Robot(qtbot, "".join(f"Stage {n}\n{rows}" for n in range(8)))
    canvas = robot.canvas
    canvas.set_zoom(1.0)
    canvas.grab()
    before = overview_rect(canvas)
    assert before is not None
    under = next(
        key
        for key, box in canvas.shown.layout.cards.items()
        if before.intersects(canvas.view.rect_to_view(box.rect))
    )
    robot.select(under)
    canvas.grab()
    after = overview_rect(canvas)
    assert after is not None
    assert (after == before, after.intersects(_on_screen(robot, under))) == (False, False)


def _on_screen(robot: Robot, key: str) -> QRectF:
    return robot.canvas.view.rect_to_view(robot.canvas.shown.layout.cards[key].rect)


def test_the_overview_is_there_while_the_map_does_not_fit_and_leads_there(qtbot: QtBot) -> None:
    robot = Robot(qtbot, WIDE, size=(600, 400))
    robot.canvas.set_zoom(1.0)
    box = overview_rect(robot.canvas)
    assert box is not None
    at = QPointF(box.right() - 10, box.center().y()).toPoint()
    QTest.mouseClick(robot.canvas, Qt.MouseButton.LeftButton, pos=at)
    seen = robot.canvas.view.area
    assert seen.right > robot.canvas.view.bounds.right - 200


def test_another_map_is_fitted_anew(qtbot: QtBot) -> None:
    robot = Robot(qtbot, SMALL)
    robot.canvas.set_zoom(3)
    robot.document.replace(Robot(qtbot, "One\n  I come\nTwo\n  I go").journey)
    assert robot.canvas.view.fits()


def test_rail_and_gutter_stay_readable_on_a_small_map(qtbot: QtBot) -> None:
    robot = Robot(qtbot, WIDE)
    robot.canvas.set_zoom(0.2)
    view = robot.canvas.view
    assert (view.rail, view.gutter) == (0.73 * RAIL_HEIGHT, 0.73 * GUTTER_WIDTH)


def test_showing_a_stage_brings_no_empty_paper_in_sight(qtbot: QtBot) -> None:
    robot = Robot(qtbot, WIDE, size=(700, 300))
    robot.canvas.set_zoom(1.0)
    robot.canvas.view.scroll = Point(0, 0)
    robot.canvas.go_to([("stages", "stage-5")])
    assert robot.canvas.view.scroll.y == 0


def test_what_is_left_of_the_map_comes_in_sight_when_what_one_looked_at_is_gone(
    qtbot: QtBot,
) -> None:
    robot = Robot(qtbot, WIDE)
    robot.canvas.set_zoom(1)
    robot.canvas.reveal([("stages", "stage-11")])
    robot.select(*(f"stage-{n}" for n in range(1, 12)), table="stages")
    robot.press("Del")
    assert robot.canvas.view.area.meets(robot.canvas.shown.layout.cards["i-do-0"].rect)
