"""The sponsor's page in the window: against which map, shown, copied, exported."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QImage

from journeymapper.canvas.handed_on import leave_names_out
from journeymapper.model.edits.opportunities import add_opportunity, change_opportunity
from journeymapper.model.edits.touchpoints import rename
from journeymapper.windows import change_desk
from journeymapper.windows.dialogs.change_page import ChangePageDialog
from journeymapper.windows.editor import Editor

Act = Callable[[ChangePageDialog], None]
WAIT_MS, MOST_WAITS = 20, 500


def names(dialog: ChangePageDialog) -> list[str]:
    return [dialog.older.itemText(place) for place in range(dialog.older.count())]


def in_dialog(editor: Editor, act: Act) -> None:
    """Open the page, wait until it shows, act, and close it."""
    waited: list[int] = []
    happened: list[bool] = []

    def step() -> None:
        dialog = editor.change.dialog
        assert dialog is not None
        waited.append(1)
        if dialog.export.isEnabled():
            act(dialog)
            happened.append(True)
            dialog.reject()
        elif len(waited) < MOST_WAITS:
            QTimer.singleShot(WAIT_MS, editor, step)
        else:
            dialog.reject()

    QTimer.singleShot(0, editor, step)
    editor.change.ask()
    assert happened


@pytest.fixture
def to_be(editor: Editor) -> Editor:
    """A to-be copy with one card under another name."""
    editor.to_be.make()
    editor.document.edit(rename(editor.document.journey, "parcel", "It arrives at once"))
    return editor


def test_a_to_be_copy_is_compared_with_the_map_as_it_is(to_be: Editor) -> None:
    offered: list[str] = []
    in_dialog(to_be, lambda dialog: offered.extend(names(dialog)))
    assert offered == [
        "The map it was copied from",
        "“As it is”",
        "The map as it was opened",
        "A map in a file...",
    ]


def test_a_saved_to_be_still_has_the_map_as_it_is(to_be: Editor, tmp_path: Path) -> None:
    to_be.document.save(tmp_path / "to-be.journey")
    to_be.files.open(tmp_path / "to-be.journey")
    (kept,) = to_be.snapshots.snapshots
    assert (kept.name, kept.read().header.state) == ("As it is", "as_is")


def test_the_page_is_written_where_it_is_wanted(to_be: Editor, tmp_path: Path) -> None:
    in_dialog(to_be, lambda _: to_be.change.export(tmp_path / "page.svg"))
    assert "It arrives at once" in (tmp_path / "page.svg").read_text(encoding="utf-8")


def test_a_place_that_cannot_be_written_is_told(
    to_be: Editor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(change_desk, "tell", lambda _, words, __: told.append(words))
    in_dialog(to_be, lambda _: to_be.change.export(tmp_path / "nowhere" / "page.png"))
    assert told == ["The picture could not be made"]


def test_the_page_is_copied_as_a_picture(to_be: Editor) -> None:
    in_dialog(to_be, lambda dialog: dialog.copy.click())
    assert QGuiApplication.clipboard().image().width() == 2000


def test_the_page_wears_the_theme_that_is_chosen(to_be: Editor, tmp_path: Path) -> None:
    corner: list[str] = []

    def act(dialog: ChangePageDialog) -> None:
        dialog.theme.setCurrentIndex(dialog.theme.findData("dark"))
        dialog.asked.emit()
        assert not dialog.export.isEnabled()  # until it is there
        to_be.change._background._worker.submit(lambda: None).result(timeout=10)
        corner.append("asked")

    in_dialog(to_be, act)
    assert corner == ["asked"]


def test_without_anything_to_compare_with_a_file_is_asked_for(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(type(editor.comparing), "ask_path", lambda _: asked.append(True))
    editor.change.ask()
    assert (asked, editor.change.dialog) == ([True], None)


def test_a_picture_has_the_page_as_wide_as_promised(to_be: Editor, tmp_path: Path) -> None:
    in_dialog(to_be, lambda _: to_be.change.export(tmp_path / "page.png"))
    assert QImage(str(tmp_path / "page.png")).width() == 4000


def test_the_page_names_no_owner_where_none_is_wanted(to_be: Editor, tmp_path: Path) -> None:
    journey = to_be.document.journey
    patch = add_opportunity(journey, "Bring it sooner", ["parcel"])
    to_be.document.edit(patch)
    (key,) = patch.added("opportunities")
    to_be.document.edit(change_opportunity(to_be.document.journey, key, owner="Ms Smith"))
    pages = [tmp_path / "named.svg", tmp_path / "nameless.svg"]

    def act(dialog: ChangePageDialog) -> None:
        to_be.change.export(pages[dialog.redact.isChecked()])

    in_dialog(to_be, act)
    leave_names_out(True)
    in_dialog(to_be, act)
    leave_names_out(False)
    assert ["Ms Smith" in page.read_text("utf-8") for page in pages] == [True, False]
