"""Whole journeys of a user: open, look, change, take back, save, export, open again."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeymapper.places import sample_maps
from journeymapper.windows.editor import Editor
from tests.helpers.editors import new_editor, sweep

SAMPLES = sorted(path.name for path in sample_maps().glob("*.journey"))


OpenSample = Callable[[str], tuple[Editor, Path]]


@pytest.fixture
def open_sample(qtbot: QtBot, tmp_path: Path) -> Iterator[OpenSample]:
    """Opens a copy of a sample in a window; gives the editor and the copy."""

    def open_it(name: str) -> tuple[Editor, Path]:
        path = tmp_path / name
        shutil.copy(sample_maps(name), path)
        editor = new_editor(qtbot)
        assert editor.open(path)
        return editor, path

    yield open_it
    sweep()


@pytest.mark.parametrize("name", SAMPLES)
def test_opening_and_saving_a_sample_leaves_its_bytes(open_sample: OpenSample, name: str) -> None:
    editor, path = open_sample(name)
    before = path.read_bytes()
    editor.files.save()
    assert path.read_bytes() == before


def test_everything_done_and_taken_back_saves_the_same_bytes(open_sample: OpenSample) -> None:
    editor, path = open_sample("coffee-machine.journey")
    before = path.read_bytes()
    editor.canvas.setFocus()
    editor.canvas.select_all()
    for key in (Qt.Key.Key_F, Qt.Key.Key_M, Qt.Key.Key_3, Qt.Key.Key_Plus, Qt.Key.Key_Delete):
        QTest.keyClick(editor.canvas, key)
    assert editor.document.undo_stack.count() == 5
    while editor.document.undo_stack.canUndo():
        editor.undo()
    editor.files.save()
    assert path.read_bytes() == before


def test_findings_of_a_sample_appear_by_themselves_and_lead_to_their_cards(
    open_sample: OpenSample, qtbot: QtBot
) -> None:
    editor, _ = open_sample("coffee-machine.journey")
    qtbot.waitUntil(lambda: editor.findings.list.count() > 0, timeout=15_000)
    for _ in range(editor.findings.list.count()):
        editor.findings.next()
        finding = editor.findings.current()
        assert finding is not None
        selected = {key for _, key in editor.selection.keys}
        assert selected == set(finding.subjects)
