from __future__ import annotations

from math import inf

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from journeymapper.canvas import tiles
from journeymapper.canvas.tiles import Tiles
from journeymapper.canvas.tips import tip_at
from journeymapper.layout.geometry import Point
from journeymapper.layout.showing import Showing
from journeymapper.layout.texts import text_place
from tests.helpers.robot import CTRL, Robot


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Frames have all the time they need, so that no test depends on how busy the machine is."""
    for budget in ("CHANGED_MS", "MOVING_MS", "MENDING_MS"):
        monkeypatch.setattr(tiles, budget, inf)


MAP = """
    Research
      search = I search [+1]
      > compare = I compare
    shop = Shop
      > pay = I pay
    """
ROWS = Showing(texts=("thoughts", "pains"))


def robot_with_rows(qtbot: QtBot, showing: Showing = ROWS) -> Robot:
    robot = Robot(qtbot, MAP)
    robot.canvas.show_rows(showing)
    return robot


def below(robot: Robot, stage: str, row: str = "thoughts") -> Point:
    shown = robot.canvas.shown.layout
    return Point(shown.stages[stage].rect.centre.x, shown.texts[row].rect.bottom - 12)


def text(robot: Robot, card: str, row: str = "thoughts") -> Point:
    return text_place(robot.canvas.shown.layout, row, card).centre


def write(robot: Robot, card: str, words: str) -> None:
    robot.select(card)
    robot.press("W")
    robot.type(words)
    robot.press("Enter")


def is_painted_as_anew(robot: Robot) -> bool:
    robot.canvas.repaint()
    seen = robot.canvas.grab().toImage()
    robot.canvas.tiles = Tiles()
    robot.canvas.repaint()
    return robot.canvas.grab().toImage() == seen


def thought(robot: Robot, card: str) -> str:
    return robot.journey.touchpoints[card].thought


def test_a_double_click_below_a_card_writes_what_it_says_in_one_step(qtbot: QtBot) -> None:
    robot = robot_with_rows(qtbot)
    before = robot.journey
    robot.double_click(below(robot, "shop"))
    robot.type("No surprise at the end")
    robot.press("Enter")
    written = thought(robot, "pay")
    robot.document.undo()
    assert (written, robot.journey == before) == ("No surprise at the end", True)


def test_a_double_click_below_several_cards_is_for_the_one_in_hand(qtbot: QtBot) -> None:
    robot = robot_with_rows(qtbot)
    robot.select("compare")
    robot.double_click(below(robot, "research"))
    robot.type("Which one?")
    robot.press("Enter")
    assert (thought(robot, "search"), thought(robot, "compare")) == ("", "Which one?")


def test_a_click_on_a_text_selects_its_card_and_leaves_the_view_alone(qtbot: QtBot) -> None:
    robot = robot_with_rows(qtbot)
    write(robot, "pay", "Fine.")
    robot.selection.clear()
    scroll = robot.canvas.view.scroll
    robot.click(text(robot, "pay"))
    assert (robot.selection.of("touchpoints"), robot.canvas.view.scroll) == (("pay",), scroll)


def test_ctrl_and_a_click_on_a_text_select_its_card_too(qtbot: QtBot) -> None:
    robot = robot_with_rows(qtbot)
    write(robot, "pay", "Fine.")
    robot.select("search")
    robot.click(text(robot, "pay"), CTRL)
    assert robot.selection.of("touchpoints") == ("search", "pay")


def test_a_double_click_on_a_text_edits_it(qtbot: QtBot) -> None:
    robot = robot_with_rows(qtbot)
    write(robot, "pay", "Fine.")
    robot.double_click(text(robot, "pay"))
    robot.type("Better.")
    robot.press("Enter")
    assert thought(robot, "pay") == "Better."


def test_the_editor_lies_over_the_text(qtbot: QtBot) -> None:
    robot = robot_with_rows(qtbot)
    write(robot, "pay", "Fine.")
    robot.double_click(text(robot, "pay"))
    (editor,) = [each for each in robot.canvas.findChildren(QTextEdit) if each.isVisible()]
    place = robot.canvas.view.rect_to_view(text_place(robot.canvas.shown.layout, "thoughts", "pay"))
    assert editor.geometry().contains(place.toRect().center())


def test_an_emptied_text_is_gone(qtbot: QtBot) -> None:
    robot = robot_with_rows(qtbot)
    write(robot, "pay", "Fine.")
    robot.double_click(text(robot, "pay"))
    robot.press("Back", "Enter")
    assert thought(robot, "pay") == ""


def test_esc_leaves_no_trace_of_a_new_text(qtbot: QtBot) -> None:
    robot = robot_with_rows(qtbot)
    before = robot.journey
    robot.double_click(below(robot, "shop"))
    robot.type("Well")
    robot.press("Esc")
    said = dict(robot.canvas.shown.layout.texts["thoughts"].entries)
    assert (robot.journey is before, said) == (True, {"research": (), "shop": ()})


def test_tab_goes_on_with_the_next_card_and_makes_none(qtbot: QtBot) -> None:
    robot = robot_with_rows(qtbot)
    robot.select("search")
    robot.press("W")
    robot.script("One Tab")
    robot.script("Two Tab")
    robot.script("Three Enter")
    said = [thought(robot, key) for key in ("search", "compare", "pay")]
    assert (said, len(robot.titles)) == (["One", "Two", "Three"], 3)


def test_every_line_typed_in_pains_is_a_pain(qtbot: QtBot) -> None:
    robot = robot_with_rows(qtbot, Showing(texts=("pains",)))
    robot.double_click(below(robot, "shop", "pains"))
    robot.type("On hold")
    robot.press("Shift+Enter")
    robot.type("Flute music")
    robot.press("Enter")
    assert robot.journey.touchpoints["pay"].pains == ("On hold", "Flute music")


def test_typing_stays_where_it_is_when_its_text_is_taken_back(qtbot: QtBot) -> None:
    robot = robot_with_rows(qtbot)
    write(robot, "pay", "Fine.")
    robot.double_click(text(robot, "pay"))
    robot.document.undo()
    robot.type("Better.")
    robot.press("Enter")
    assert thought(robot, "pay") == "Better."


def test_another_row_of_the_same_height_is_painted(qtbot: QtBot) -> None:
    robot = robot_with_rows(qtbot, Showing(texts=("quotes",)))
    robot.canvas.repaint()
    robot.canvas.show_rows(Showing(texts=("gains",)))
    assert is_painted_as_anew(robot)


def test_the_hint_of_an_empty_lane_goes_with_the_first_card(qtbot: QtBot) -> None:
    robot = robot_with_rows(qtbot, Showing("all"))
    robot.canvas.repaint()
    robot.select("pay")
    robot.press("L")
    assert is_painted_as_anew(robot)


def test_w_again_writes_in_the_next_row(qtbot: QtBot) -> None:
    robot = robot_with_rows(qtbot)
    write(robot, "pay", "Fine.")
    write(robot, "pay", "The fee")
    card = robot.journey.touchpoints["pay"]
    assert (card.thought, card.pains) == ("Fine.", ("The fee",))


def test_w_without_rows_says_where_they_are(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("pay")
    robot.press("W")
    assert robot.said == ["No row to write in shows: choose one in View, Rows under the stages."]


def test_a_tip_tells_a_text_in_full_and_a_feeling_in_words(qtbot: QtBot) -> None:
    robot = robot_with_rows(qtbot)
    write(robot, "pay", "A very long thought. " * 20)
    canvas = robot.canvas
    face = canvas.shown.layout.curve.points[0].at
    tips = [
        tip_at(canvas, canvas.view.to_view(at))
        for at in (text(robot, "pay"), below(robot, "research"), face, Point(-50, -50))
    ]
    assert tips == [
        ("A very long thought. " * 20).strip(),
        "Thoughts of “I search”: double-click to write",
        "+1 Content: “I search”. Drag up or down",
        "",
    ]


def test_over_a_text_the_mouse_is_a_hand_and_its_card_lights_up(qtbot: QtBot) -> None:
    robot = robot_with_rows(qtbot)
    write(robot, "pay", "Fine.")
    canvas = robot.canvas
    canvas.hover.move(canvas.pointer(canvas.view.to_view(text(robot, "pay"))))
    assert (canvas.cursor().shape(), canvas.look.hovered) == (
        Qt.CursorShape.PointingHandCursor,
        "pay",
    )


def test_a_picture_after_a_text_is_written_is_the_picture_painted_anew(qtbot: QtBot) -> None:
    robot = robot_with_rows(qtbot)
    robot.canvas.repaint()
    write(robot, "pay", "Fine.")
    assert is_painted_as_anew(robot)
