"""An event log through the window: a new map, what is left out of it, what is no log."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from journeymapper.model.sketch import sketch
from journeymapper.windows import waiting
from journeymapper.windows.dialogs.told_list import ToldList
from journeymapper.windows.editor import Editor
from tests.windows.test_survey import meeting

LOG = """case_id,activity,timestamp
1,I search,2026-01-01 10:00:00
1,I order,2026-01-01 10:30:00
1,I order,2026-01-01 10:31:00
"""


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is told to wait, so that the first dialog met is the one with the answer."""
    monkeypatch.setattr(waiting, "PATIENCE_MS", 60_000)


def titles(editor: Editor) -> list[str]:
    return [each.title for each in editor.document.journey.touchpoints]


def listed(dialog: QDialog) -> list[str]:
    assert isinstance(dialog, ToldList)
    return dialog.list.toPlainText().splitlines()


def test_a_log_is_opened_as_a_new_map_and_what_is_left_out_is_told(
    editor: Editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "orders.csv"
    file.write_text(LOG, "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    told: list[str] = []
    meeting(editor.discovering.ask_file, lambda dialog: told.extend(listed(dialog)))
    journey = editor.document.journey
    assert (titles(editor), journey.header.title) == (["I search", "I order"], "orders")
    assert editor.document.path is None
    assert not editor.document.is_clean
    assert told == ["“I order” right after itself is left out: one case, 100 %."]


def test_a_dropped_file_that_can_only_be_a_log_is_opened_as_one(
    editor: Editor, tmp_path: Path
) -> None:
    file = tmp_path / "orders.csv.gz"
    file.write_bytes(gzip.compress(LOG.encode()))
    meeting(lambda: editor.open_dropped([file]), QDialog.reject)
    assert titles(editor) == ["I search", "I order"]


@pytest.mark.parametrize("data", [b"", b"a,b\n1,2\n", b"case,activity,time\n1,A,never\n"])
def test_what_is_no_log_is_told_and_the_open_map_stays(
    editor: Editor, tmp_path: Path, data: bytes
) -> None:
    editor.document.replace(sketch("# A map\nOrder\n  I buy"))
    (tmp_path / "a.csv").write_bytes(data)
    told: list[str] = []
    meeting(
        lambda: editor.discovering.open(tmp_path / "a.csv"),
        lambda dialog: told.extend(listed(dialog)),
    )
    assert len(told) == 1
    assert titles(editor) == ["I buy"]


def test_giving_up_the_choice_of_a_log_changes_nothing(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    before = editor.document.journey
    editor.discovering.ask_file()
    assert editor.document.journey == before
    assert QApplication.activeModalWidget() is None
