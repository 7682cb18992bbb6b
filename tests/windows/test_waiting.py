"""A long opening or saving leaves the window alive, and ends in one way."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QThread, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressDialog
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.header import set_header
from journeymapper.model.sketch import sketch
from journeymapper.storage import map_file
from journeymapper.windows import waiting
from journeymapper.windows.editor import Editor
from journeymapper.windows.waiting import CalledOff
from tests.helpers.editors import new_editor

BOUND_SECONDS = 20


@pytest.fixture
def editor(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Editor:
    monkeypatch.setattr(waiting, "LARGE_BYTES", 0)
    monkeypatch.setattr(waiting, "PATIENCE_MS", 0)
    return new_editor(qtbot)


@pytest.fixture
def tea(tmp_path: Path) -> Path:
    path = tmp_path / "tea.journey"
    map_file.write(sketch("# Tea\nOrder\n  I order"), path)
    return path


class Held:
    """A step of another thread that lasts until it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
        self.goes_on = threading.Event()
        self.threads: list[bool] = []
        step = getattr(map_file, name)

        def held(*arguments: object) -> object:
            self.threads.append(QThread.currentThread() is QCoreApplication.instance().thread())  # type: ignore[union-attr]
            assert self.goes_on.wait(BOUND_SECONDS)
            return step(*arguments)

        monkeypatch.setattr(map_file, name, held)


def once(holds: Callable[[], bool], do: Callable[[], object]) -> QTimer:
    """Do something as soon as something holds, within the event loop that runs then."""
    timer = QTimer(interval=1)

    def look() -> None:
        if holds():
            timer.stop()
            do()

    timer.timeout.connect(look)
    timer.start()
    return timer


def dialog() -> QProgressDialog | None:
    found = QApplication.activeModalWidget()
    return found if isinstance(found, QProgressDialog) else None


def test_the_window_lives_and_says_what_it_opens(
    editor: Editor, tea: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading = Held(monkeypatch, "decode")
    said: list[str] = []

    def look() -> None:
        found = dialog()
        said.append(found.labelText() if found else "")
        reading.goes_on.set()

    timer = once(lambda: dialog() is not None, look)
    assert editor.open(tea)
    assert (said, reading.threads) == (["Opening tea.journey"], [False])
    assert (editor.document.journey.header.title, editor.document.path) == ("Tea", tea)
    assert dialog() is None
    timer.stop()


def test_esc_calls_the_opening_off_and_the_map_stays(
    editor: Editor, tea: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading, before = Held(monkeypatch, "decode"), editor.document.journey

    def escape() -> None:
        found = dialog()
        assert found is not None
        QTest.keyClick(found, Qt.Key.Key_Escape)

    timer = once(lambda: dialog() is not None, escape)
    assert not editor.open(tea)
    assert editor.document.journey is before
    reading.goes_on.set()
    timer.stop()
    assert editor.open(tea)  # another time it is waited for again


def test_what_cannot_be_read_is_told_as_ever(
    editor: Editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr("journeymapper.windows.files.tell_bad_map", lambda *each: told.append(each))
    bad = tmp_path / "bad.journey"
    bad.write_text("{")
    assert not editor.open(bad)
    assert len(told) == 1


def test_while_one_map_opens_no_other_does_and_a_closed_window_goes_after(
    qtbot: QtBot, editor: Editor, tea: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading, answers = Held(monkeypatch, "decode"), list[bool]()

    def meddle() -> None:
        answers.extend((editor.open(tea), editor.window.close()))

    timer = once(lambda: dialog() is not None, meddle)
    assert not editor.open(tea)
    assert answers == [False, False]
    reading.goes_on.set()
    qtbot.waitUntil(lambda: not editor.window.isVisible(), timeout=BOUND_SECONDS * 1000)
    timer.stop()


def test_saving_leaves_the_window_alive_and_closing_waits_for_it(
    qtbot: QtBot, editor: Editor, tea: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert editor.open(tea)
    editor.document.edit(set_header(editor.document.journey, title="Coffee"))
    writing, closed = Held(monkeypatch, "file_bytes"), list[bool]()

    def close() -> None:
        closed.append(editor.window.close())
        writing.goes_on.set()

    timer = once(lambda: bool(writing.threads), close)
    assert editor.files.save()
    assert (closed, writing.threads) == ([False], [False])
    assert map_file.read(tea).header.title == "Coffee"
    qtbot.waitUntil(lambda: not editor.window.isVisible(), timeout=BOUND_SECONDS * 1000)
    timer.stop()


def test_an_edit_that_comes_while_it_is_saved_is_not_taken_for_saved(
    editor: Editor, tea: Path
) -> None:
    document = editor.document
    assert editor.open(tea)
    document.edit(set_header(document.journey, title="Coffee"))
    saved = document.saving()()
    document.edit(set_header(document.journey, title="Milk"))
    document.take_saved(saved)
    assert not document.is_clean
    assert document.as_saved is not None
    assert document.as_saved.header.title == map_file.read(tea).header.title == "Coffee"
    assert document.journey.header.title == "Milk"


def test_the_end_of_the_program_ends_the_waiting(editor: Editor, qapp: QApplication) -> None:
    goes_on, ended = threading.Event(), list[type[Exception]]()

    def wait() -> None:
        try:
            editor.files.waiting.wait(lambda: goes_on.wait(BOUND_SECONDS), 1)
        except CalledOff as error:
            ended.append(type(error))

    QTimer.singleShot(0, wait)
    timer = once(lambda: editor.files.waiting.is_on, lambda: QCoreApplication.exit(1))
    assert (qapp.exec(), ended) == (1, [CalledOff])
    goes_on.set()
    timer.stop()
