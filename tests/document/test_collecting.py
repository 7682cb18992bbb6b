from __future__ import annotations

import gc
import sys
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.document import collecting
from journeymapper.document.background import Background
from journeymapper.document.collecting import (
    BEFORE_LONG,
    MANY_NEW,
    QUIET,
    SO_MANY,
    TICK_MS,
    Collector,
    collect_here,
    much_came,
    much_comes,
    much_goes,
)


class Ring:
    """Garbage that only a collection finds."""

    def __init__(self) -> None:
        self.me = self


def make_rings(count: int = 4 * SO_MANY[0]) -> None:
    for _ in range(count):
        Ring()


@contextmanager
def watched() -> Iterator[list[str]]:
    """What Python says of each look for garbage meanwhile."""
    looks: list[str] = []

    def look(phase: str, _: object) -> None:
        looks.append(phase)

    gc.callbacks.append(look)
    try:
        yield looks
    finally:
        gc.callbacks.remove(look)


def test_what_a_worker_makes_meanwhile_is_not_touched(qapp: QApplication) -> None:
    much_came()
    collector, done = qapp.findChild(Collector), threading.Event()
    assert isinstance(collector, Collector)
    wrong = list[BaseException]()

    def make_tuples() -> None:
        try:
            while not done.is_set():
                _ = tuple(each for each in range(300))
        except SystemError as error:  # somebody else held a tuple that was not made yet
            wrong.append(error)

    worker, usual = threading.Thread(target=make_tuples), sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        worker.start()
        for _ in range(1_000):
            _ = [[] for _ in range(MANY_NEW // 2)]
            collector.collect()
    finally:
        done.set()
        worker.join(10)
        sys.setswitchinterval(usual)
    assert not wrong


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


def test_while_much_comes_nothing_is_looked_through_and_afterwards_it_is_set_aside(
    qapp: QApplication, qtbot: QtBot
) -> None:
    collect_here()
    with much_comes(), watched() as looks:
        rings = [Ring() for _ in range(4 * SO_MANY[0])]
        qtbot.wait(2 * TICK_MS)
    assert looks == []
    assert gc.get_freeze_count() >= len(rings)


def test_what_was_set_aside_and_goes_is_found_after_all(qapp: QApplication) -> None:
    collect_here()
    with much_comes():
        ring = Ring()
    gone = weakref.ref(ring)
    del ring
    gc.collect()
    assert gone() is not None
    much_goes()
    gc.collect()
    assert gone() is None


def test_where_much_went_all_is_looked_through_before_long_whatever_comes(
    qapp: QApplication,
) -> None:
    collect_here()
    with much_comes():
        ring = Ring()
    gone = weakref.ref(ring)
    del ring
    much_goes()
    held = []
    collector = qapp.findChild(Collector)
    assert isinstance(collector, Collector)
    for _ in range(BEFORE_LONG):
        held += [Ring() for _ in range(2 * MANY_NEW)]
        collector.collect()
        if gone() is None:
            break
        held.clear()
    assert gone() is None


def test_very_much_that_is_new_is_set_aside_without_a_look(
    qapp: QApplication, qtbot: QtBot
) -> None:
    collect_here()
    qtbot.wait(2 * TICK_MS)
    with watched() as looks:
        held = [Ring() for _ in range(2 * MANY_NEW)]
        qtbot.waitUntil(lambda: gc.get_count()[0] < MANY_NEW, timeout=5000)
    assert looks == []
    assert gc.get_freeze_count() >= len(held)


def test_garbage_among_it_is_found_once_much_more_is_aside(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collecting, "MANY_NEW", 100)
    monkeypatch.setattr(collecting, "NOW_AND_THEN", 2)
    monkeypatch.setattr(collecting, "MUCH_MORE", 1.0001)
    collect_here()
    collector = qapp.findChild(Collector)
    assert isinstance(collector, Collector)
    collector.look_through()
    ring = Ring()
    gone = weakref.ref(ring)
    del ring
    held = [Ring() for _ in range(1_000)]
    collector.collect()
    assert gone() is not None
    held += [Ring() for _ in range(1_000)]
    collector.collect()
    assert gone() is not None
    for _ in range(QUIET):  # it waits until nobody does anything
        collector.collect()
    assert gone() is None


def test_what_python_does_not_count_is_set_aside_with_the_rest(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collecting, "MANY_NEW", 10 * SO_MANY[0])
    collect_here()
    collector = qapp.findChild(Collector)
    assert isinstance(collector, Collector)
    old = [list[int]() for _ in range(11 * SO_MANY[0])]
    collector.look_through()
    held = [Ring() for _ in range(13 * SO_MANY[0])]
    old.clear()  # each that goes is counted off from what is new
    counted = gc.get_count()[0]
    with watched() as looks:
        collector.collect()
    assert SO_MANY[0] < counted < collecting.MANY_NEW < len(held)
    assert looks == []


def test_what_has_come_since_the_start_is_set_aside_without_a_look(qapp: QApplication) -> None:
    with watched() as looks:
        make_rings()
        much_came()
    assert (looks, gc.get_count()[0] < SO_MANY[0]) == ([], True)
    much_goes()
