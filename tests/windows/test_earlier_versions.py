"""Each saving keeps the version before; any of the last twenty comes back, and can go again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.header import set_header
from journeymapper.storage.backups import backups
from journeymapper.windows.dialogs.earlier_versions import EarlierVersions
from journeymapper.windows.editor import Editor


@pytest.fixture
def saved_thrice(editor: Editor, tmp_path: Path) -> Editor:
    """An editor on a map that was saved as One, Two and Three."""
    for title in ("One", "Two", "Three"):
        editor.document.edit(set_header(editor.document.journey, title=title))
        editor.document.save(tmp_path / "coffee.journey")
    return editor


def in_dialog(editor: Editor, qtbot: QtBot, row: int, button: str) -> list[str]:
    """Choose a version in the dialog, and press a button; gives what was told of it."""
    told: list[str] = []

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, EarlierVersions)
        dialog.list.setCurrentRow(row)
        qtbot.waitUntil(lambda: dialog.title.text() != "", timeout=5_000)
        told.extend([dialog.title.text(), dialog.size_told.text(), dialog.differs.text()])
        getattr(dialog, button).click()

    QTimer.singleShot(0, choose)
    editor.earlier.ask()
    return told


def title(editor: Editor) -> str:
    return editor.document.journey.header.title


def test_a_version_is_told_and_restored_as_one_step(saved_thrice: Editor, qtbot: QtBot) -> None:
    told = in_dialog(saved_thrice, qtbot, 1, "restore")
    assert told == [
        "One",
        "2 stages · 4 touchpoints",
        "It differs from the map now in 1 place.",
    ]
    path = saved_thrice.document.path
    assert (title(saved_thrice), saved_thrice.document.is_clean) == ("One", False)
    saved_thrice.undo()
    assert (title(saved_thrice), saved_thrice.document.is_clean) == ("Three", True)
    assert saved_thrice.document.path == path


def test_the_newest_comes_first(saved_thrice: Editor, qtbot: QtBot) -> None:
    in_dialog(saved_thrice, qtbot, 0, "restore")
    assert title(saved_thrice) == "Two"


def test_a_copy_leaves_the_file(saved_thrice: Editor, qtbot: QtBot) -> None:
    path = saved_thrice.document.path
    assert path is not None
    before = path.read_bytes()
    in_dialog(saved_thrice, qtbot, 1, "copy")
    assert (title(saved_thrice), saved_thrice.document.path) == ("One", None)
    assert path.read_bytes() == before


def test_what_is_the_map_now_is_not_to_be_restored(saved_thrice: Editor, qtbot: QtBot) -> None:
    saved_thrice.document.edit(set_header(saved_thrice.document.journey, title="Two"))
    dialog = saved_thrice.earlier.dialog()
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.title.text() == "Two", timeout=5_000)
    assert dialog.differs.text() == "It is the same as the map now."
    assert (dialog.restore.isEnabled(), dialog.copy.isEnabled()) == (False, True)


def test_a_version_that_is_broken_is_told(saved_thrice: Editor, qtbot: QtBot) -> None:
    path = saved_thrice.document.path
    assert path is not None
    backups(path)[-1].write_bytes(b"{")
    dialog = saved_thrice.earlier.dialog()
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.size_told.text() != "", timeout=5_000)
    assert dialog.size_told.text() == "This version cannot be read."
    assert (dialog.restore.isEnabled(), dialog.copy.isEnabled()) == (False, False)


def test_a_map_saved_once_has_no_earlier_version(
    editor: Editor, qtbot: QtBot, tmp_path: Path
) -> None:
    editor.document.save(tmp_path / "coffee.journey")
    dialog = editor.earlier.dialog()
    qtbot.addWidget(dialog)
    assert (dialog.list.count(), dialog.restore.isEnabled()) == (0, False)


def test_a_version_keeps_the_moment_it_was_saved_at(saved_thrice: Editor) -> None:
    path = saved_thrice.document.path
    assert path is not None
    before = path.stat().st_mtime_ns
    saved_thrice.document.edit(set_header(saved_thrice.document.journey, title="Four"))
    saved_thrice.document.save()
    assert backups(path)[-1].stat().st_mtime_ns == before
