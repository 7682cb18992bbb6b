"""Copies for other programs that name nobody, wanted by one switch."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from journeymapper.analysis.finding import Report
from journeymapper.canvas.handed_on import leave_names_out
from journeymapper.model.edits.clipboard import copy
from journeymapper.model.journey import Journey
from journeymapper.pictures import image as pictures
from journeymapper.pictures.image import PageImage
from journeymapper.pictures.options import PictureOptions
from journeymapper.windows.dialogs.export import ExportDialog
from journeymapper.windows.editor import Editor
from tests.helpers.personal import MARK, marked_map

from .conftest import OpenEditor


@pytest.fixture(params=[False, True], ids=["with names", "without names"])
def without(request: pytest.FixtureRequest) -> Iterator[bool]:
    yield request.param
    leave_names_out(False)


@pytest.fixture
def marked(open_editor: OpenEditor, without: bool) -> Editor:
    """An editor on a map in which all that names a person is marked."""
    editor = open_editor(marked_map())
    if without:
        editor.window.menus.actions["without_names"].trigger()
    return editor


def copied(editor: Editor, action: str) -> QMimeData:
    """What an action puts on the clipboard."""
    QApplication.clipboard().clear()
    editor.window.menus.actions[action].trigger()
    return QApplication.clipboard().mimeData()


def says(editor: Editor) -> bool:
    return "without names" in editor.window.status.message()


def test_cards_for_other_programs(marked: Editor, without: bool) -> None:
    marked.canvas.select_all()
    held = copied(marked, "copy")
    told = (MARK in held.text(), MARK in held.html(), says(marked))
    assert told == (not without, not without, without)


def test_cards_for_this_program_are_always_whole(marked: Editor) -> None:
    journey = marked.document.journey
    marked.canvas.select_all()
    own = copied(marked, "copy").data("application/vnd.journeymapper+json")
    assert own.toStdString() == copy(journey, journey.touchpoints.keys)


def test_the_action_list(marked: Editor, without: bool) -> None:
    held = copied(marked, "copy_actions")
    assert (MARK in held.text(), MARK in held.html(), says(marked)) == (
        *(not without, not without),
        without,
    )


def test_the_picture(marked: Editor, without: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    wishes: list[PictureOptions] = []

    def image(journey: Journey, report: Report | None, options: PictureOptions) -> PageImage:
        wishes.append(options)
        return PageImage(journey, report, options)

    monkeypatch.setattr(pictures, "PageImage", image)
    assert copied(marked, "copy_picture").hasImage()
    assert ([each.redact for each in wishes], says(marked)) == ([without], without)


def test_the_export_dialog_begins_with_it(
    marked: Editor, without: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[ExportDialog] = []

    def refuse(dialog: ExportDialog) -> int:
        asked.append(dialog)
        assert dialog.redact.isChecked() is without
        return 0

    monkeypatch.setattr(ExportDialog, "exec", refuse)
    marked.exporting.ask()
    assert len(asked) == 1


def test_it_is_remembered(marked: Editor, without: bool, open_editor: OpenEditor) -> None:
    leave_names_out(not without)
    later = open_editor(marked_map())
    assert later.window.menus.actions["without_names"].isChecked() is without
