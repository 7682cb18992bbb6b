"""An editor in a window of its own, on a journey sketched in the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.model.journey import Journey
from journeymapper.model.sketch import sketch
from journeymapper.windows.app import dress
from journeymapper.windows.editor import Editor
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.settings import Settings

OpenEditor = Callable[[Journey], Editor]

COFFEE = """
# A coffee machine
segments: first = First-time buyer, regular = Regular customer
channels: web = Website, phone = Phone, mail = E-mail

Order [before]
  search = I search [entry, communication, by web, +1, effort 2]
  > order = I order it [commitment, transaction, by web, for first, integrity +2]
Delivery [during]
  > parcel = The parcel arrives [goal, by phone, -2, effort 6, moment of truth]
  > thanks = They thank me [by mail]
"""


@pytest.fixture
def open_editor(qtbot: QtBot, qapp: QApplication) -> Iterator[OpenEditor]:
    """Opens a window on a journey; all windows are let go after the test."""

    def open_it(journey: Journey) -> Editor:
        settings = Settings()
        dress(qapp, settings)
        window = MainWindow(settings)
        window.show()
        editor = Editor(window)
        qtbot.addWidget(window, before_close_func=lambda _: _let_go(editor))
        editor.document.replace(journey)
        return editor

    yield open_it
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # or windows pile up


@pytest.fixture
def editor(open_editor: OpenEditor) -> Editor:
    """An editor on the coffee machine."""
    return open_editor(sketch(COFFEE))


def _let_go(editor: Editor) -> None:
    """Let the window close without a question, whatever the test has left."""
    editor.document.undo_stack.setClean()
    editor.desk.close()
