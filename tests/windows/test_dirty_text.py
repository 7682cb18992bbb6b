"""Text with characters that no file can carry, pasted into the fields of the window."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from journeymapper.storage.map_file import decode, encode
from journeymapper.windows.editor import Editor

DIRT = "\x01\a\x1b\x7f\x9f\ud800\ufffe\uffff"
DIRTY = f"{DIRT}a{DIRT} b{DIRT}"
CLEAN = "a b"


def paste(widget: Any, text: str) -> None:
    """Put text in the place of what stands in a field, and enter it."""
    assert isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit)
    QApplication.clipboard().setText(text)
    widget.setFocus()
    widget.selectAll()
    widget.paste()
    QTest.keyClick(widget, Qt.Key.Key_Return)


def on_canvas(editor: Editor) -> QWidget:
    editor.window.activateWindow()
    editor.canvas.setFocus()
    editor.selection.set([("touchpoints", "order")])
    QTest.keyClick(editor.canvas, Qt.Key.Key_F2)
    (field,) = [each for each in editor.canvas.findChildren(QTextEdit) if each.isVisible()]
    return field


def in_the_inspector(editor: Editor, name: str) -> QWidget:
    editor.selection.set([("touchpoints", "order")])
    found = editor.window.inspector.forms["touchpoints"].findChild(QWidget, name)
    assert isinstance(found, QWidget)
    return found


def note_line(editor: Editor) -> QWidget:
    editor.notes.ask()
    return editor.notes.line.line


def held(editor: Editor) -> set[str]:
    """All texts of the file."""
    data = encode(editor.document.journey)
    assert decode(data) == editor.document.journey
    return {*data.decode().split('"')}


@pytest.mark.parametrize("place", ["canvas", "title", "note"])
def test_what_is_pasted_into_a_field_is_cleaned(editor: Editor, place: str) -> None:
    assert CLEAN not in held(editor)
    if place == "canvas":
        paste(on_canvas(editor), DIRTY)
    elif place == "title":
        paste(in_the_inspector(editor, "title"), DIRTY)
    else:
        paste(note_line(editor), DIRTY)
    assert CLEAN in held(editor)
    assert not {*encode(editor.document.journey).decode()} & {*DIRT}


@pytest.mark.parametrize("place", ["canvas", "title", "note"])
def test_what_cannot_be_seen_is_nothing_entered(editor: Editor, place: str) -> None:
    before = editor.document.journey
    if place == "canvas":
        paste(on_canvas(editor), DIRT)
    elif place == "title":
        paste(in_the_inspector(editor, "title"), DIRT)
    else:
        paste(note_line(editor), DIRT)
    assert editor.document.journey == before


def test_what_is_pasted_onto_the_canvas_is_cleaned(editor: Editor) -> None:
    editor.window.activateWindow()
    editor.canvas.setFocus()
    QApplication.clipboard().setText(f"{DIRTY}\n{DIRTY}c")
    QTest.keyClick(editor.canvas, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert {CLEAN, f"{CLEAN}c"} <= held(editor)
