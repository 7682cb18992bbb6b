"""New, open, save, close, recent, dropped, bad: what happens to the map and its file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.header import set_header
from journeymapper.model.sketch import sketch
from journeymapper.storage import map_file
from journeymapper.windows import files
from journeymapper.windows.dialogs.questions import Answer
from journeymapper.windows.editor import Editor


def change(editor: Editor, title: str = "Another title") -> None:
    editor.document.edit(set_header(editor.document.journey, title=title))


def answer_with(button: str) -> None:
    """Click a button of the message box that is about to open."""

    def click() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(each for each in box.buttons() if each.text() == button).click()

    QTimer.singleShot(0, click)


def choose_file(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(path)])


@pytest.fixture
def saved(editor: Editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of the coffee map, saved."""
    path = tmp_path / "coffee.journey"
    choose_file(monkeypatch, path)
    assert editor.files.save()
    return path


def test_saving_writes_the_map(editor: Editor, saved: Path) -> None:
    assert map_file.read(saved) == editor.document.journey


def test_the_title_names_the_file(editor: Editor, saved: Path) -> None:
    assert editor.window.windowTitle() == "coffee.journey[*] · JourneyMapper"


def test_a_change_stars_the_title(editor: Editor, saved: Path) -> None:
    change(editor)
    assert editor.window.isWindowModified()


def test_undoing_the_change_takes_the_star_away(editor: Editor, saved: Path) -> None:
    change(editor)
    editor.undo()
    assert not editor.window.isWindowModified()


def test_closing_with_changes_can_be_called_off(editor: Editor, saved: Path) -> None:
    change(editor)
    answer_with("Cancel")
    assert not editor.may_close()


def test_closing_without_saving_leaves_the_file(editor: Editor, saved: Path) -> None:
    before = saved.read_bytes()
    change(editor)
    answer_with("Don't save")
    assert (editor.files.may_leave(), saved.read_bytes()) == (True, before)


def test_closing_with_save_saves(editor: Editor, saved: Path) -> None:
    change(editor, "Saved at the door")
    answer_with("Save")
    assert (editor.files.may_leave(), map_file.read(saved).header.title) == (
        True,
        "Saved at the door",
    )


def test_closing_asks_nothing_when_all_is_saved(editor: Editor, saved: Path) -> None:
    assert editor.files.may_leave()


def test_what_is_still_being_typed_is_saved(editor: Editor, saved: Path) -> None:
    from PySide6.QtWidgets import QLineEdit

    editor.selection.set([("touchpoints", "order")])
    form = editor.window.inspector.forms["touchpoints"]
    line = form.findChild(QLineEdit, "title")
    assert isinstance(line, QLineEdit)
    line.setText("I buy it")
    editor.files.save()
    assert map_file.read(saved).touchpoints["order"].title == "I buy it"


def test_opening_shows_the_map(editor: Editor, tmp_path: Path) -> None:
    path = tmp_path / "other.journey"
    map_file.write(sketch("# Other\nA\n  One"), path)
    editor.open(path)
    assert editor.window.outline.model.index(0, 0).data() == "A"


def test_opened_and_saved_maps_are_recent(editor: Editor, saved: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.journey"
    map_file.write(sketch("# Other\nA"), other)
    editor.open(other)
    editor.window.menus.submenus["recent"].aboutToShow.emit()
    listed = [action.text() for action in editor.window.menus.submenus["recent"].actions()]
    assert listed[:2] == ["other.journey", "coffee.journey"]


def test_a_recent_map_opens_by_its_menu_entry(editor: Editor, saved: Path) -> None:
    editor.files.new()
    menu = editor.window.menus.submenus["recent"]
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    assert editor.document.path == saved


def test_a_dropped_file_opens(editor: Editor, tmp_path: Path) -> None:
    path = tmp_path / "dropped.journey"
    map_file.write(sketch("# Dropped\nA"), path)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    editor.window.dropEvent(drop)
    assert editor.document.journey.header.title == "Dropped"


def test_a_bad_file_is_told_with_its_problems_and_the_map_stays(
    editor: Editor, tmp_path: Path
) -> None:
    path = tmp_path / "bad.journey"
    path.write_text('{"format": "journeymapper", "version": 1, "title": "", "stages": 3}')
    before = editor.document.journey
    told: list[str] = []

    def read_and_close() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        listed = dialog.findChild(QPlainTextEdit)
        assert isinstance(listed, QPlainTextEdit)
        told.extend(listed.toPlainText().splitlines())
        dialog.reject()

    QTimer.singleShot(0, read_and_close)
    opened = editor.open(path)
    assert not opened and editor.document.journey is before and len(told) >= 2


def test_a_missing_file_is_told(editor: Editor, tmp_path: Path) -> None:

    def close() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        dialog.close()

    QTimer.singleShot(0, close)
    assert not editor.open(tmp_path / "gone.journey")


def test_a_file_changed_by_another_program_is_not_overwritten_unasked(
    editor: Editor, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved.write_bytes(b"somebody else's")
    change(editor)
    monkeypatch.setattr(files, "ask_replace", lambda *_, **__: Answer.CANCEL)
    assert (editor.files.save(), saved.read_bytes()) == (False, b"somebody else's")


def test_it_is_overwritten_when_the_user_says_so(
    editor: Editor, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved.write_bytes(b"somebody else's")
    change(editor)
    monkeypatch.setattr(files, "ask_replace", lambda *_, **__: Answer.YES)
    assert editor.files.save() and map_file.read(saved) == editor.document.journey


def test_a_failed_save_is_told_and_the_map_stays_unsaved(
    editor: Editor, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    change(editor)
    choose_file(monkeypatch, tmp_path / "no such folder" / "a.journey")
    answer_with("Cancel")
    assert not editor.files.save() and not editor.document.is_clean


def test_a_map_whose_file_is_gone_is_saved_elsewhere(
    editor: Editor, saved: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    saved.unlink()
    change(editor)
    elsewhere = tmp_path / "elsewhere.journey"
    choose_file(monkeypatch, elsewhere)
    answer_with("Save a copy")
    assert editor.files.save() and map_file.read(elsewhere) == editor.document.journey


def test_a_map_that_cannot_be_saved_is_saved_elsewhere(
    editor: Editor, saved: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    saved.chmod(0o444)
    change(editor)
    elsewhere = tmp_path / "elsewhere.journey"
    choose_file(monkeypatch, elsewhere)
    answer_with("Save a copy")
    assert editor.files.save() and map_file.read(elsewhere) == editor.document.journey


def test_closing_the_window_is_refused_on_cancel(editor: Editor, saved: Path, qtbot: QtBot) -> None:
    change(editor)
    answer_with("Cancel")
    editor.window.close()
    assert editor.window.isVisible()
