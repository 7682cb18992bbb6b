"""A file that another program changes, replaces or takes away is noticed; what is ours is not."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from journeymapper.document.document import Document
from journeymapper.document.file_guard import FileGuard, FileState
from journeymapper.model.edits.header import set_header
from journeymapper.model.sketch import sketch
from journeymapper.storage import map_file

MAP, THEIRS = sketch("# Coffee\nOrder\n  I order"), sketch("# Theirs\nOrder\n  I order")
BOUND_MS = 2_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    map_file.write(MAP, tmp_path / "coffee.journey")
    return tmp_path / "coffee.journey"


@pytest.fixture
def guard(qtbot: QtBot, path: Path) -> Iterator[FileGuard]:
    document = Document()
    guard = FileGuard(document)
    document.open(path)
    settle(guard, qtbot)
    yield guard
    guard.close()


def settle(guard: FileGuard, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: guard._known is not None, timeout=BOUND_MS)


def becomes(guard: FileGuard, qtbot: QtBot, state: FileState) -> None:
    qtbot.waitUntil(lambda: guard.state is state, timeout=BOUND_MS)


def test_a_file_written_by_another_is_noticed(guard: FileGuard, qtbot: QtBot, path: Path) -> None:
    path.write_bytes(map_file.encode(THEIRS))
    becomes(guard, qtbot, FileState.CHANGED)


def test_a_file_replaced_by_another_is_noticed_twice(
    guard: FileGuard, qtbot: QtBot, path: Path
) -> None:
    mine = path.read_bytes()
    for data, state in ((map_file.encode(THEIRS), FileState.CHANGED), (mine, FileState.SAME)):
        beside = path.with_suffix(".other")
        beside.write_bytes(data)
        beside.replace(path)
        becomes(guard, qtbot, state)


def test_a_file_that_is_gone_and_comes_back_is_noticed(
    guard: FileGuard, qtbot: QtBot, path: Path
) -> None:
    away = path.with_name("away")
    path.rename(away)
    becomes(guard, qtbot, FileState.GONE)
    away.rename(path)
    becomes(guard, qtbot, FileState.SAME)


def test_a_folder_that_is_unplugged_is_noticed_when_one_looks(
    guard: FileGuard, qtbot: QtBot, path: Path
) -> None:
    path.parent.rename(path.parent.with_name("unplugged"))
    guard.look()
    assert guard.state is FileState.GONE
    path.parent.with_name("unplugged").rename(path.parent)
    guard.look()
    becomes(guard, qtbot, FileState.SAME)


def test_our_own_saving_is_no_news(guard: FileGuard, qtbot: QtBot, path: Path) -> None:
    turns: list[object] = []
    guard.turned.connect(lambda: turns.append(guard.state))
    document = guard._document
    for title in ("Tea", "Milk"):
        document.edit(set_header(document.journey, title=title))
        document.save()
        settle(guard, qtbot)
    assert turns == []


def test_a_touched_file_with_the_same_bytes_is_no_news(
    guard: FileGuard, qtbot: QtBot, path: Path
) -> None:
    turns: list[object] = []
    guard.turned.connect(lambda: turns.append(guard.state))
    guard._known = None
    os.utime(path, (1, 1))
    guard.look()
    settle(guard, qtbot)
    assert turns == []


def test_a_map_without_a_file_has_nothing_to_guard(guard: FileGuard, path: Path) -> None:
    guard._document.replace(MAP)
    path.unlink()
    guard.look()
    assert guard.state is FileState.SAME
