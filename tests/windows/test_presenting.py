"""Presenting: the step in hand, its keys, and the map that goes on being edited."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.analysis.finding import Finding, Severity
from journeymapper.model.journey import new_journey
from journeymapper.model.sketch import sketch
from journeymapper.windows.editor import Editor
from journeymapper.windows.presentation import glide
from journeymapper.windows.presentation.show import Show
from tests.windows.conftest import OpenEditor

Key, Shift = Qt.Key, Qt.KeyboardModifier.ShiftModifier
TWO_WAYS = """
segments: new = New customer, old = Old customer

Order
  search = I search [entry, effort 2, +1]
  > ask = I ask [for new, effort 5]
  > order = I order it [effort 1, +2]
Delivery
  > parcel = The parcel arrives [goal, -2]
search -> order
"""


@pytest.fixture
def show(editor: Editor) -> Show:
    """The coffee machine on the wall, at its first step."""
    return shown(editor)


def shown(editor: Editor) -> Show:
    editor.presenting.start()
    assert editor.presenting.show is not None
    return editor.presenting.show


def press(show: Show, *keys: Qt.Key | str, held: Qt.KeyboardModifier | None = None) -> None:
    for key in keys:
        click: Any = key
        QTest.keyClick(show, click, held or Qt.KeyboardModifier.NoModifier)


def type_over(show: Show, text: str, end: Qt.Key) -> None:
    typed = show.focusWidget()
    assert typed is not None
    QTest.keyClicks(typed, text)
    QTest.keyClick(typed, end)


def move_mouse(show: Show, to: QPoint) -> None:
    none, at = Qt.MouseButton.NoButton, QPointF(to)
    event = QMouseEvent(
        QEvent.Type.MouseMove, at, show.mapToGlobal(at), none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(show, event)


def in_hand(show: Show) -> str:
    assert show.story.stop is not None
    return show.story.stop.touchpoint


@pytest.mark.parametrize("key", [Key.Key_Right, Key.Key_PageDown, Key.Key_Space, Key.Key_Return])
def test_these_keys_go_to_the_next_step(show: Show, key: Qt.Key) -> None:
    press(show, key)
    assert in_hand(show) == "order"


@pytest.mark.parametrize("key", [Key.Key_Left, Key.Key_PageUp, Key.Key_Backspace])
def test_these_keys_go_to_the_step_before(show: Show, key: Qt.Key) -> None:
    press(show, Key.Key_End, key)
    assert in_hand(show) == "parcel"


def test_down_and_up_go_from_stage_to_stage(show: Show) -> None:
    places = []
    for key in (Key.Key_Down, Key.Key_Right, Key.Key_Up, Key.Key_Up):
        press(show, key)
        places.append(in_hand(show))
    assert places == ["parcel", "thanks", "parcel", "search"]


def test_one_stays_at_both_ends(show: Show) -> None:
    press(show, Key.Key_Left)
    first = in_hand(show)
    press(show, Key.Key_End, Key.Key_Right)
    assert (first, in_hand(show)) == ("search", "thanks")


def test_presenting_from_here_begins_at_the_card_in_hand(editor: Editor) -> None:
    editor.selection.set([("touchpoints", "parcel")])
    editor.presenting.start_here()
    assert editor.presenting.show is not None
    assert in_hand(editor.presenting.show) == "parcel"


def test_presenting_from_a_stage_begins_at_its_first_card(editor: Editor) -> None:
    stage = editor.document.journey.touchpoints["parcel"].stage
    editor.selection.set([("stages", stage)])
    editor.presenting.start_here()
    assert editor.presenting.show is not None
    assert in_hand(editor.presenting.show) == "parcel"


def test_escape_ends_with_the_step_in_hand_selected(editor: Editor, show: Show) -> None:
    press(show, Key.Key_Right, Key.Key_Escape)
    assert editor.presenting.show is None
    assert editor.selection.keys == (("touchpoints", "order"),)


def test_it_can_be_begun_again_after_its_end(editor: Editor, show: Show) -> None:
    press(show, Key.Key_End, Key.Key_Escape)
    assert in_hand(shown(editor)) == "search"


def test_another_map_ends_it(editor: Editor, show: Show) -> None:
    editor.document.replace(new_journey("Another"))
    assert editor.presenting.show is None


EDITS: dict[str, tuple[tuple[Qt.Key | str, ...], Callable[[Editor], object], object]] = {
    "plus": (("+",), lambda e: e.document.journey.touchpoints["search"].sentiment, 2),
    "minus": (("-", "-"), lambda e: e.document.journey.touchpoints["search"].sentiment, -1),
    "a digit": (("3",), lambda e: e.document.journey.touchpoints["search"].level, "commitment"),
    "F": (("f",), lambda e: e.document.journey.touchpoints["search"].fail_point is None, False),
    "M": (("m",), lambda e: e.document.journey.touchpoints["search"].moment_of_truth, True),
}


@pytest.mark.parametrize("named", EDITS)
def test_these_keys_edit_the_step_in_hand(editor: Editor, show: Show, named: str) -> None:
    keys, read, after = EDITS[named]
    press(show, *keys)
    assert read(editor) == after


def test_shift_e_and_a_digit_rate_the_effort_of_the_step_in_hand(
    editor: Editor, show: Show
) -> None:
    press(show, "e", held=Shift)
    press(show, "7")
    assert editor.document.journey.touchpoints["search"].effort == 7


def test_the_picture_follows_an_edit(show: Show) -> None:
    before = show.wall().moods[0].feeling
    press(show, "+")
    assert (before, show.wall().moods[0].feeling) == (1, 2)


def test_a_title_is_typed_on_the_wall(editor: Editor, show: Show) -> None:
    press(show, Key.Key_F2)
    type_over(show, "I look around", Key.Key_Return)
    assert editor.document.journey.touchpoints["search"].title == "I look around"
    assert show.typing.key == ""


def test_escape_while_typing_leaves_the_title_as_it_was(editor: Editor, show: Show) -> None:
    press(show, Key.Key_F2)
    type_over(show, "No", Key.Key_Escape)
    assert editor.document.journey.touchpoints["search"].title == "I search"
    assert editor.presenting.show is show


def test_undo_takes_an_edit_back_and_goes_there(editor: Editor, show: Show) -> None:
    press(show, "+", Key.Key_End)
    show.actions()[0].trigger()
    assert editor.document.journey.touchpoints["search"].sentiment == 1
    assert in_hand(show) == "search"


def test_the_step_in_hand_may_be_deleted_beside_the_wall(editor: Editor, show: Show) -> None:
    press(show, Key.Key_End)
    editor.canvas.delete_selected()
    assert in_hand(show) == "parcel"


def test_a_card_selected_beside_the_wall_is_taken_in_hand(editor: Editor, show: Show) -> None:
    editor.selection.set([("touchpoints", "thanks")])
    assert in_hand(show) == "thanks"


def test_a_clicker_steps_while_the_canvas_has_the_keyboard(editor: Editor, show: Show) -> None:
    QTest.keyClick(editor.canvas, Key.Key_PageDown)
    assert in_hand(show) == "order"


@pytest.mark.parametrize("key", ["b", "."])
def test_these_keys_turn_the_wall_black_and_back(show: Show, key: str) -> None:
    press(show, key)
    black = show.grab().toImage().pixelColor(200, 200).name()
    press(show, key)
    assert (black, show.is_black) == ("#000000", False)


def test_the_first_key_on_black_only_brings_the_map_back(show: Show) -> None:
    press(show, "b", Key.Key_Right)
    assert (show.is_black, in_hand(show)) == (False, "search")


def test_the_laser_follows_the_mouse(show: Show) -> None:
    press(show, "k")
    move_mouse(show, QPoint(300, 200))
    assert show.laser.isVisible()
    assert show.laser.geometry().center() == QPoint(299, 199)


def test_a_customer_is_played_along_the_way_of_least_effort(open_editor: OpenEditor) -> None:
    show = shown(open_editor(sketch(TWO_WAYS)))
    press(show, "p")
    assert [each.touchpoint for each in show.story.tour.stops] == ["search", "order", "parcel"]


def test_after_the_last_customer_all_are_shown_again(open_editor: OpenEditor) -> None:
    show = shown(open_editor(sketch(TWO_WAYS)))
    walkers = []
    for _ in range(3):
        press(show, "p")
        walkers.append(show.story.tour.walker)
    assert walkers == ["new", "old", "all"]


def test_the_effort_so_far_grows_with_each_step(open_editor: OpenEditor) -> None:
    show = shown(open_editor(sketch(TWO_WAYS)))
    press(show, "p")
    efforts = []
    for _ in range(3):
        efforts.append((show.wall().effort, show.wall().guessed))
        press(show, Key.Key_Right)
    assert efforts == [(2, False), (3, False), (7, True)]


def test_an_empty_map_says_that_there_is_nothing_to_show(open_editor: OpenEditor) -> None:
    show = shown(open_editor(new_journey("Nothing yet")))
    press(show, Key.Key_Right, Key.Key_Down, Key.Key_F2, "+", "p")
    assert show.wall().hint[0] == "There is nothing to show yet."


def test_a_stage_without_cards_is_a_step_of_its_own(open_editor: OpenEditor) -> None:
    show = shown(open_editor(sketch("Order\n  a = I order\nWait\nUse\n  b = I use it\n")))
    names = []
    for _ in range(3):
        stage = show.wall().stage
        names.append(show.story.shown.journey.stages[stage].name)
        press(show, Key.Key_Right)
    assert names == ["Order", "Wait", "Use"]


def test_what_the_customer_does_not_see_is_no_step_while_it_is_hidden(
    open_editor: OpenEditor,
) -> None:
    editor = open_editor(sketch("Order\n  a = I order\n  b = They pack it [backstage]\n"))
    editor.rows.show_only_seen(True)
    assert [each.touchpoint for each in shown(editor).story.tour.stops] == ["a"]


def test_findings_are_said_at_the_step_they_speak_of(open_editor: OpenEditor, qtbot: QtBot) -> None:
    editor = open_editor(sketch("Order\n  a = I queue for an hour [entry, effort 7]\n"))
    show = shown(editor)
    qtbot.waitUntil(lambda: show.wall().sentence is not None, timeout=5000)
    sentence = show.wall().sentence
    assert sentence is not None
    assert "hour" in " ".join(sentence.headline)


def test_with_motion_the_wall_glides_and_comes_to_rest(
    show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(glide, "may_move", lambda: True)
    press(show, Key.Key_Right, Key.Key_Right)
    began = show.glide.grown
    qtbot.waitUntil(lambda: not show.glide.growing.is_running, timeout=5000)
    assert (began < 1, show.glide.grown) == (True, 2)


def test_without_motion_the_wall_is_there_at_once(show: Show) -> None:
    press(show, Key.Key_End)
    assert show.glide.grown == show.story.place


def test_the_menu_offers_each_customer_with_a_way_to_a_goal(open_editor: OpenEditor) -> None:
    editor = open_editor(sketch(TWO_WAYS))
    menu = editor.window.menus.submenus["play"]
    menu.aboutToShow.emit()
    menu.actions()[1].trigger()
    assert [each.text() for each in menu.actions()] == ["New customer", "Old customer"]
    assert editor.presenting.show is not None
    assert editor.presenting.show.wall().who == "Old customer"


def test_the_screen_that_was_chosen_is_remembered(editor: Editor) -> None:
    menu = editor.window.menus.submenus["present_on"]
    menu.aboutToShow.emit()
    menu.actions()[1].trigger()
    menu.aboutToShow.emit()
    assert [each.isChecked() for each in menu.actions()] == [False, True]


def test_what_is_found_for_others_is_not_said_of_a_customer(open_editor: OpenEditor) -> None:
    show = shown(open_editor(sketch(TWO_WAYS)))
    there = Finding(
        "JM1", "a-rule", Severity.ERROR, ("search",), ("old",), "", "It is hard", "Why. So."
    )
    show.follow_findings([there])
    said = []
    for _ in range(3):
        said.append(show.wall().sentence is not None)
        press(show, "p")
    assert said == [True, False, True]
