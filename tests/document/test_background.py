"""Questions are answered beside the window, and only the latest answer counts."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from threading import Event

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.document.background import Background


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    return QObject()


@pytest.fixture
def background(owner: QObject) -> Iterator[Background]:
    background = Background("test", owner)
    yield background
    background.close()


def test_an_answer_comes_back(background: Background, qtbot: QtBot) -> None:
    answers: list[int] = []
    background.ask(lambda: 6 * 7, answers.append)
    qtbot.waitUntil(lambda: answers == [42], timeout=5_000)


class AtOnce(ThreadPoolExecutor):
    """A worker that has its answer before anybody can ask to be told of it."""

    def submit(self, question: Callable[[], int]) -> Future[int]:  # type: ignore[override]
        answer = super().submit(question)
        wait([answer], timeout=5)
        return answer


def test_an_answer_that_is_there_at_once_still_comes_after_the_question(
    owner: QObject, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("journeymapper.document.background.ThreadPoolExecutor", AtOnce)
    background = Background("test", owner)
    answers: list[int] = []
    background.ask(lambda: 6 * 7, answers.append)
    assert answers == []
    qtbot.waitUntil(lambda: answers == [42], timeout=5_000)
    background.close()


def test_only_the_latest_answer_counts(background: Background, qtbot: QtBot) -> None:
    answers: list[str] = []
    go_on = Event()
    background.ask(lambda: str(go_on.wait(10)), answers.append)
    background.ask(lambda: "second", answers.append)
    go_on.set()
    qtbot.waitUntil(lambda: bool(answers), timeout=5_000)
    assert answers == ["second"]


def test_what_is_forgotten_never_comes_back(background: Background) -> None:
    answers: list[bool] = []
    go_on = Event()
    background.ask(lambda: go_on.wait(10), answers.append)
    background.forget()
    go_on.set()
    background.close()
    QApplication.processEvents()
    assert answers == []


def test_an_error_on_the_way_is_told(
    background: Background, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: told.append(kind))
    background.ask(lambda: 1 // 0, lambda _: None)
    qtbot.waitUntil(lambda: told == [ZeroDivisionError], timeout=5_000)
