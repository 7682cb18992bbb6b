"""An overridden Qt method that raises is reported, and Qt is given something harmless."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, QSize
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.canvas.guarded import guard, guard_overridden, guarded


def boom(*_: object) -> None:
    raise ValueError("boom")


@pytest.fixture
def reported(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    reported: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, _: reported.append(str(error)))
    return reported


def ours(kind: type, **methods: Callable[..., None]) -> type:
    """A class of this program that overrides methods of a Qt class."""
    made = type(kind.__name__, (kind,), {"__module__": "journeymapper.test", **methods})
    guard(made)
    return made


@pytest.mark.parametrize(
    ("name", "instead"),
    [
        ("event", False),
        ("rowCount", 0),
        ("data", None),
        ("index", QModelIndex()),
        ("minimumSize", QSize()),
        ("paintEvent", None),
    ],
)
def test_qt_is_given_something_harmless(reported: list[str], name: str, instead: object) -> None:
    assert guarded(QWidget, name, boom)(None) == instead
    assert reported == ["boom"]


def test_a_size_is_the_one_qt_would_give(qtbot: QtBot, reported: list[str]) -> None:
    label, plain = ours(QLabel, sizeHint=boom)("Words"), QLabel("Words")
    qtbot.addWidget(label)
    qtbot.addWidget(plain)
    assert (label.sizeHint(), reported) == (plain.sizeHint(), ["boom"])


def test_an_error_never_reaches_who_only_called_qt(qtbot: QtBot, reported: list[str]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(ours(QWidget, sizeHint=boom, showEvent=boom, resizeEvent=boom)())
    window.show()
    assert (window.isVisible(), set(reported)) == (True, {"boom"})


def test_a_window_that_cannot_close_stays_open(qtbot: QtBot, reported: list[str]) -> None:
    window = ours(QWidget, closeEvent=boom)()
    window.show()
    assert (window.close(), window.isVisible()) == (False, True)
    event = QCloseEvent()
    window.closeEvent(event)
    assert not event.isAccepted()
    window.deleteLater()


def test_a_dialog_goes_all_the_same(qtbot: QtBot, reported: list[str]) -> None:
    dialog = ours(QDialog, done=boom)()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.accept()
    assert (dialog.isVisible(), reported) == (False, ["boom"])


def test_classes_that_are_loaded_later_are_guarded_too_and_only_once() -> None:
    guard_overridden()
    guard_overridden()
    spaces = {"__module__": "journeymapper.test", "paintEvent": boom, "own": boom}
    made = type("Later", (QWidget,), spaces)
    assert vars(made)["paintEvent"].__wrapped__ is boom
    assert vars(made)["own"] is boom
    foreign = type("Foreign", (QWidget,), {"__module__": "elsewhere", "paintEvent": boom})
    assert vars(foreign)["paintEvent"] is boom
