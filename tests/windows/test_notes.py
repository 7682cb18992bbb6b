"""Thoughts are parked without leaving the map, and taken up again later."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeymapper.model.sketch import sketch
from journeymapper.windows.editor import Editor

from .conftest import OpenEditor

COPY = Qt.DropAction.CopyAction
PARKED = """
# Parcels
start = Order
  order = I order it
delivery = Delivery
  wait = I wait
note in delivery: Ask the depot
note: Who pays for this
"""


def park(editor: Editor, text: str) -> None:
    editor.window.activateWindow()
    editor.canvas.setFocus()
    QTest.keyClick(editor.canvas, Qt.Key.Key_N)
    QTest.keyClicks(editor.notes.line.line, text)
    QTest.keyClick(editor.notes.line.line, Qt.Key.Key_Return)


def texts(editor: Editor) -> list[tuple[str, str | None]]:
    return [(note.text, note.stage) for note in editor.document.journey.notes]


def test_n_and_enter_park_a_thought_at_the_stage_in_hand(editor: Editor) -> None:
    editor.selection.set([("touchpoints", "order")])
    park(editor, "Ask the depot")
    assert texts(editor) == [("Ask the depot", "order-2")]


def test_a_parked_thought_gives_the_focus_back_to_the_map(editor: Editor) -> None:
    park(editor, "Ask the depot")
    assert editor.window.focusWidget() is editor.canvas


def test_enter_is_not_for_the_map(editor: Editor) -> None:
    editor.selection.set([("touchpoints", "order")])
    park(editor, "Ask the depot")
    assert editor.canvas.typing.typed is None


def test_a_thought_left_for_the_map_is_parked(editor: Editor) -> None:
    editor.notes.ask()
    QTest.keyClicks(editor.notes.line.line, "Ask")
    editor.canvas.setFocus()
    assert texts(editor) == [("Ask", None)]


def test_escape_parks_nothing(editor: Editor) -> None:
    editor.notes.ask()
    QTest.keyClicks(editor.notes.line.line, "never")
    QTest.keyClick(editor.notes.line.line, Qt.Key.Key_Escape)
    assert (texts(editor), editor.notes.line.isVisible()) == ([], False)


def test_an_empty_thought_is_not_parked(editor: Editor) -> None:
    park(editor, "  ")
    assert texts(editor) == []


def test_the_tab_counts_the_notes(open_editor: OpenEditor) -> None:
    window = open_editor(sketch(PARKED)).window
    assert window.dock.tab_of(window.notes).accessibleName() == "Notes 2"


def test_a_note_becomes_a_touchpoint_of_its_stage_in_one_step(open_editor: OpenEditor) -> None:
    editor = open_editor(sketch(PARKED))
    before = editor.document.journey
    editor.window.notes.take("ask-the-depot")
    editor.window.notes.detail.make.click()
    made = [(each.title, each.stage) for each in editor.document.journey.touchpoints]
    editor.undo()
    assert (made[-1], editor.document.journey) == (("Ask the depot", "delivery"), before)


def test_a_note_of_no_stage_becomes_a_touchpoint_of_the_one_in_hand(
    open_editor: OpenEditor,
) -> None:
    editor = open_editor(sketch(PARKED))
    editor.selection.set([("stages", "start")])
    editor.notes.make_touchpoint("who-pays-for-this")
    assert editor.document.journey.touchpoints["who-pays-for-this"].stage == "start"


def test_a_note_dragged_onto_the_map_becomes_a_touchpoint_there(open_editor: OpenEditor) -> None:
    editor = open_editor(sketch(PARKED))
    window, canvas = editor.window, editor.canvas
    item = window.notes.list.item(0)
    mime = window.notes.list.mimeData([item])
    card = canvas.view.rect_to_view(canvas.shown.layout.cards["order"].rect)
    at = QPointF(canvas.mapTo(window, (card.center() + QPointF(0, 80)).toPoint()))
    held = (COPY, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    for moves in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(window, moves(at.toPoint(), *held))
    QApplication.sendEvent(window, QDropEvent(at, *held))
    journey = editor.document.journey
    assert [each.id for each in journey.touchpoints] == ["order", "ask-the-depot", "wait"]
    assert [note.id for note in journey.notes] == ["who-pays-for-this"]


def test_del_takes_the_note_in_hand_out(open_editor: OpenEditor) -> None:
    editor = open_editor(sketch(PARKED))
    editor.window.notes.take("ask-the-depot")
    QTest.keyClick(editor.window.notes.list, Qt.Key.Key_Delete)
    assert texts(editor) == [("Who pays for this", None)]


def test_the_next_note_is_in_hand_when_one_is_gone(open_editor: OpenEditor) -> None:
    editor = open_editor(sketch(PARKED))
    editor.window.notes.take("ask-the-depot")
    editor.notes.delete("ask-the-depot")
    assert editor.window.notes.current() == "who-pays-for-this"


def test_a_notes_text_and_stage_are_changed_beside_the_list(open_editor: OpenEditor) -> None:
    editor = open_editor(sketch(PARKED))
    editor.window.notes.take("ask-the-depot")
    detail = editor.window.notes.detail
    detail.text.setPlainText("Ask the shop")
    editor.window.notes.flush()
    detail.stage.setCurrentIndex(1)
    detail.stage.activated.emit(1)
    assert texts(editor) == [("Ask the shop", "start"), ("Who pays for this", None)]


def test_without_notes_the_key_is_told(editor: Editor) -> None:
    assert editor.window.notes.detail._said.text() == "Park a thought with N."
