"""Promises drawn over the map have a sky of their own, which comes and goes with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeymapper.canvas.tiles import Tiles
from journeymapper.canvas.tips import tip_at
from journeymapper.layout.arches import Sky, Span, sky_of
from journeymapper.layout.geometry import Layout, Point
from journeymapper.painting.look import PromiseArc
from journeymapper.painting.sky import sky_over
from tests.canvas.test_picture import crisp, unhurried, with_selected
from tests.helpers.robot import LEFT, Robot

MAP = """
Order
  order = I order it [entry]
  mail = They confirm
Wait
  wait = I wait
Delivery
  done = It is here [goal]
order -> wait -> done
"""
KEPT = PromiseArc("soon", "Delivered the next day", "order", "done", True)
BROKEN = PromiseArc("call", "We call you", "mail", "done", False)
__all__ = ["unhurried"]


@pytest.fixture
def robot(qtbot: QtBot) -> Robot:
    return Robot(qtbot, MAP)


def test_the_sky_comes_in_sight_with_the_arcs(robot: Robot) -> None:
    before = robot.canvas.view.scroll
    robot.canvas.set_arcs((KEPT, BROKEN))
    view = robot.canvas.view
    assert (view.bounds.y, view.scroll.y) == (-72, -72)
    robot.canvas.set_arcs(())
    assert (view.bounds.y, view.scroll) == (0, before)


def test_arcs_leave_the_map_where_one_looks_at_its_middle(robot: Robot) -> None:
    robot.canvas.set_zoom(3)
    robot.canvas.pan(0, 200)
    before = robot.canvas.view.scroll
    robot.canvas.set_arcs((KEPT,))
    assert robot.canvas.view.scroll == before


def top_of(robot: Robot, place: int) -> QPointF:
    """The middle of the top of an arc, px."""
    canvas = robot.canvas
    arch = sky_over(canvas.shown.layout, canvas.look).arches[place]
    assert arch is not None
    return canvas.view.to_view(Point((arch.rise + arch.fall) / 2, arch.top))


def test_an_arc_that_is_pointed_at_says_what_it_stands_for(robot: Robot) -> None:
    robot.canvas.set_arcs((KEPT, BROKEN))
    said = [tip_at(robot.canvas, top_of(robot, place)) for place in (0, 1)]
    assert said == [
        "<qt>“Delivered the next day”, promised by “I order it”: kept by “It is here”",
        "<qt>“We call you”, promised by “They confirm”: broken on a way to “It is here”",
    ]


def test_a_press_on_an_arc_names_its_promise(robot: Robot) -> None:
    pressed: list[str] = []
    robot.canvas.arc_pressed.connect(pressed.append)
    robot.canvas.set_arcs((KEPT, BROKEN))
    place = top_of(robot, 1)
    QTest.mouseClick(robot.canvas, LEFT, pos=place.toPoint())
    QTest.mouseClick(robot.canvas, LEFT, pos=(place + QPointF(0, 15)).toPoint())
    assert pressed == ["call"]


def test_the_whole_map_with_its_sky_is_fitted(robot: Robot) -> None:
    robot.canvas.set_arcs((KEPT, BROKEN))
    robot.canvas.fit()
    assert robot.canvas.view.fits()


STEPS: dict[str, Callable[[Robot], object]] = {
    "arcs": lambda robot: robot.canvas.set_arcs((KEPT, BROKEN)),
    "move": with_selected("order", "Alt+Down"),
    "to the next stage": with_selected("order", "Alt+Right"),
    "delete": with_selected("mail", "Del"),
    "add above": with_selected("done", "Alt+Left"),
    "none": lambda robot: robot.canvas.set_arcs(()),
}


@pytest.mark.parametrize("step", STEPS)
def test_what_changed_under_arcs_is_painted_as_if_everything_were(robot: Robot, step: str) -> None:
    robot.canvas.set_arcs((KEPT,))
    crisp(robot)
    STEPS[step](robot)
    robot.canvas.motion.finish()
    changed = crisp(robot)
    robot.canvas.tiles = Tiles()
    assert changed == crisp(robot)


def test_a_map_without_arcs_works_none_out(robot: Robot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("journeymapper.layout.arches.sky_of", lambda *_: 1 / 0)
    robot.select("order")
    robot.press("Alt+Down")
    crisp(robot)


def test_arcs_are_worked_out_once_for_all_squares_of_a_picture(
    robot: Robot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Layout] = []

    def counted(layout: Layout, spans: Sequence[Span]) -> Sky:
        asked.append(layout)
        return sky_of(layout, spans)

    monkeypatch.setattr("journeymapper.layout.arches.sky_of", counted)
    robot.canvas.set_arcs((KEPT, BROKEN))
    crisp(robot)
    robot.canvas.pan(40, 10)
    crisp(robot)
    assert len(asked) == 1
