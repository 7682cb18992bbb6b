"""Two maps compared in the window: what differs is listed, told in full, gone to and marked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.tags import set_fields
from journeymapper.model.edits.touchpoints import add_touchpoint, remove, rename
from journeymapper.model.patch import Patch
from journeymapper.painting.look import Change
from journeymapper.storage import map_file
from journeymapper.windows import foreign
from journeymapper.windows.compare_rows import Row
from journeymapper.windows.editor import Editor
from journeymapper.windows.panels.comparison_row import ROW_ROLE

Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def wait(qtbot: QtBot) -> Wait:
    return lambda true: qtbot.waitUntil(true, timeout=10_000)


@pytest.fixture
def compare(editor: Editor, wait: Wait) -> Callable[..., Editor]:
    """Does edits, and compares the map with what it was before."""

    def do(*edits: Patch) -> Editor:
        for patch in edits:
            editor.document.edit(patch)
        editor.comparing.with_opened()
        wait(lambda: not edits or bool(rows(editor)))
        return editor

    return do


def rows(editor: Editor) -> list[Row]:
    page = editor.comparing.page
    assert page is not None
    return [page.list.item(row).data(ROW_ROLE) for row in range(page.list.count())]


def of_records(editor: Editor) -> list[tuple[Change, str, str]]:
    """(what became of it, title, kind) of the rows about records."""
    return [(row.change, row.text, row.beside) for row in rows(editor) if row.change]


def told(editor: Editor, text: str) -> list[str]:
    """What is said of the row with this text."""
    page = editor.comparing.page
    assert page is not None
    page.list.setCurrentRow([row.text for row in rows(editor)].index(text))
    return [label.text() for label in page.detail.findChildren(QLabel)]


def test_a_record_that_was_added_is_listed(editor: Editor, compare: Callable[..., Editor]) -> None:
    compare(add_touchpoint(editor.document.journey, "I pay", "order-2"))
    assert of_records(editor) == [("added", "I pay", "Touchpoint")]


def test_a_record_that_was_removed_says_where_it_was(
    editor: Editor, compare: Callable[..., Editor]
) -> None:
    compare(remove(editor.document.journey, [("touchpoints", "thanks")]))
    said = "Was in “Delivery”, and is not on the canvas any more."
    assert told(editor, "They thank me")[1] == said


def test_a_record_that_was_changed_tells_each_field_in_words(
    editor: Editor, compare: Callable[..., Editor]
) -> None:
    changes = {"effort": 5, "level": "proactive", "channels": ("phone", "mail")}
    compare(set_fields(editor.document.journey, ["search"], **changes))
    assert told(editor, "I search")[1:] == [
        *("Channel", "Website", "→", "Phone, E-mail"),
        *("Level", "1 Communication", "→", "4 Proactive"),
        *("Effort", "2 of 7 Easy", "→", "5 of 7 Hard"),
    ]


def test_findings_that_are_gone_and_new_are_listed(
    editor: Editor, compare: Callable[..., Editor]
) -> None:
    compare(set_fields(editor.document.journey, ["parcel"], effort=1))
    headings = [row.text for row in rows(editor) if row.is_heading]
    assert "Findings gone" in headings


def test_the_same_map_says_that_nothing_is_different(
    editor: Editor, compare: Callable[..., Editor], wait: Wait
) -> None:
    compare()
    page = editor.comparing.page
    assert page is not None

    def said() -> list[str]:
        return [label.text() for label in page.detail.findChildren(QLabel)]

    wait(lambda: "Nothing is different." in said())


def test_clicking_a_row_goes_to_its_card(editor: Editor, compare: Callable[..., Editor]) -> None:
    compare(rename(editor.document.journey, "parcel", "It arrives"))
    page = editor.comparing.page
    assert page is not None
    item = page.list.item([row.text for row in rows(editor)].index("It arrives"))
    page.list.scrollToItem(item)
    at = page.list.visualItemRect(item).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert editor.selection.keys == (("touchpoints", "parcel"),)


def test_what_differs_is_marked_on_the_canvas(
    editor: Editor, compare: Callable[..., Editor]
) -> None:
    compare(rename(editor.document.journey, "parcel", "It arrives"))
    assert editor.canvas.look.changes == {"parcel": "changed"}


def test_ending_takes_page_and_marks_away(editor: Editor, compare: Callable[..., Editor]) -> None:
    compare(rename(editor.document.journey, "parcel", "It arrives"))
    editor.comparing.end()
    names = [tab.text() for tab in editor.window.dock.tabs]
    assert ("Compare" in names, editor.canvas.look.changes) == (False, {})


def test_escape_in_the_list_ends_comparing(editor: Editor, compare: Callable[..., Editor]) -> None:
    compare(rename(editor.document.journey, "parcel", "It arrives"))
    assert editor.comparing.page is not None
    QTest.keyClick(editor.comparing.page.list, Qt.Key.Key_Escape)
    assert editor.comparing.page is None


def test_the_comparison_follows_edits(
    editor: Editor, compare: Callable[..., Editor], wait: Wait
) -> None:
    compare(rename(editor.document.journey, "parcel", "It arrives"))
    editor.undo()
    wait(lambda: not of_records(editor))


def test_another_map_ends_comparing(editor: Editor, compare: Callable[..., Editor]) -> None:
    compare(rename(editor.document.journey, "parcel", "It arrives"))
    editor.document.replace(editor.document.journey)
    assert editor.comparing.page is None


def test_a_map_is_compared_with_one_in_a_file(editor: Editor, tmp_path: Path, wait: Wait) -> None:
    path = tmp_path / "before.journey"
    map_file.write(editor.document.journey, path)
    editor.document.edit(rename(editor.document.journey, "parcel", "It arrives"))
    editor.comparing.with_file(path)
    wait(lambda: of_records(editor) == [("changed", "It arrives", "Touchpoint")])


def test_a_bad_file_is_told(
    editor: Editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "bad.journey"
    path.write_text("[]")
    told: list[str] = []
    monkeypatch.setattr(foreign, "tell_bad_map", lambda _, file, __: told.append(file))
    editor.comparing.with_file(path)
    assert (told, editor.comparing.page) == (["bad.journey"], None)


def test_comparing_with_what_was_saved_is_offered_once_there_is_a_file(
    editor: Editor, tmp_path: Path
) -> None:
    action = editor.window.menus.actions["compare_saved"]
    before = action.isEnabled()
    editor.document.save(tmp_path / "a.journey")
    assert (before, action.isEnabled()) == (False, True)
