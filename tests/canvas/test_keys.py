from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.canvas.clipboard import MARGIN, SHARPNESS
from journeymapper.canvas.keys import KEYS
from journeymapper.canvas.verbs import VERBS
from journeymapper.model.journey import Journey
from journeymapper.model.plain import whole
from tests.helpers.robot import Robot

MAP = """
    channels: web
    Research
      search = I search [+1]
      > compare = I compare [by web]
    shop = Shop
      > try = I try it
      pay = I pay
    """

EFFECTS: dict[str, Callable[[Journey], object]] = {
    "F": lambda journey: journey.touchpoints["search"].fail_point,
    "M": lambda journey: journey.touchpoints["search"].moment_of_truth,
    "1": lambda journey: journey.touchpoints["search"].level,
    "5": lambda journey: journey.touchpoints["search"].level,
    "+": lambda journey: journey.touchpoints["search"].sentiment,
    "-": lambda journey: journey.touchpoints["search"].sentiment,
    "Shift+E 6": lambda journey: journey.touchpoints["search"].effort,
    "Del": lambda journey: journey.touchpoints.keys,
    "Back": lambda journey: journey.touchpoints.keys,
    "Ctrl+D": lambda journey: journey.touchpoints.keys,
    "Ctrl+X": lambda journey: journey.touchpoints.keys,
    "Alt+Right": lambda journey: [each.stage for each in journey.touchpoints],
    "Alt+Down": lambda journey: journey.touchpoints.keys,
    "C Right Enter": lambda journey: journey.connections.keys,
}
GIVES: dict[str, object] = {
    "M": True,
    "1": "communication",
    "5": "evolution",
    "+": 2,
    "-": 0,
    "Shift+E 6": 6,
    "Del": ("compare", "try", "pay"),
    "Back": ("compare", "try", "pay"),
    "Ctrl+D": ("search", "i-search", "compare", "try", "pay"),
    "Ctrl+X": ("compare", "try", "pay"),
    "Alt+Right": ["research", "shop", "shop", "shop"],
    "Alt+Down": ("compare", "search", "try", "pay"),
    "C Right Enter": ("search->compare", "search->try", "compare->try"),
}


def test_every_key_names_a_verb_there_is() -> None:
    assert {verb.name for verb in KEYS.values()} <= set(VERBS)


@pytest.mark.parametrize("strokes", GIVES)
def test_each_key_does_its_edit_on_the_selected_card(qtbot: QtBot, strokes: str) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("search")
    robot.press(*strokes.split())
    assert EFFECTS[strokes](robot.journey) == GIVES[strokes]


@pytest.mark.parametrize("strokes", GIVES)
def test_each_of_them_is_one_undo_step(qtbot: QtBot, strokes: str) -> None:
    robot = Robot(qtbot, MAP)
    before = robot.journey
    robot.select("search")
    robot.press(*strokes.split())
    robot.document.undo()
    assert robot.journey == before


