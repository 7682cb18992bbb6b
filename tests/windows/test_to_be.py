"""The map as it is to be begins as a copy, and what it changes is told from then on."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.touchpoints import rename
from journeymapper.windows.dialogs.questions import Answer
from journeymapper.windows.editor import Editor
from journeymapper.windows.panels.comparison_row import ROW_ROLE


def test_a_to_be_copy_has_the_same_records_and_no_file_yet(editor: Editor, tmp_path: Path) -> None:
    editor.document.save(tmp_path / "coffee.journey")
    as_it_is = editor.document.journey
    editor.window.menus.actions["to_be"].trigger()
    copy = editor.document.journey
    assert (copy.header.state, editor.document.path) == ("to_be", None)
    assert (copy.stages, copy.touchpoints, copy.connections) == (
        as_it_is.stages,
        as_it_is.touchpoints,
        as_it_is.connections,
    )


def test_what_the_to_be_copy_changes_is_listed(editor: Editor, qtbot: QtBot) -> None:
    editor.to_be.make()
    editor.document.edit(rename(editor.document.journey, "order", "I order it by voice"))

    def listed() -> bool:
        page = editor.comparing.page
        assert page is not None
        rows = [page.list.item(row).data(ROW_ROLE).text for row in range(page.list.count())]
        return any("I order it by voice" in text for text in rows)

    qtbot.waitUntil(listed, timeout=10_000)


def test_a_map_that_is_to_be_already_offers_no_copy(editor: Editor) -> None:
    editor.to_be.make()
    assert not editor.window.menus.actions["to_be"].isEnabled()


def test_a_to_be_copy_is_to_stand_beside_the_map_as_it_is(editor: Editor) -> None:
    before = editor.files.suggested_name()
    editor.to_be.make()
    assert editor.files.suggested_name() == before.replace(".journey", "-to-be.journey")


def test_unsaved_changes_are_asked_about_first(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("journeymapper.windows.files.ask_save", lambda *_: Answer.CANCEL)
    editor.document.edit(rename(editor.document.journey, "order", "I pay"))
    editor.to_be.make()
    assert editor.document.journey.header.state == "as_is"
