"""An error nobody caught: the window stays, the log has it, one dialog says what is safe."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, QtMsgType, QUrl, qCritical, qWarning
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.header import set_header
from journeymapper.storage.journal import Journal
from journeymapper.windows.editor import Editor
from journeymapper.windows.logbook import log_file, log_folder
from journeymapper.windows.mishaps import Mishaps

BOUND_MS = 5_000
SAFE = "Nothing is lost: your file or its safety copy holds every change."
UNSAFE = "There is no safety copy just now: save the map under another name."


class Told:
    """Reads each dialog that comes, and presses a button of it."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.more: list[str] = []
        self.press = "Close"
        self._looking = QTimer(interval=10)
        self._looking.timeout.connect(self._look)
        self._looking.start()

    def stop(self) -> None:
        self._looking.stop()

    def _look(self) -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            self.words.append(box.text())
            self.more.append(box.informativeText())
            next(
                each for each in box.findChildren(QPushButton) if each.text() == self.press
            ).click()


@pytest.fixture
def told(qtbot: QtBot) -> Iterator[Told]:
    told = Told()
    yield told
    told.stop()


@pytest.fixture
def mishaps(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Mishaps]:
    monkeypatch.setattr(sys, "__excepthook__", lambda *_: None)
    monkeypatch.setattr(sys, "__stderr__", None)
    mishaps = Mishaps()
    yield mishaps
    mishaps.close()


def written() -> str:
    return log_file().read_text("utf-8") if log_file().exists() else ""


def fail(words: str) -> None:
    error = ValueError(words)
    sys.excepthook(ValueError, error, None)


def on_a_thread() -> None:
    def run() -> None:
        raise ValueError("number 0")

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()


def at_an_end() -> None:
    class Ending:
        def __del__(self) -> None:
            raise ValueError("number 0")

    Ending()


FAILINGS: dict[str, Callable[[], None]] = {
    "python": lambda: fail("number 0"),
    "thread": on_a_thread,
    "end of an object": at_an_end,
    "qt": lambda: qCritical("number 0"),
}


@pytest.mark.parametrize("name", FAILINGS)
def test_an_error_from_anywhere_is_told_and_logged(
    mishaps: Mishaps, told: Told, qtbot: QtBot, name: str
) -> None:
    FAILINGS[name]()
    qtbot.waitUntil(lambda: bool(told.words), timeout=BOUND_MS)
    more = f"{SAFE} What happened is written in {log_file()}."
    assert (told.words, told.more) == (["Something went wrong; your map is still open"], [more])
    assert written().count("number 0") >= 1


def test_many_errors_are_all_logged_and_told_once(
    mishaps: Mishaps, told: Told, qtbot: QtBot
) -> None:
    for number in range(3):
        fail(f"number {number}")
    qtbot.waitUntil(lambda: bool(told.words), timeout=BOUND_MS)
    fail("number 3")
    QApplication.processEvents()
    assert (len(told.words), written().count("ValueError: number")) == (1, 4)


def test_what_fails_in_every_frame_is_logged_in_full_once(
    mishaps: Mishaps, told: Told, qtbot: QtBot
) -> None:
    def paint(frame: int) -> None:
        raise ValueError(f"frame {frame}")

    for frame in range(100):
        try:
            paint(frame)
        except ValueError:
            sys.excepthook(*sys.exc_info())
    qtbot.waitUntil(lambda: bool(told.words), timeout=BOUND_MS)
    found = written()
    assert (found.count("in paint"), found.count("once more: ValueError('frame")) == (1, 99)


def test_what_qt_only_warns_of_is_logged_and_not_told(
    mishaps: Mishaps, told: Told, qtbot: QtBot
) -> None:
    qWarning("a wrinkle")
    mishaps.take_message(QtMsgType.QtDebugMsg, None, "small talk")  # type: ignore[arg-type]
    QApplication.processEvents()
    assert (told.words, "Qt: a wrinkle" in written(), "small talk" in written()) == (
        [],
        True,
        False,
    )


def test_the_logs_folder_is_shown_on_demand(
    mishaps: Mishaps, told: Told, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    told.press = "Show the log's folder"
    fail("number 0")
    qtbot.waitUntil(lambda: bool(shown), timeout=BOUND_MS)
    assert [Path(each.toLocalFile()) for each in shown] == [log_folder()]


def test_work_counts_as_safe_once_its_safety_copy_is_on_the_disk(
    mishaps: Mishaps, told: Told, qtbot: QtBot, editor: Editor
) -> None:
    editor.document.edit(set_header(editor.document.journey, title="Mine"))
    fail("number 0")
    qtbot.waitUntil(lambda: bool(told.words), timeout=BOUND_MS)
    assert told.more[0].startswith(SAFE)


@pytest.mark.parametrize("error", [OSError(28, "No space left"), RuntimeError("broken")])
def test_work_without_a_safety_copy_is_to_be_saved(
    mishaps: Mishaps,
    told: Told,
    qtbot: QtBot,
    editor: Editor,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
) -> None:
    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(Journal, "write", refuse)
    editor.document.edit(set_header(editor.document.journey, title="Mine"))
    fail("number 0")
    qtbot.waitUntil(lambda: any(UNSAFE in each for each in told.more), timeout=BOUND_MS)
    assert editor.document.journey.header.title == "Mine"


def test_a_log_that_cannot_be_written_hides_no_error(
    home: Path, told: Told, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "__excepthook__", lambda *_: None)
    log_folder().parent.mkdir(parents=True, exist_ok=True)
    log_folder().write_bytes(b"")  # a file where the folder should be
    mishaps = Mishaps()
    fail("number 0")
    qtbot.waitUntil(lambda: bool(told.words), timeout=BOUND_MS)
    mishaps.close()
    assert (len(told.words), written()) == (1, "")
