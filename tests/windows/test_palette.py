"""The palette: what it offers, how letters find it, and what Enter does."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeymapper.model.sketch import sketch
from journeymapper.windows.editor import Editor
from journeymapper.windows.palette.entry import Group
from journeymapper.windows.palette.folding import folded
from journeymapper.windows.palette.matching import Titles, spans
from journeymapper.windows.palette.popup import PalettePopup
from journeymapper.windows.palette.rows import ENTRY_ROLE

from .conftest import OpenEditor


def opened(editor: Editor) -> PalettePopup:
    editor.window.menus.actions["palette"].trigger()
    assert editor.palette.popup is not None
    return editor.palette.popup


def listed(popup: PalettePopup) -> list[str]:
    return [popup.rows.index(n, 0).data() for n in range(popup.rows.rowCount())]


def press(popup: PalettePopup, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(popup.line, key)


@pytest.mark.parametrize(
    ("typed", "finds"),
    [
        ("connect", [0]),
        ("co", [0, 1, 3, 4]),
        ("by ev", [1]),
        ("ev col", [1]),
        ("cbe", [1]),
        ("cafe", [2]),
        ("conect", [0]),
        ("aplogise", [4]),
        ("emotion", [3]),
        ("qqq", []),
    ],
)
def test_letters_find_titles(typed: str, finds: list[int]) -> None:
    titles = [
        "Connect from “The parcel arrives”",
        "Colour by evidence",
        "I go to the Café",
        "Feeling: a step up to content",
        "They apologise and come",
    ]
    also = ["", "", "", "emotion sentiment", ""]
    places = Titles([folded(each) for each in titles], also).matching(typed)
    assert sorted(place for _, place in places) == finds


def test_a_beginning_goes_before_a_word_before_a_middle() -> None:
    titles = ["I recopy", "I compare", "Compare"]
    found = Titles([folded(each) for each in titles], ["", "", ""]).matching("co")
    assert [titles[place] for _, place in found] == ["Compare", "I compare", "I recopy"]


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ("co", ["Co"]),
        ("evid col", ["Col", "evid"]),
        ("cbe", ["C", "b", "e"]),
        ("evidense", ["evidence"]),
        ("", []),
    ],
)
def test_the_letters_that_match_are_known(typed: str, marked: list[str]) -> None:
    title = "Colour by evidence"
    assert [title[a:b] for a, b in spans(typed, folded(title))] == marked


def test_folding_keeps_every_letter_in_its_place() -> None:
    text = "Straße İstanbul Ärger ﬁn 東京 é"
    assert (len(folded(text)), folded("Ärger")) == (len(text), "arger")


def test_it_offers_every_action_stage_and_touchpoint(editor: Editor) -> None:
    popup = opened(editor)
    assert {"New map", "Colour by evidence", "Theme: Dark", "Order", "The parcel arrives"} <= {
        *listed(popup)
    }


def test_enter_on_a_card_goes_there(editor: Editor) -> None:
    popup = opened(editor)
    QTest.keyClicks(popup.line, "parcel")
    press(popup, Qt.Key.Key_Return)
    assert (editor.selection.keys, editor.palette.popup) == ((("touchpoints", "parcel"),), None)


def test_enter_on_a_note_brings_it_to_the_front(open_editor: OpenEditor) -> None:
    editor = open_editor(sketch("Order\n  I order it\nnote: Ask the depot"))
    popup = opened(editor)
    QTest.keyClicks(popup.line, "depot")
    press(popup, Qt.Key.Key_Return)
    assert (editor.window.dock.front(), editor.window.notes.current()) == (
        editor.window.notes,
        "ask-the-depot",
    )


def test_another_map_closes_it(editor: Editor) -> None:
    opened(editor)
    editor.document.replace(sketch("Another"))
    assert editor.palette.popup is None


def test_enter_on_an_action_does_it(editor: Editor) -> None:
    editor.selection.set([("touchpoints", "order")])
    popup = opened(editor)
    QTest.keyClicks(popup.line, "moment of")
    press(popup, Qt.Key.Key_Return)
    assert editor.document.journey.touchpoints["order"].moment_of_truth


def test_an_action_names_what_it_acts_on(editor: Editor) -> None:
    editor.selection.set([("touchpoints", "order")])
    popup = opened(editor)
    QTest.keyClicks(popup.line, "connect")
    assert listed(popup)[0] == "Connect from “I order it”"


def test_what_goes_on_on_the_canvas_has_its_keys(editor: Editor) -> None:
    editor.window.activateWindow()
    editor.selection.set([("touchpoints", "order")])
    editor.window.outline.tree.setFocus()
    popup = opened(editor)
    QTest.keyClicks(popup.line, "connect from")
    press(popup, Qt.Key.Key_Return)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
    assert "order->thanks" in editor.document.journey.connections


def test_what_cannot_be_done_now_says_why_and_stays(editor: Editor) -> None:
    popup = opened(editor)
    QTest.keyClicks(popup.line, "duplicate")
    entry = popup.rows.index(0, 0).data(ENTRY_ROLE)
    press(popup, Qt.Key.Key_Return)
    assert (entry.why_not, editor.palette.popup) == ("Select a card first", popup)


def test_with_nothing_typed_what_can_be_done_now_stands_first(editor: Editor) -> None:
    popup = opened(editor)
    entries = [popup.rows.index(n, 0).data(ENTRY_ROLE) for n in range(popup.rows.rowCount())]
    can_be_done = [not each.why_not for each in entries if each.group is Group.ACTION]
    assert can_be_done == sorted(can_be_done, reverse=True)


def test_what_was_chosen_last_comes_first_the_next_time(editor: Editor) -> None:
    popup = opened(editor)
    QTest.keyClicks(popup.line, "colour by evidence")
    press(popup, Qt.Key.Key_Return)
    assert listed(opened(editor))[0] == "Colour by evidence"


def test_the_count_says_how_many_of_all_match(editor: Editor) -> None:
    popup = opened(editor)
    QTest.keyClicks(popup.line, "parcel")
    assert popup.count.text() == f"1 of {popup.rows.all_there_are}"


def test_a_row_is_read_aloud_with_what_it_is_and_its_key(editor: Editor) -> None:
    editor.selection.set([("touchpoints", "order")])
    popup = opened(editor)
    QTest.keyClicks(popup.line, "connect from")
    spoken = QAccessible.queryAccessibleInterface(popup.list).child(0)
    assert spoken.text(QAccessible.Text.Name) == "Connect from “I order it”, Action, C"


def test_arrows_go_round(editor: Editor) -> None:
    popup = opened(editor)
    QTest.keyClicks(popup.line, "colour by")
    rows = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down):
        press(popup, key)
        rows.append(popup.list.currentIndex().row())
    assert rows == [popup.rows.rowCount() - 1, 0, 1]


def test_esc_closes_it_and_gives_the_focus_back(editor: Editor) -> None:
    editor.window.activateWindow()
    editor.window.outline.tree.setFocus()
    popup = opened(editor)
    press(popup, Qt.Key.Key_Escape)
    focused = editor.window.focusWidget()
    assert (editor.palette.popup, focused) == (None, editor.window.outline.tree)


def test_the_windows_shortcuts_rest_while_it_is_open(editor: Editor) -> None:
    editor.selection.set([("touchpoints", "order")])
    editor.canvas.toggle_fail_point()
    popup = opened(editor)
    QTest.keyClick(popup.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.document.journey.touchpoints["order"].fail_point is not None


class Looked(list[str]):
    """Titles that count how often one of them is looked at."""

    times = 0

    def __getitem__(self, place: Any) -> Any:
        self.times += 1
        return super().__getitem__(place)


def test_with_each_letter_only_what_matched_before_is_looked_at() -> None:
    titles = Looked(f"the parcel number {n} comes" for n in range(10_000))
    found = Titles(titles, [""] * 10_000)
    matched = len(found.matching("number 77"))
    titles.times = 0
    found.matching("number 777")
    assert titles.times == matched
