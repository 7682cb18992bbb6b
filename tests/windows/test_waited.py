"""What may take seconds is done beside the window, which says so and can call it off."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QProgressDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.windows.waited import read_waiting
from journeymapper.windows.waiting import Waiting

T = TypeVar("T")

MOST_SECONDS = 20


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def waited(window: QWidget, work: Callable[[], T]) -> T | None:
    return read_waiting(Waiting(window), Path("answers.xlsx"), work)


def when_waiting(act: object) -> None:
    """Do this with the dialog once it is there."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QProgressDialog):
            assert callable(act)
            act(dialog)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def test_what_is_done_at_once_is_given_without_a_dialog(window: QWidget) -> None:
    assert waited(window, lambda: 7) == 7
    assert window.findChild(QProgressDialog) is None


def test_what_it_raises_is_raised(window: QWidget) -> None:
    with pytest.raises(ZeroDivisionError):
        waited(window, lambda: 1 // 0)


def test_a_dialog_says_what_is_done_until_it_is(window: QWidget) -> None:
    go = threading.Event()
    said: list[str] = []

    def read(dialog: QProgressDialog) -> None:
        said.extend(each.text() for each in dialog.findChildren(QLabel))
        go.set()

    when_waiting(read)
    assert waited(window, lambda: go.wait(MOST_SECONDS)) is True
    assert said == ["Reading answers.xlsx"]


def test_it_can_be_called_off(window: QWidget) -> None:
    go = threading.Event()
    ended: list[bool] = []

    def call_off(dialog: QProgressDialog) -> None:
        button = dialog.findChild(QPushButton)
        assert isinstance(button, QPushButton)
        button.click()

    def work() -> bool:
        ended.append(go.wait(MOST_SECONDS))
        return True

    when_waiting(call_off)
    try:
        assert (waited(window, work), ended) == (None, [])
    finally:
        go.set()


def test_what_it_raises_late_is_raised(window: QWidget) -> None:
    go = threading.Event()

    def fail() -> None:
        go.wait(MOST_SECONDS)
        raise KeyError

    when_waiting(lambda _: go.set())
    with pytest.raises(KeyError):
        waited(window, fail)
