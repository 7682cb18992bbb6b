"""A window of the program on a map, brought into a state and taken as a picture."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, time
from pathlib import Path
from time import monotonic
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from journeymapper.model.patch import Patch
from journeymapper.places import sample_maps
from journeymapper.windows.app import dress
from journeymapper.windows.appearance import appearance
from journeymapper.windows.editor import Editor
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.settings import Settings

PATIENCE_MS = 20_000
SAVED_AT = time(14, 2)


class Room:
    """A shown window with its editor; one waits here until what was asked for is there."""

    def __init__(self, editor: Editor) -> None:
        self.editor = editor
        self.window = editor.window

    def edit(self, patch: Patch) -> None:
        """Edit the map, and wait until it is checked again."""
        self.wait(self.editor.desk.analysis.report_ready, lambda: self.editor.document.edit(patch))

    def choose_finding(self, place: int) -> None:
        """Take the finding at a place of the list in hand, and go to it."""
        self.editor.findings.list.setCurrentRow(place)
        finding = self.editor.findings.current()
        assert finding is not None
        self.editor.desk.visit(finding)

    def press(self, keys: str) -> None:
        """Type letters and signs into whatever has the focus."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget(), key)  # type: ignore[call-overload]

    def show_scores(self) -> None:
        """Let the scores fill the window."""
        self.wait(self.editor.scores.live.ready, self.editor.scores.show)

    def wait(self, told: Any, act: Callable[[], object] = lambda: None) -> None:
        """Do something, and wait until a signal tells that it is done."""
        loop = QEventLoop()
        heard: list[bool] = []  # it may be told before one listens

        def hear(*_: object) -> None:
            heard.append(True)
            loop.quit()

        listening = told.connect(hear)
        QTimer.singleShot(PATIENCE_MS, loop, loop.quit)
        act()
        if not heard:
            loop.exec()
        QObject.disconnect(listening)
        if not heard:
            raise TimeoutError("what was asked for did not come in time")

    def wait_until(self, happened: Callable[[], object]) -> None:
        """Let the window go on until something has happened; TimeoutError: it does not."""
        until_so(happened)

    def picture(self) -> QImage:
        """The window as it is once nothing in it changes any more."""
        settle()
        taken = [QImage(), picture_of(self.window)]

        def stands() -> bool:  # the canvas completes its picture from one frame to the next
            taken[:] = taken[1], picture_of(self.window)
            return taken[0] == taken[1]

        until_so(stands)
        return taken[1]

    def with_popup(self, popup: QWidget, at: QPoint) -> QImage:
        """The window with a menu that opened at a point of it."""
        picture = self.picture()
        popup.move(self.window.mapToGlobal(at))
        popup.show()
        with QPainter(picture) as painter:
            painter.drawImage(at, picture_of(popup))
        popup.hide()
        return picture

    def with_dialog(self, ask: Callable[[], object]) -> QImage:
        """The dialog that a verb opens, until it is given up again."""
        taken: list[QImage] = []

        def take() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QDialog)
            settle()
            taken.append(picture_of(dialog))
            dialog.reject()

        QTimer.singleShot(0, self.window, take)
        ask()
        return taken[0]


def until_so(happened: Callable[[], object]) -> None:
    """Let Qt go on until something has happened; TimeoutError: it does not."""
    late = monotonic() + PATIENCE_MS / 1000
    settle()
    while not happened():
        if monotonic() > late:
            raise TimeoutError("what was waited for did not come in time")
        settle()


def settle() -> None:
    """Let every layout follow: each asks those around it to do so in turn."""
    for _ in range(5):
        QApplication.processEvents()


def picture_of(widget: QWidget) -> QImage:
    """A widget as pixels."""
    return widget.grab().toImage()


@contextmanager
def room(
    map_name: str = "coffee-machine",
    theme: str = "light",
    size: tuple[int, int] = (1280, 800),
) -> Iterator[Room]:
    """A window of this size on a sample map, checked; on an empty map where the name is ""."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    settings = Settings()
    settings.remember("theme", theme)
    dress(application, settings)
    appearance().choose(theme)
    window = MainWindow(settings)
    window.resize(*size)
    window.show()
    editor = Editor(window)
    opened = Room(editor)
    with tempfile.TemporaryDirectory() as folder:
        told = editor.desk.analysis.report_ready
        opened.wait(told, lambda: map_name and editor.open(copied(map_name, Path(folder))))
        try:
            yield opened
        finally:
            editor.canvas.typing.give_up()
            editor.document.undo_stack.setClean()  # so that closing asks nothing
            window.close()
            window.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def copied(name: str, folder: Path) -> Path:
    """The sample in a folder "Workshops", saved today at two minutes past two."""
    path = folder / "Workshops" / f"{name}.journey"
    path.parent.mkdir(exist_ok=True)
    shutil.copyfile(sample_maps(f"{name}.journey"), path)
    saved = datetime.combine(datetime.now().date(), SAVED_AT).timestamp()
    os.utime(path, (saved, saved))
    return path
