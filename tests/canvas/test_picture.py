from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from math import inf
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journeymapper.canvas import frame, tiles
from journeymapper.canvas.navigation import fit
from journeymapper.canvas.tiles import Tiles
from journeymapper.layout.geometry import Point, Rect
from journeymapper.layout.stages import nearest_stage
from journeymapper.model.edits.touchpoints import add_touchpoint
from journeymapper.painting import near, states
from journeymapper.painting.look import Badge
from journeymapper.painting.paint import paint
from journeymapper.painting.theme import DARK
from tests.helpers.robot import CTRL, Robot

MAP = """
    channels: web
    Research
      search = I search [+1, by web]
      > compare = I compare [-2]
    shop = Shop
      > try = I try it [+2]
      pay = I pay [fail 4]
      stock = They check the stock [backstage]
    use = Use
    pay -> search: loopback, "again"
    """
WIDE = "\n".join(f"Stage {n}\n  I do {n}" for n in range(40))


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Frames have all the time they need, so that no test depends on how busy the machine is."""
    for budget in ("CHANGED_MS", "MOVING_MS", "MENDING_MS"):
        monkeypatch.setattr(tiles, budget, inf)


def crisp(robot: Robot) -> QImage:
    """The canvas once its picture is complete: a step of zoom shows the last picture first."""
    robot.canvas.repaint()
    robot.canvas.repaint()
    assert robot.canvas.tiles.is_complete
    return robot.canvas.grab().toImage()


def hover(robot: Robot) -> None:
    rect = robot.canvas.shown.layout.cards["try"].rect
    robot.hover(Point(rect.right, rect.centre.y))


def drag_away(robot: Robot) -> None:
    use = robot.canvas.shown.layout.stages["use"].rect.centre
    robot.drag("search", use, drop=False)
    robot.press("Esc")
    robot.hover(use)


def with_selected(key: str, *strokes: str) -> Callable[[Robot], object]:
    def step(robot: Robot) -> None:
        robot.select(key)
        robot.press(*strokes)

    return step


def with_typed(key: str, stroke: str, script: str) -> Callable[[Robot], object]:
    def step(robot: Robot) -> None:
        with_selected(key, stroke)(robot)
        robot.script(script)

    return step


def delete_and_undo(robot: Robot) -> None:
    with_selected("try", "Del")(robot)
    robot.document.undo()


STEPS: dict[str, Callable[[Robot], object]] = {
    "select": lambda robot: robot.select("search", "try"),
    "select a line": lambda robot: robot.select("search->compare", table="connections"),
    "tag": with_selected("pay", "+", "F", "4"),
    "rename": with_typed("pay", "F2", "Paid Enter"),
    "move": with_selected("search", "Alt+Right"),
    "add": with_typed("search", "T", "I ask Enter"),
    "give up": with_typed("search", "T", "I ask Esc"),
    "delete": with_selected("stock", "Del"),
    "undo": delete_and_undo,
    "hover": hover,
    "drag and give up": drag_away,
    "badges": lambda robot: robot.canvas.set_badges({"pay": (Badge(1, "error"),)}),
    "highlight": lambda robot: robot.canvas.set_highlight("warning", ["try", "search->compare"]),
    "filter": lambda robot: robot.canvas.set_shown(frozenset({"pay"})),
    "lens": lambda robot: robot.canvas.set_lens("level"),
    "theme": lambda robot: robot.canvas.set_theme(DARK),
}


@pytest.mark.parametrize("step", STEPS)
def test_what_changed_is_painted_as_if_everything_were(qtbot: QtBot, step: str) -> None:
    robot = Robot(qtbot, MAP)
    crisp(robot)
    STEPS[step](robot)
    changed = crisp(robot)
    robot.canvas.tiles = Tiles()
    assert changed == crisp(robot)


def test_only_cards_in_sight_are_painted(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: set[str] = set()
    robot = Robot(qtbot, WIDE, size=(700, 500))
    robot.canvas.set_zoom(1.0)
    monkeypatch.setattr(near, "_paint_card", lambda painter, journey, box, *_: drawn.add(box.id))
    robot.canvas.tiles = Tiles()
    crisp(robot)
    assert 0 < len(drawn) <= 6


def test_of_a_large_map_nothing_is_worked_out_beside_the_squares_in_sight(qtbot: QtBot) -> None:
    robot = Robot(qtbot, "\n".join(f"Stage {n}\n  > I do {n}" for n in range(120)), size=(700, 500))
    fit(robot.canvas)
    crisp(robot)
    laid, view = robot.canvas.shown.layout, robot.canvas.view
    last = nearest_stage(laid, view.area.right + tiles.SIDE / view.zoom)
    assert last is not None and 50 < last.place < 90
    for pieces in (laid.cards, laid.lines):
        assert max(pieces.known) <= last.place + 1


def test_a_frame_of_a_drag_paints_no_square(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    robot = Robot(qtbot, MAP)
    cards = robot.canvas.shown.layout.cards
    robot.drag("search", cards["try"].rect.centre, drop=False)
    crisp(robot)
    painted: list[Rect] = []
    monkeypatch.setattr(tiles, "paint", lambda *args, **_: painted.append(args[4]))
    robot._move(robot.px("pay"), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    robot.canvas.repaint()
    assert painted == []


def test_panning_a_little_paints_no_square(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    robot = Robot(qtbot, WIDE, size=(700, 500))
    robot.canvas.set_zoom(1.0)
    robot.canvas.view.scroll = Point(300, 0)  # 4 px further the same squares are in sight
    crisp(robot)
    painted: list[Rect] = []
    monkeypatch.setattr(tiles, "paint", lambda *args, **_: painted.append(args[4]))
    robot.canvas.pan(4, 0)
    robot.canvas.repaint()
    assert painted == []


def squares_painted(robot: Robot, monkeypatch: pytest.MonkeyPatch) -> list[Rect]:
    """The areas painted from now on."""
    painted: list[Rect] = []

    def noted(*args: Any, **named: Any) -> None:
        painted.append(args[4])
        paint(*args, **named)

    monkeypatch.setattr(tiles, "paint", noted)
    return painted


def test_a_frame_of_a_drag_paints_only_the_dragged_card(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot = Robot(qtbot, MAP)
    robot.drag("search", "compare", drop=False)
    crisp(robot)
    drawn: list[str] = []
    monkeypatch.setattr(states, "draw_card", lambda _, __, card, ___: drawn.append(card.id))
    monkeypatch.setattr(near, "_paint_card", lambda _, __, box, ___: drawn.append(box.id))
    robot._move(robot.px("pay"), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    robot.canvas.repaint()
    assert drawn == ["search"]


def test_panning_by_a_square_paints_only_the_row_that_comes_in_sight(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot = Robot(qtbot, WIDE)
    robot.canvas.set_zoom(1.0)
    crisp(robot)
    painted = squares_painted(robot, monkeypatch)
    robot.canvas.pan(tiles.SIDE, 0)
    robot.canvas.repaint()
    assert 0 < len(painted) <= 5


def test_squares_out_of_sight_are_kept_when_a_card_is_selected(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot = Robot(qtbot, WIDE, size=(700, 500))
    robot.canvas.set_zoom(1.0)
    crisp(robot)
    robot.canvas.pan(1000, 0)
    crisp(robot)
    robot.select(robot.journey.touchpoints.keys[5])
    crisp(robot)
    painted = squares_painted(robot, monkeypatch)
    robot.canvas.pan(-1000, 0)
    crisp(robot)
    assert painted == []


def test_after_an_edit_only_squares_that_look_different_are_painted(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot = Robot(qtbot, WIDE)
    robot.canvas.set_zoom(1.0)
    robot.canvas.view.scroll = Point(0, 0)
    crisp(robot)
    painted = squares_painted(robot, monkeypatch)
    third = robot.journey.stages.keys[2]  # gets a column more, so all behind it moves
    robot.document.edit(add_touchpoint(robot.journey, "I do more", third))
    crisp(robot)
    start = robot.canvas.shown.layout.stages[third].rect.x
    assert {area.x >= start - tiles.SIDE for area in painted} == {True}


def test_squares_out_of_sight_take_no_more_bytes_than_allowed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tiles, "MOST_BYTES", 3 * 4 * tiles.SIDE**2)
    robot = Robot(qtbot, WIDE, size=(700, 500))
    robot.canvas.set_zoom(1.0)
    for _ in range(6):
        robot.canvas.pan(500, 0)
        crisp(robot)
    in_sight = (700 // tiles.SIDE + 2) * (500 // tiles.SIDE + 2)
    assert len(robot.canvas.tiles._tiles) <= in_sight + 3


def test_the_rail_is_painted_once_while_a_card_is_dragged(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot = Robot(qtbot, MAP)
    robot.drag("search", "try", drop=False)
    crisp(robot)
    drawn: list[object] = []
    monkeypatch.setattr(frame, "paint_rail", lambda *_: drawn.append(1))
    robot._move(robot.px("pay"), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    robot.canvas.repaint()
    assert drawn == []


def test_a_step_of_zoom_shows_the_last_picture_first(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot = Robot(qtbot, WIDE)
    crisp(robot)
    painted: list[Rect] = []
    monkeypatch.setattr(tiles, "paint", lambda *args, **_: painted.append(args[4]))
    robot.wheel(Point(100, 100), 1, CTRL)
    robot.canvas.repaint()
    assert painted == []


def test_a_step_of_zoom_before_all_is_sharp_shows_what_there_is(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot, painted = Robot(qtbot, WIDE), list[Rect]()
    crisp(robot)
    monkeypatch.setattr(tiles, "CHANGED_MS", 0.0)
    robot.canvas.set_theme(DARK)  # no picture of another zoom can be shown any more
    robot.canvas.repaint()
    monkeypatch.setattr(tiles, "paint", lambda *args, **_: painted.append(args[4]))
    robot.wheel(Point(100, 100), 1, CTRL)
    robot.canvas.repaint()
    assert painted == []


def test_an_error_while_painting_is_reported_and_the_canvas_lives_on(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot = Robot(qtbot, MAP)
    reported: list[type[BaseException]] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, *_: reported.append(kind))
    with monkeypatch.context() as broken:
        broken.setattr(frame, "paint_gutter", lambda *_: 1 / 0)
        robot.canvas.repaint()
    robot.press("Ctrl+A")
    assert (reported[0], len(robot.selection.keys)) == (ZeroDivisionError, 5)


def test_a_canvas_without_a_map_is_blank_paper_and_needs_no_records() -> None:
    code = """
import sys
from PySide6.QtWidgets import QApplication
app = QApplication([])
from journeymapper.canvas.canvas import Canvas
canvas = Canvas()
canvas.resize(300, 200)
canvas.show()
canvas.grab()
canvas.new_stage()
print(sorted({"pydantic", "networkx"} & set(sys.modules)))
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "[]"


def painted_over(robot: Robot, colour: Qt.GlobalColor) -> QImage:
    """The canvas, painted where something of one colour was before."""
    picture = QImage(robot.canvas.size(), QImage.Format.Format_RGB32)
    picture.fill(colour)
    robot.canvas.render(picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    return picture


@pytest.mark.parametrize("zoom", [0.6, 0.731, 0.777, 0.81, 0.9, 1.013, 1.2])
@pytest.mark.parametrize("by", [0.0, 0.3, 0.5, 0.8])
def test_nothing_of_what_was_there_before_shows_through(
    qtbot: QtBot, zoom: float, by: float
) -> None:
    robot = Robot(qtbot, WIDE)
    robot.canvas.set_zoom(zoom)
    robot.canvas.pan(100 + by, by)
    crisp(robot)
    black = painted_over(robot, Qt.GlobalColor.black)
    assert painted_over(robot, Qt.GlobalColor.white) == black
