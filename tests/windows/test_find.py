"""Find and replace over the canvas: steps, marks, and one undo step for each replacing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journeymapper.model.sketch import sketch
from journeymapper.windows.editor import Editor

from .conftest import OpenEditor

MAP = """
    Order
      order = I order a parcel
      > pay = I pay [fail 4 "The parcel had better come"]
    Delivery
      parcel = The Parcel arrives
      thanks = They thank me
    note: Parcels get lost
    """
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
ENTER, TAB, ESC = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape


@pytest.fixture
def editor(open_editor: OpenEditor) -> Editor:
    return open_editor(sketch(MAP))


def find(editor: Editor, words: str, action: str = "find") -> None:
    editor.window.activateWindow()
    editor.window.menus.actions[action].trigger()
    QTest.keyClicks(editor.find.bar.words, words)


def selected(editor: Editor) -> str:
    return editor.selection.keys[-1][1] if editor.selection.keys else ""


def test_typed_words_are_found_at_once_and_counted(editor: Editor) -> None:
    find(editor, "parcel")
    assert (selected(editor), editor.find.bar.count.text()) == ("order", "1 of 4")


def test_records_that_hold_the_words_are_marked_on_the_canvas(editor: Editor) -> None:
    find(editor, "parcel")
    assert editor.canvas.look.found >= {"order", "pay", "parcel"}


def test_it_says_where_the_words_stand(editor: Editor) -> None:
    find(editor, "better")
    assert editor.find.bar.where.toolTip() == "Fail point of “I pay”: The parcel had better come"


def test_enter_goes_on_and_round(editor: Editor) -> None:
    find(editor, "parcel")
    walked = []
    for _ in range(5):
        QTest.keyClick(editor.find.bar.words, ENTER)
        walked.append((selected(editor), editor.find.bar.count.text()))
    assert walked == [
        ("pay", "2 of 4"),
        ("parcel", "3 of 4"),
        ("parcel", "4 of 4"),
        ("order", "1 of 4"),
        ("pay", "2 of 4"),
    ]


def test_shift_f3_goes_back_also_when_the_bar_is_away(editor: Editor) -> None:
    find(editor, "parcel")
    QTest.keyClick(editor.find.bar.words, ESC)
    QTest.keyClick(editor.canvas, Qt.Key.Key_F3)
    forward = selected(editor)
    QTest.keyClick(editor.canvas, Qt.Key.Key_F3, SHIFT)
    assert (forward, selected(editor), editor.canvas.look.found) == ("pay", "order", frozenset())


def test_esc_keeps_the_last_one_selected_and_takes_the_marks_away(editor: Editor) -> None:
    find(editor, "parcel")
    QTest.keyClick(editor.find.bar.words, ENTER)
    QTest.keyClick(editor.find.bar.words, ESC)
    assert (selected(editor), editor.canvas.look.found, editor.find.bar.isVisible()) == (
        "pay",
        frozenset(),
        False,
    )


def test_case_counts_where_it_is_wanted(editor: Editor) -> None:
    find(editor, "Parcel")
    editor.find.bar.case.click()
    assert editor.find.bar.count.text() == "1 of 2"


def test_nothing_found_is_said(editor: Editor) -> None:
    find(editor, "zebra")
    assert editor.find.bar.count.text() == "Nowhere"


def test_replacing_one_goes_to_the_next(editor: Editor) -> None:
    find(editor, "parcel", "replace")
    QTest.keyClicks(editor.find.bar.by, "letter")
    QTest.keyClick(editor.find.bar.by, ENTER)
    title = editor.document.journey.touchpoints["order"].title
    assert (title, selected(editor)) == ("I order a letter", "pay")


def test_new_words_that_hold_the_old_ones_are_not_replaced_again(editor: Editor) -> None:
    find(editor, "parcel", "replace")
    QTest.keyClicks(editor.find.bar.by, "big parcel")
    QTest.keyClick(editor.find.bar.by, ENTER)
    assert (selected(editor), editor.find.bar.count.text()) == ("pay", "2 of 4")


def test_replacing_all_is_one_undo_step(editor: Editor) -> None:
    before = editor.document.journey
    find(editor, "parcel", "replace")
    QTest.keyClicks(editor.find.bar.by, "letter")
    QTest.keyClick(editor.find.bar.by, ENTER, CTRL)
    titles = [each.title for each in editor.document.journey.touchpoints]
    editor.undo()
    assert (titles, editor.document.journey) == (
        ["I order a letter", "I pay", "The letter arrives", "They thank me"],
        before,
    )


def test_the_button_says_how_many_would_be_replaced(editor: Editor) -> None:
    find(editor, "parcel", "replace")
    assert editor.find.bar.replace_all.text() == "Replace all 4"


def test_a_title_that_would_be_empty_is_left_and_that_is_said(open_editor: OpenEditor) -> None:
    editor = open_editor(sketch("A\n  one = parcel"))
    find(editor, "parcel", "replace")
    QTest.keyClick(editor.find.bar.by, ENTER)
    assert (editor.document.journey.touchpoints["one"].title, editor.window.status.message()) == (
        "parcel",
        "Not replaced: 1. A title needs words, and not too many.",
    )


def test_the_bar_does_not_lie_over_what_was_found(editor: Editor) -> None:
    editor.canvas.set_zoom(2.0)
    find(editor, "Delivery")
    find(editor, "arrives")
    card = editor.canvas.shown.layout.cards["parcel"].rect
    shown = editor.canvas.view.rect_to_view(card).toRect()
    assert not editor.find.bar.geometry().intersects(shown)


def test_an_edit_meanwhile_is_followed(editor: Editor) -> None:
    find(editor, "parcel")
    editor.selection.set([("touchpoints", "order")])
    editor.canvas.delete_selected()
    assert editor.find.bar.count.text() == "1 of 3"


def test_the_canvas_takes_no_click_through_the_bar(editor: Editor) -> None:
    find(editor, "parcel")
    QTest.mouseClick(editor.find.bar, Qt.MouseButton.LeftButton)
    assert selected(editor) == "order"


def test_a_note_that_holds_the_words_comes_to_the_front(editor: Editor) -> None:
    find(editor, "lost")
    notes = editor.window.notes
    assert (editor.window.dock.front(), notes.current()) == (notes, "parcels-get-lost")
