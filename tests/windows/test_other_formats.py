"""Opening files of other formats: a new map, what could not come along, and every question."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from journeymapper import formats
from journeymapper.exchange.carried import (
    Reading,
    ReadOptions,
    SeveralMaps,
    Strict,
    WriteOptions,
    Writing,
)
from journeymapper.exchange.refused import Refused
from journeymapper.formats import Format, readable
from journeymapper.model.sketch import sketch
from journeymapper.storage.problems import Problem
from journeymapper.windows.dialogs.bad_map import BadMapDialog
from journeymapper.windows.dialogs.told_list import ToldList
from journeymapper.windows.dialogs.which_map import WhichMap
from journeymapper.windows.editor import Editor
from journeymapper.windows.file_filters import filters

HERE = "tests.windows.test_other_formats"
LETTERS = Format("letters", "Letters", (".letters",), reader=f"{HERE}:read", writer=f"{HERE}:write")


def read(data: bytes, options: ReadOptions) -> Reading:
    """A line a map: its touchpoints parted by blanks; `!` is forbidden, `?` is lost."""
    lines = data.decode().splitlines()
    if not lines:
        raise Refused("There is not a letter in it.")
    if len(lines) > 1 and options.block is None:
        raise SeveralMaps("", lines)
    line = lines[(options.block or 1) - 1]
    if "!" in line and not options.lenient:
        raise Strict("", [Problem("line 1", "a shout")])
    losses = tuple(f"Letter {at}: asked in vain" for at, c in enumerate(line, 1) if c == "?")
    titles = line.translate({ord("!"): "", ord("?"): ""}).split()
    text = f"# {options.name}\nStage\n" + "\n".join(f"  {each}" for each in titles)
    return Reading(sketch(text), losses)


def write(_: object, __: WriteOptions) -> Writing:
    return Writing(b"letters")


@pytest.fixture(autouse=True)
def letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "FORMATS", (*formats.FORMATS, LETTERS))


def meet(*acts: Callable[[QDialog], None]) -> list[QDialog]:
    """Do this with the dialogs that are about to open, one after the other."""
    met: list[QDialog] = []

    def do() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        met.append(dialog)
        if len(met) < len(acts):
            QTimer.singleShot(0, do)
        acts[len(met) - 1](dialog)

    QTimer.singleShot(0, do)
    return met


def titles(editor: Editor) -> list[str]:
    return [each.title for each in editor.document.journey.touchpoints]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "steps.letters"


def test_it_becomes_a_map_that_is_not_saved_yet(editor: Editor, file: Path) -> None:
    file.write_text("one two")
    assert editor.files.open(file)
    document = editor.document
    assert (titles(editor), document.path, document.is_clean) == (["one", "two"], None, False)
    assert editor.files.suggested_name() == "steps.journey"
    assert document.journey == read(b"one two", ReadOptions(name="steps")).journey


def test_a_safety_copy_of_it_is_kept_at_once(editor: Editor, file: Path) -> None:
    file.write_text("one two")
    editor.files.open(file)
    assert editor.recovery.is_kept


def test_saving_it_asks_for_a_name_and_leaves_the_file_alone(
    editor: Editor, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text("one")
    editor.files.open(file)
    chosen = file.with_name("steps.journey")
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(chosen)])
    assert editor.files.save()
    assert (file.read_text(), editor.document.path) == ("one", chosen)


def test_what_could_not_come_along_is_listed_and_can_be_copied(editor: Editor, file: Path) -> None:
    file.write_text("one? two?")
    told: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, ToldList)
        dialog.list.selectAll()
        dialog.list.copy()
        told.append(QApplication.clipboard().text())
        dialog.reject()

    meet(look)
    editor.files.open(file)
    assert told == ["Letter 4: asked in vain\nLetter 9: asked in vain"]


def test_one_of_several_maps_is_asked_for(editor: Editor, file: Path) -> None:
    file.write_text("one\ntwo\n")

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, WhichMap)
        dialog.list.setCurrentRow(1)
        dialog.accept()

    meet(choose)
    editor.files.open(file)
    assert titles(editor) == ["two"]


def test_what_its_format_forbids_is_opened_without_it_if_wanted(editor: Editor, file: Path) -> None:
    file.write_text("one!")
    met = meet(QDialog.accept)
    editor.files.open(file)
    assert ([type(each) for each in met], titles(editor)) == ([BadMapDialog], ["one"])


def test_a_file_that_is_gone_is_told(editor: Editor, file: Path) -> None:
    met = meet(QDialog.reject)
    assert (editor.files.open(file), [type(each) for each in met]) == (False, [BadMapDialog])


@pytest.mark.parametrize("text", ["one!", "one\ntwo", ""], ids=["forbidden", "several", "refused"])
def test_giving_up_leaves_the_open_map(editor: Editor, file: Path, text: str) -> None:
    file.write_text(text)
    before = editor.document.journey
    met = meet(QDialog.reject)
    assert not editor.files.open(file)
    assert (len(met), editor.document.journey is before) == (1, True)


def test_the_dialog_offers_every_format_that_can_be_opened() -> None:
    offered = filters(readable()).split(";;")
    assert [each.split(" (")[0] for each in offered[1:]] == [each.title for each in readable()]
    assert all(f"*{each.suffixes[0]}" in offered[0] for each in readable())
