from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from journeymapper.canvas import gliding
from journeymapper.canvas.motion import allow_motion
from journeymapper.layout.geometry import Point, Rect
from journeymapper.model.edits.touchpoints import add_touchpoint
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from tests.helpers.robot import Robot

MAP = """
    Research
      search = I search
      > compare = I compare
    shop = Shop
      > try = I try it
      pay = I pay
    use = Use
    """


@pytest.fixture
def moving(qtbot: QtBot) -> Iterator[Robot]:
    """Hands on a canvas on which things move; no clock runs by itself while a test looks."""
    allow_motion(True)
    yield Robot(qtbot, MAP)
    allow_motion(False)


def halfway(robot: Robot) -> dict[str, Rect]:
    """Where cards on their way are after half the time."""
    robot.canvas.motion.gliding.show(90)
    glide = robot.canvas.motion._glide
    return {} if glide is None else glide.rects()


def is_between(now: Rect, start: Rect, end: Rect) -> bool:
    low, high = sorted((start.x, end.x))
    return low < now.x < high


def test_a_moved_card_glides_to_its_place(moving: Robot) -> None:
    start = moving.canvas.shown.layout.cards["pay"].rect
    moving.select("pay")
    moving.press("Alt+Right")
    end = moving.canvas.shown.layout.cards["pay"].rect
    assert is_between(halfway(moving)["pay"], start, end)


def test_a_dropped_card_glides_from_the_hand_that_let_it_go(moving: Robot) -> None:
    box = moving.canvas.shown.layout.stages["use"].rect
    moving.drag("pay", Point(box.centre.x + 40, 300))
    moving.canvas.motion.gliding.show(0)
    glide = moving.canvas.motion._glide
    assert glide is not None
    assert glide.rects()["pay"].centre.x == pytest.approx(box.centre.x + 40, abs=1)


def test_lines_that_do_not_show_yet_are_not_painted(
    moving: Robot, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted = list[str]()
    monkeypatch.setattr(gliding, "draw_line", lambda _, line, *__: painted.append(line.key))
    moving.select("try")
    moving.press("Alt+Right")
    moving.canvas.motion.gliding.show(0)
    moving.canvas.repaint()
    at_once = [*painted]
    moving.canvas.motion.gliding.show(90)
    moving.canvas.repaint()
    assert (at_once, painted) == ([], ["compare->try"])


def test_an_undo_glides_back(moving: Robot) -> None:
    moving.select("pay")
    moving.press("Alt+Right")
    moving.canvas.motion.finish()
    moving.document.undo()
    assert "pay" in halfway(moving)


def test_an_edit_while_a_card_glides_sends_it_elsewhere_from_where_it_is(moving: Robot) -> None:
    moving.select("pay")
    moving.press("Alt+Right")
    here = halfway(moving)["pay"]
    moving.document.undo()
    moving.canvas.motion.gliding.show(0)
    glide = moving.canvas.motion._glide
    assert glide is not None
    assert glide.rects()["pay"] == pytest.approx(here)


def test_the_layout_is_where_it_belongs_from_the_start(moving: Robot) -> None:
    moving.select("pay")
    moving.press("Alt+Right")
    stage = moving.canvas.shown.layout.cards["pay"].stage
    assert stage == "use"


def test_a_card_that_has_come_to_its_place_is_painted_there(moving: Robot) -> None:
    moving.select("pay")
    moving.press("Alt+Right")
    on_the_way = moving.canvas.look.gliding
    moving.canvas.motion.gliding.show(180)
    assert ("pay" in on_the_way, moving.canvas.look.gliding) == (True, frozenset())


def test_nothing_moves_while_somebody_types(moving: Robot) -> None:
    moving.select("pay")
    moving.press("Alt+Right")
    moving.press("F2")
    moving.document.edit(between(moving.journey))
    assert moving.canvas.look.gliding == frozenset()


def between(journey: Journey) -> Patch:
    return add_touchpoint(journey, "I ask", "research", before="search")


def test_nothing_moves_while_somebody_drags(moving: Robot) -> None:
    moving.select("pay")
    moving.press("Alt+Right")
    moving.drag("search", "try", drop=False)
    assert not moving.canvas.motion.gliding.is_running


def test_going_to_a_record_the_view_travels_there(qtbot: QtBot, moving: Robot) -> None:
    canvas = moving.canvas
    canvas.resize(400, 300)
    canvas.set_zoom(1.0)
    canvas.view.scroll = start = Point(0, 0)
    canvas.go_to([("touchpoints", "pay")])
    canvas.motion.travelling.show(120)
    on_the_way = canvas.view.scroll.x
    canvas.motion.travelling.show(240)
    assert start.x < on_the_way < canvas.view.scroll.x


def test_whoever_moves_the_view_ends_its_travel(moving: Robot) -> None:
    canvas = moving.canvas
    canvas.resize(400, 300)
    canvas.set_zoom(1.0)
    canvas.view.scroll = Point(0, 0)
    canvas.go_to([("touchpoints", "pay")])
    canvas.pan(5, 0)
    assert not canvas.motion.travelling.is_running


def test_a_halo_fades_in(moving: Robot) -> None:
    moving.canvas.set_highlight("error", ["pay"])
    moving.canvas.motion.fading.show(60)
    fading = moving.canvas.motion._picture is not None
    moving.canvas.motion.fading.show(120)
    assert (fading, moving.canvas.motion._picture) == (True, None)


def test_with_less_motion_all_of_it_happens_at_once(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("pay")
    robot.press("Alt+Right")
    robot.canvas.set_highlight("error", ["pay"])
    motion = robot.canvas.motion
    clocks = (motion.gliding, motion.travelling, motion.fading)
    assert not any(clock.is_running for clock in clocks)
