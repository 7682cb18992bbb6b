"""The open map's file is another one, or gone: a strip says so, and its button mends it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.header import set_header
from journeymapper.model.sketch import sketch
from journeymapper.storage import map_file
from journeymapper.windows.editor import Editor

BOUND_MS = 2_000
THEIRS = sketch("# Theirs\nOrder\n  I order")


@pytest.fixture
def path(editor: Editor, tmp_path: Path) -> Path:
    editor.document.save(tmp_path / "coffee.journey")
    return tmp_path / "coffee.journey"


def told(editor: Editor, qtbot: QtBot) -> str:
    news = editor.guarding.news
    qtbot.waitUntil(news.isVisible, timeout=BOUND_MS)
    return news.words.toolTip() or news.words.text()


def test_what_another_program_wrote_is_told_and_loaded(
    editor: Editor, qtbot: QtBot, path: Path
) -> None:
    path.write_bytes(map_file.encode(THEIRS))
    editor.guarding.guard.look()
    assert told(editor, qtbot) == "Another program has changed “coffee.journey”."
    editor.guarding.news.mend.click()
    assert editor.document.journey == THEIRS
    assert not editor.guarding.news.isVisible()


def test_a_file_that_is_gone_is_told_and_written_again(
    editor: Editor, qtbot: QtBot, path: Path
) -> None:
    before = path.read_bytes()
    path.unlink()
    editor.guarding.guard.look()
    assert told(editor, qtbot) == "“coffee.journey” is no longer there. Your map is still open."
    editor.guarding.news.mend.click()
    assert path.read_bytes() == before
    qtbot.waitUntil(lambda: not editor.guarding.news.isVisible(), timeout=BOUND_MS)


def test_one_may_keep_ones_own_map(editor: Editor, qtbot: QtBot, path: Path) -> None:
    editor.document.edit(set_header(editor.document.journey, title="Mine"))
    path.write_bytes(map_file.encode(THEIRS))
    editor.guarding.guard.look()
    told(editor, qtbot)
    editor.guarding.news.leave.click()
    assert not editor.guarding.news.isVisible()
    assert editor.document.journey.header.title == "Mine"
