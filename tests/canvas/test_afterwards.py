"""What follows a change is done once, after the frame, and what it left goes last."""

from __future__ import annotations

from weakref import ref

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.canvas.afterwards import MOST, Afterwards
from journeymapper.model.edits.touchpoints import remove
from tests.helpers.robot import Robot


class Old:
    """Something large that an edit leaves."""


def test_each_thing_is_done_once_and_in_order(qtbot: QtBot) -> None:
    parent, done = QObject(), list[str]()
    afterwards = Afterwards(parent)
    outline, counts = (lambda: done.append("outline")), (lambda: done.append("counts"))
    for what in (outline, counts, outline):
        afterwards.soon(what)
    at_once = [*done]
    afterwards.painted()
    qtbot.waitUntil(lambda: bool(done))
    assert (at_once, done) == ([], ["outline", "counts"])


def test_what_follows_an_edit_waits_until_no_square_is_missing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot, frames, painted = Robot(qtbot, "Shop\n  order = I order it"), list[bool](), list[bool]()
    tiles = robot.canvas.tiles
    qtbot.waitUntil(lambda: tiles.is_complete)
    monkeypatch.setattr(robot.canvas.afterwards, "painted", lambda: painted.append(True))
    robot.document.edit(remove(robot.journey, [("touchpoints", "order")]))
    while not frames or not tiles.is_complete:
        robot.canvas.repaint()
        frames.append(tiles.is_complete)
    assert (frames[0], painted) == (False, [True])


def test_what_is_never_painted_is_done_all_the_same(qtbot: QtBot) -> None:
    parent, done = QObject(), list[str]()
    Afterwards(parent).soon(lambda: done.append("outline"))
    qtbot.waitUntil(lambda: done == ["outline"])


def test_what_fails_keeps_nothing_else_from_being_done(qtbot: QtBot) -> None:
    parent, done = QObject(), list[str]()
    afterwards = Afterwards(parent)
    afterwards.soon(lambda: 1 / 0)
    afterwards.soon(lambda: done.append("counts"))
    with qtbot.captureExceptions() as errors:
        afterwards.catch_up()
    assert (done, [each[0] for each in errors]) == (["counts"], [ZeroDivisionError])


def test_what_an_edit_left_goes_after_all_else(qtbot: QtBot) -> None:
    parent, there, old = QObject(), list[bool](), Old()
    afterwards, left = Afterwards(parent), ref(old)
    afterwards.let_go(old)
    afterwards.soon(lambda: there.append(left() is not None))
    del old
    afterwards.painted()
    qtbot.waitUntil(lambda: left() is None)
    assert there == [True]


def test_no_more_is_kept_than_a_few_edits_leave(qtbot: QtBot) -> None:
    parent, things = QObject(), [Old() for _ in range(MOST + 3)]
    afterwards, left = Afterwards(parent), [ref(each) for each in things]
    while things:
        afterwards.let_go(things.pop(0))
    there = [each() is not None for each in left]
    QApplication.processEvents()
    assert there == [False] * 3 + [True] * MOST
