"""What the canvas says to whoever types or begins."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter
from pytestqt.qtbot import QtBot

from journeymapper.canvas.hints import IN_SHORT, KEYS, NEXT, paint_hints
from journeymapper.canvas.title_editor import TitleEditor
from journeymapper.layout.arrange import layout
from journeymapper.layout.geometry import Rect
from journeymapper.model.journey import new_journey
from journeymapper.model.sketch import sketch
from journeymapper.painting.look import Look
from journeymapper.painting.paint import paint
from journeymapper.painting.rail import paint_rail
from tests.helpers.robot import Robot
from tests.helpers.written import words_of

KEY_WORDS = [word for key in KEYS for word in key]


def hinted(robot: Robot) -> list[str]:
    return [each.text for each in words_of(lambda painter: paint_hints(painter, robot.canvas))]


def test_beside_a_new_card_stand_the_keys_and_below_it_the_place_of_the_next(qtbot: QtBot) -> None:
    robot = Robot(qtbot, "A\n  one = One")
    robot.select("one")
    robot.press("T")
    assert hinted(robot) == [*KEY_WORDS, "Tab", NEXT]


def test_where_a_card_stands_beside_it_the_keys_are_on_the_new_card_in_short(qtbot: QtBot) -> None:
    robot = Robot(qtbot, "A\n  one = One\nB\n  two = Two\n  three = Three")
    robot.select("one")
    robot.press("T")
    assert hinted(robot) == [IN_SHORT, "Tab", NEXT]


def test_on_a_card_that_is_renamed_the_keys_stand_in_short(qtbot: QtBot) -> None:
    robot = Robot(qtbot, "A\n  one = One")
    robot.select("one")
    robot.press("F2")
    assert hinted(robot) == [IN_SHORT]


def test_nothing_is_hinted_while_nothing_is_typed(qtbot: QtBot) -> None:
    assert hinted(Robot(qtbot, "A\n  one = One")) == []


def test_the_caret_has_the_colour_of_what_is_in_hand(qtbot: QtBot) -> None:
    robot = Robot(qtbot, "A\n  one = One")
    robot.select("one")
    robot.press("T")
    robot.type("I")
    editor = robot.canvas.findChild(TitleEditor)
    assert isinstance(editor, TitleEditor)
    picture, caret = editor.viewport().grab().toImage(), editor.cursorRect()
    accent = QColor(robot.canvas.look.theme.accent)
    assert picture.pixelColor(caret.x(), caret.center().y()) == accent


def drawn(text: str) -> list[str]:
    journey = sketch(text) if text else new_journey("Empty")
    arranged, look = layout(journey), Look()
    area = Rect(0, 0, 1000, 800)

    def draw(painter: QPainter) -> None:
        paint(painter, journey, arranged, look, area, 1.0)
        paint_rail(painter, journey, arranged, look, area, 1.0)

    return [each.text for each in words_of(draw)]


def test_an_empty_map_says_how_the_first_stage_is_made() -> None:
    assert drawn("") == ["Type S and a name: the first stage."]


def test_a_stage_without_cards_says_which_key_adds_one() -> None:
    assert drawn("Research") == ["T", "adds a touchpoint", "1", "Research"]