def test_f_marks_a_fail_point_without_words(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("search")
    robot.press("F")
    fail_point = robot.journey.touchpoints["search"].fail_point
    assert fail_point is not None
    assert whole(fail_point) == {"text": "", "severity": None, "resolve_within_hours": None}


def test_a_key_tags_all_selected_cards_in_one_step(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("search", "try")
    robot.press("4")
    held = ([each.level for each in robot.journey.touchpoints], robot.document.undo_stack.count())
    assert held == (["proactive", None, "proactive", None], 1)


@pytest.mark.parametrize(
    ("start", "strokes", "gives"),
    [
        ("search", "Down", "compare"),
        ("compare", "Up", "search"),
        ("search", "Right", "try"),
        ("try", "Left", "search"),
    ],
)
def test_arrows_walk_from_card_to_card(qtbot: QtBot, start: str, strokes: str, gives: str) -> None:
    robot = Robot(qtbot, MAP)
    robot.select(start)
    robot.press(*strokes.split())
    assert robot.selection.keys == (("touchpoints", gives),)


def test_arrows_begin_to_walk_at_the_stage_in_hand(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.press("Down")
    assert robot.selection.current == ("touchpoints", "try")


def test_shift_and_an_arrow_select_the_next_card_too(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("search")
    robot.press("Shift+Down")
    assert robot.selection.of("touchpoints") == ("search", "compare")


def test_alt_and_an_arrow_move_a_selected_stage(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("shop", table="stages")
    robot.press("Alt+Left")
    assert robot.journey.stages.keys == ("shop", "research")


def test_del_removes_cards_connections_and_stages_in_one_step(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.selection.set([("stages", "shop"), ("connections", "search->compare")])
    robot.press("Del")
    held = (robot.titles, robot.lines, robot.document.undo_stack.count())
    assert held == (["I search", "I compare"], [], 1)


def test_what_is_gone_is_selected_no_longer(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("search")
    robot.press("Ctrl+D")
    robot.document.undo()
    assert robot.selection.keys == ()


def test_ctrl_a_selects_every_card_and_esc_none(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.press("Ctrl+A")
    all_of_them = robot.selection.of("touchpoints")
    robot.press("Esc")
    assert (all_of_them, robot.selection.keys) == (("search", "compare", "try", "pay"), ())


def test_copied_cards_are_pasted_with_their_connections_after_the_selected_one(
    qtbot: QtBot,
) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("search", "compare")
    robot.press("Ctrl+C")
    robot.select("try")
    robot.press("Ctrl+V")
    held = (robot.journey.touchpoints.keys[-4:], robot.lines[-1])
    assert held == (("try", "i-search", "i-compare", "pay"), "i-search->i-compare")


def test_copied_cards_lie_on_the_clipboard_as_a_table_and_a_picture_too(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("compare")
    robot.press("Ctrl+C")
    mime = QApplication.clipboard().mimeData()
    held = [row.split("\t")[:3] for row in mime.text().splitlines()]
    assert (held, mime.hasImage(), "<td>I compare</td>" in mime.html()) == (
        [["Touchpoint", "Stage", "Channel"], ["I compare", "Research", "web"]],
        True,
        True,
    )


def test_the_picture_of_copied_cards_is_painted_when_it_is_asked_for(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("compare")
    robot.press("Ctrl+C")
    image = QApplication.clipboard().image()
    assert (image.width() / SHARPNESS, image.height() / SHARPNESS) == (
        192 + 2 * MARGIN,
        96 + 2 * MARGIN,
    )


def test_cards_copied_in_one_window_are_pasted_in_another(qtbot: QtBot) -> None:
    one, other = Robot(qtbot, MAP), Robot(qtbot)
    one.select("search", "compare")
    one.canvas.copy()
    other.canvas.paste()
    held = [each.title for each in one.journey.touchpoints if each.id in ("search", "compare")]
    assert (other.titles, other.lines) == (held, ["i-search->i-compare"])


def test_lines_of_plain_text_are_pasted_as_touchpoints(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    QApplication.clipboard().setText("* I leave\n* I return")
    robot.press("Ctrl+V")
    assert (robot.titles[-2:], robot.lines[-1]) == (["I leave", "I return"], "i-leave->i-return")


def test_lines_pasted_before_there_is_a_stage_bring_one(qtbot: QtBot) -> None:
    robot = Robot(qtbot)
    QApplication.clipboard().setText("I come\nI leave")
    robot.press("Ctrl+V")
    assert ([each.name for each in robot.journey.stages], robot.titles) == (
        ["New stage"],
        ["I come", "I leave"],
    )


def test_a_pasted_table_is_asked_about_before_it_changes_the_map(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    before = robot.journey
    QApplication.clipboard().setText("I leave\tWebsite\nI return\tPhone")
    with qtbot.waitSignal(robot.canvas.import_requested, timeout=2000) as asked:
        robot.press("Ctrl+V")
    assert (asked.args[0].rows[0], robot.journey) == (("I leave", "Website"), before)


def test_a_connection_that_is_there_already_is_answered_in_words(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("search")
    robot.press("C", "Down", "Enter")
    assert robot.said[-1] == "“I search” leads to “I compare” already."


def test_esc_gives_up_connecting(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    before = robot.journey
    robot.select("search")
    robot.press("C", "Right", "Esc")
    assert (robot.canvas.gesture, robot.journey is before) == (None, True)


def test_esc_with_nothing_to_let_go_is_left_to_the_window(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    robot.canvas.keyPressEvent(event)
    assert not event.isAccepted()


def test_any_other_key_ends_the_wait_for_an_effort(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("search")
    robot.press("Shift+E", "M", "5")
    search = robot.journey.touchpoints["search"]
    assert (search.effort, search.moment_of_truth, search.level) == (None, True, "evolution")


def test_letters_are_text_while_typing(qtbot: QtBot) -> None:
    robot = Robot(qtbot, MAP)
    robot.select("search")
    robot.press("F2")
    robot.type("STFM15+-")
    robot.press("Enter")
    assert robot.titles[0] == "STFM15+-"


@pytest.mark.parametrize("keys", ["f", "m", "3", "+", "-", "Shift+E"])
def test_a_tag_without_a_card_says_what_is_missing(qtbot: QtBot, keys: str) -> None:
    robot = Robot(qtbot, "Order\n  I order it")
    robot.press(keys)
    assert robot.said == ["Select a card first"]
