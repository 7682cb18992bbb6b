"""What is typed and not yet entered is kept, wherever it is typed, when the program must end."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from journeymapper.canvas.title_editor import TitleEditor
from journeymapper.model.edits.notes import park
from journeymapper.storage.encode import encode
from journeymapper.windows.editor import Editor
from journeymapper.windows.vocabulary import VocabularyDialog

HALF = "Half typed"


def on_the_canvas(editor: Editor) -> None:
    editor.canvas.setFocus()
    editor.canvas.do("new_stage")
    write_over(editor.canvas.findChild(TitleEditor))


def in_a_line(editor: Editor) -> None:
    write_over(editor.window.inspector.forms[""].findChild(QLineEdit, "title"))


def in_a_text(editor: Editor) -> None:
    write_over(editor.window.inspector.forms[""].findChildren(QPlainTextEdit)[0])


def in_a_note(editor: Editor) -> None:
    editor.document.edit(park(editor.document.journey, "Before"))
    editor.notes.show_note(editor.document.journey.notes.keys[0])
    write_over(editor.window.notes.detail.text)


def in_the_note_line(editor: Editor) -> None:
    editor.notes.ask()
    write_over(editor.notes.line.line)


def in_a_new_promise(editor: Editor) -> None:
    write_over(editor.window.promises.new)


def on_the_wall(editor: Editor) -> None:
    editor.presenting.start_here()
    wall = editor.presenting.show
    assert wall is not None
    wall.step(1)
    wall.type_title()
    write_over(wall.findChild(TitleEditor))


PLACES = [
    *(on_the_canvas, in_a_line, in_a_text, in_a_note),
    *(in_the_note_line, in_a_new_promise, on_the_wall),
]


def write_over(field: object) -> None:
    """Type in place of what is there, without Enter."""
    assert isinstance(field, QLineEdit | QPlainTextEdit | TitleEditor)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, HALF)


@pytest.mark.parametrize("typing", PLACES)
def test_what_is_half_typed_is_an_edit_and_in_the_safety_copy(
    editor: Editor, typing: Callable[[Editor], None]
) -> None:
    typing(editor)
    assert HALF not in encode(editor.document.journey).decode()
    editor.keep()
    assert HALF in encode(editor.document.journey).decode()
    assert (editor.recovery.is_kept, editor.is_safe()) == (True, True)


def test_what_is_half_typed_in_a_dialog_of_the_maps_words_is_kept(editor: Editor) -> None:
    def type_and_keep() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, VocabularyDialog)
        try:
            write_over(dialog.pages["channels"].form.findChildren(QLineEdit)[0])
            editor.keep()
            kept.append(editor.document.journey.channels["web"].name)
        finally:
            dialog.reject()

    kept: list[str] = []
    QTimer.singleShot(0, type_and_keep)
    editor.vocabulary.ask("channels", "web")
    assert kept == [HALF]


def test_what_cannot_be_kept_in_one_place_keeps_nothing_from_the_others(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[str] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, error, _: reported.append(str(error)))

    def boom() -> None:
        raise ValueError("boom")

    in_a_line(editor)
    editor.files.flush_requested.disconnect(editor.window.inspector.flush)
    editor.files.flush_requested.connect(boom)
    editor.files.flush_requested.connect(editor.window.inspector.flush)
    editor.keep()
    assert (editor.document.journey.header.title, reported) == (HALF, ["boom"])
