"""Ways to look at a map are saved by name, outside the map, and brought back."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeymapper.layout.geometry import Point
from journeymapper.layout.showing import Showing
from journeymapper.model.sketch import sketch
from journeymapper.windows.dialogs.view_list import ViewList
from journeymapper.windows.dialogs.view_name import ViewName
from journeymapper.windows.editor import Editor
from journeymapper.windows.saved_view import SavedView, from_text, to_text

from .conftest import COFFEE, OpenEditor


def names(editor: Editor) -> list[str]:
    return [action.text() for action in editor.window.menus.submenus["saved_views"].actions()]


def test_a_view_brings_back_lens_filter_rows_and_place(editor: Editor) -> None:
    filtering, rows, view = editor.filtering, editor.rows, editor.canvas.view
    filtering.choose_lens("level")
    filtering.toggle("channels", "web")
    editor.window.toolbar.filter.setText("order")
    rows.show_rows(Showing("all", ("thoughts",), True))
    editor.canvas.look_from(Point(100, 50), 1.5)
    seen = (filtering.lens, filtering.filter, rows.showing, view.scroll, view.level)
    editor.saved_views.save("Web")
    filtering.choose_lens("channels")
    filtering.clear()
    rows.show_rows(Showing())
    editor.canvas.fit()
    editor.window.menus.submenus["saved_views"].actions()[0].trigger()
    assert (filtering.lens, filtering.filter, rows.showing, view.scroll, view.level) == seen


def test_a_view_shows_its_text_in_the_field(editor: Editor) -> None:
    editor.window.toolbar.filter.setText("order")
    editor.saved_views.save("Orders")
    editor.filtering.clear()
    editor.saved_views.show_view(editor.saved_views.views[0])
    assert editor.window.toolbar.filter.text() == "order"


def test_views_have_keys_in_their_order(editor: Editor) -> None:
    for name in ("One", "Two"):
        editor.saved_views.save(name)
    listed = editor.window.menus.submenus["saved_views"].actions()
    assert [each.shortcut().toString() for each in listed] == ["Ctrl+1", "Ctrl+2"]


def test_a_name_that_is_taken_replaces_its_view(editor: Editor) -> None:
    editor.saved_views.save("One")
    editor.filtering.choose_lens("level")
    editor.saved_views.save("One")
    assert [each.lens for each in editor.saved_views.views] == ["level"]


def test_views_come_back_with_their_map(open_editor: OpenEditor, tmp_path: Path) -> None:
    editor = open_editor(sketch(COFFEE))
    editor.document.save(tmp_path / "a.journey")
    editor.saved_views.save("Web")
    editor.document.undo_stack.setClean()
    editor.document.replace(sketch("A"))
    without = names(editor)
    editor.open(tmp_path / "a.journey")
    assert (without, names(editor)) == (["No view saved yet"], ["Web"])


def test_a_map_takes_its_views_along_when_it_gets_a_file(editor: Editor, tmp_path: Path) -> None:
    editor.saved_views.save("Web")
    editor.document.save(tmp_path / "a.journey")
    editor.document.save(tmp_path / "b.journey")
    book = from_text(editor.window.settings.text("saved_views"))
    found = {Path(path).name: [view.name for view in views] for path, views in book.items()}
    assert found == {"a.journey": ["Web"], "b.journey": ["Web"]}


def test_a_view_is_not_in_the_map_and_no_step_of_its_history(editor: Editor) -> None:
    before = editor.document.journey
    editor.saved_views.save("Web")
    assert (editor.document.journey, editor.document.undo_stack.count()) == (before, 0)


def test_a_value_the_map_no_longer_has_is_left_out_of_the_view(editor: Editor) -> None:
    wanted = {"channels": frozenset({"web", "gone"}), "segments": frozenset({"gone"})}
    editor.saved_views.show_view(SavedView("Old", "no lens", wanted))
    assert editor.filtering.filter.wanted == {"channels": frozenset({"web"})}


def test_the_name_that_is_suggested_says_what_is_shown(editor: Editor) -> None:
    editor.filtering.choose_lens("level")
    editor.filtering.toggle("segments", "first")
    assert editor.saved_views._suggested() == "Level, First-time buyer"


def test_a_taken_name_is_said_to_replace(editor: Editor) -> None:
    dialog = ViewName(editor.window, "New", ["Web"])
    before = dialog.agreed.text()
    dialog.line.setText("Web")
    assert (before, dialog.agreed.text()) == ("Save", "Replace it")


def test_views_are_renamed_ordered_and_deleted(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("One", "Two", "Three"):
        editor.saved_views.save(name)

    def change(dialog: ViewList) -> int:
        dialog.list.item(0).setText("First")
        dialog.list.setCurrentRow(2)
        dialog.earlier.click()
        dialog.list.setCurrentRow(2)
        dialog.delete.click()
        return 1

    monkeypatch.setattr(ViewList, "exec", change)
    editor.saved_views.edit()
    assert names(editor) == ["First", "Three"]


def test_a_book_that_cannot_be_read_is_empty() -> None:
    damaged = ('{"a": [{"name": "x"}]}', "not json", "[1]", '{"a": 7}', "")
    assert [sum(map(len, from_text(text).values())) for text in damaged] == [0, 0, 0, 0, 0]


def test_what_is_written_is_read_again() -> None:
    view = SavedView("Web", "level", {"channels": frozenset({"a", "b"})}, "x", "all", ("pains",))
    assert from_text(to_text({"map": (view,)})) == {"map": (view,)}
