from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.document.background import Background
from journeymapper.document.collecting import SO_MANY


class Ring:
    """Garbage that only a collection finds."""

    def __init__(self) -> None:
        self.me = self


def make_rings(count: int = 4 * SO_MANY[0]) -> None:
    for _ in range(count):
        Ring()


def test_a_worker_that_makes_garbage_lets_go_of_nothing_itself(
    qapp: QApplication, qtbot: QtBot
) -> None:
    background, died_on = Background("test", QObject(qapp)), list[str]()
    ring = Ring()
    weakref.finalize(ring, lambda: died_on.append(threading.current_thread().name))
    del ring
    done: list[None] = []
    background.ask(make_rings, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=5000)
    qtbot.waitUntil(lambda: bool(died_on), timeout=5000)
    background.close()
    assert died_on == ["MainThread"]


def test_python_collects_by_itself_no_more(qapp: QApplication) -> None:
    Background("test", QObject(qapp)).close()
    assert not gc.isenabled()
