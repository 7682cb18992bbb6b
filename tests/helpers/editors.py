"""Editors in windows of their own, let go without a question after the test."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.windows.app import dress
from journeymapper.windows.editor import Editor
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.settings import Settings


def new_editor(qtbot: QtBot) -> Editor:
    """An editor on an empty map, in a window that shows."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    settings = Settings()
    dress(application, settings)
    window = MainWindow(settings)
    window.show()
    editor = Editor(window)
    qtbot.addWidget(window, before_close_func=lambda _: _let_go(editor))
    return editor


def sweep() -> None:
    """Delete the closed windows now: nothing runs the event loop that would."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _let_go(editor: Editor) -> None:
    editor.document.undo_stack.setClean()
    editor.leave()
