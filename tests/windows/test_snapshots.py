"""The map is kept under a name, outside its file, and compared with what it is later."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.touchpoints import add_touchpoint, rename
from journeymapper.model.sketch import sketch
from journeymapper.storage import map_file
from journeymapper.windows.editor import Editor
from journeymapper.windows.panels.comparison_row import ROW_ROLE
from journeymapper.windows.workshop import snapshot_desk
from journeymapper.windows.workshop.snapshot_list import SnapshotList
from journeymapper.windows.workshop.snapshot_name import SnapshotName, SnapshotRename

from .conftest import COFFEE, OpenEditor

Act = Callable[[SnapshotList], object]


def names(editor: Editor) -> list[str]:
    return [each.name for each in editor.snapshots.snapshots]


def differences(editor: Editor, qtbot: QtBot) -> list[tuple[str, str]]:
    """(what became of it, title) of the rows about records, once they are there."""
    page = editor.comparing.page
    assert page is not None
    qtbot.waitUntil(lambda: page.list.count() > 0, timeout=10_000)
    rows = [page.list.item(row).data(ROW_ROLE) for row in range(page.list.count())]
    return [(row.change, row.text) for row in rows if row.change]


@pytest.fixture
def twice(editor: Editor) -> Editor:
    """An editor with two snapshots, and an edit after each."""
    for name, title in (("Before", "I pay"), ("After", "I wait")):
        editor.snapshots.take(name)
        editor.document.edit(add_touchpoint(editor.document.journey, title, "order-2"))
    return editor


def test_a_snapshot_is_compared_with_the_map_now(twice: Editor, qtbot: QtBot) -> None:
    twice.snapshots.compare(twice.snapshots.snapshots[0])
    assert differences(twice, qtbot) == [("added", "I pay"), ("added", "I wait")]


def test_two_snapshots_are_compared_with_each_other(twice: Editor, qtbot: QtBot) -> None:
    twice.snapshots.compare(*twice.snapshots.snapshots)
    assert differences(twice, qtbot) == [("added", "I pay")]


def test_two_snapshots_mark_nothing_on_the_canvas(twice: Editor, qtbot: QtBot) -> None:
    twice.snapshots.compare(*twice.snapshots.snapshots)
    differences(twice, qtbot)
    assert twice.canvas.look.changes == {}


def test_an_edit_changes_nothing_between_two_snapshots(twice: Editor, qtbot: QtBot) -> None:
    twice.snapshots.compare(*twice.snapshots.snapshots)
    before = differences(twice, qtbot)
    twice.document.edit(rename(twice.document.journey, "parcel", "A parcel"))
    twice.comparing._compare()
    assert differences(twice, qtbot) == before


def test_the_page_says_which_two_are_compared(twice: Editor) -> None:
    twice.snapshots.compare(*twice.snapshots.snapshots)
    page = twice.comparing.page
    assert page is not None
    assert page._heading() == "“After” compared with “Before”"


def test_the_name_is_asked_for(editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    def type_it(dialog: SnapshotName) -> int:
        dialog.line.setText(" Before voting ")
        return 1

    monkeypatch.setattr(SnapshotName, "exec", type_it)
    editor.window.menus.actions["take_snapshot"].trigger()
    assert names(editor) == ["Before voting"]


def test_a_snapshot_without_a_name_is_not_taken(editor: Editor) -> None:
    dialog = SnapshotName(editor.window, "Snapshot 1")
    dialog.line.setText("  ")
    assert not dialog.agreed.isEnabled()


def test_the_list_says_what_will_be_compared(twice: Editor) -> None:
    dialog, said = SnapshotList(twice.window, twice.snapshots.snapshots), []
    for rows in ([0], [0, 1], []):
        dialog.list.clearSelection()
        for row in rows:
            dialog.list.item(row).setSelected(True)
        said.append((dialog.compare.text(), dialog.compare.isEnabled()))
    now, both = "Compare with the map now", "Compare these two"
    assert said == [(now, True), (both, True), (now, False)]


def test_two_chosen_are_the_older_and_the_newer(twice: Editor) -> None:
    dialog = SnapshotList(twice.window, twice.snapshots.snapshots)
    dialog.list.selectAll()
    assert [each.name for each in dialog.chosen()] == ["Before", "After"]


def in_list(editor: Editor, monkeypatch: pytest.MonkeyPatch, act: Act) -> None:
    """Open the list of snapshots, act in it, and close it."""

    def at_once(dialog: SnapshotList) -> int:
        act(dialog)
        return 0

    monkeypatch.setattr(SnapshotList, "exec", at_once)
    editor.snapshots.ask_compare()


@pytest.mark.parametrize(("sure", "left"), [(True, ["Before"]), (False, ["Before", "After"])])
def test_a_snapshot_is_deleted_when_one_is_sure(
    twice: Editor, monkeypatch: pytest.MonkeyPatch, sure: bool, left: list[str]
) -> None:
    counts: list[int] = []

    def act(dialog: SnapshotList) -> None:
        dialog.delete.click()
        counts.append(dialog.list.count())

    monkeypatch.setattr(snapshot_desk, "confirm", lambda *_, **__: sure)
    in_list(twice, monkeypatch, act)
    assert (names(twice), counts) == (left, [len(left)])


def test_a_snapshot_gets_another_name(twice: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    def type_it(dialog: SnapshotRename) -> int:
        dialog.line.setText("After the vote")
        return 1

    monkeypatch.setattr(SnapshotRename, "exec", type_it)
    in_list(twice, monkeypatch, lambda dialog: dialog.rename.click())
    assert names(twice) == ["Before", "After the vote"]


def test_a_snapshot_is_restored_as_one_step(twice: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    before, steps = twice.document.journey, twice.document.undo_stack.count()
    was = twice.snapshots.snapshots[-1].read()
    in_list(twice, monkeypatch, lambda dialog: dialog.restore.click())
    restored = (twice.document.journey.written(), twice.document.undo_stack.count())
    twice.undo()
    assert (restored, twice.document.journey) == ((was, steps + 1), before)


def test_only_one_snapshot_at_a_time_is_renamed_or_restored(twice: Editor) -> None:
    dialog = SnapshotList(twice.window, twice.snapshots.snapshots)
    dialog.list.selectAll()
    offered = [dialog.rename.isEnabled(), dialog.restore.isEnabled(), dialog.delete.isEnabled()]
    assert offered == [False, False, True]


def test_comparing_is_offered_once_there_is_a_snapshot(editor: Editor) -> None:
    action, offered = editor.window.menus.actions["compare_snapshots"], []
    offered.append(action.isEnabled())
    editor.snapshots.take("Before")
    offered.append(action.isEnabled())
    assert offered == [False, True]


def test_snapshots_come_back_with_their_map(open_editor: OpenEditor, tmp_path: Path) -> None:
    editor = open_editor(sketch(COFFEE))
    editor.document.save(tmp_path / "a.journey")
    editor.snapshots.take("Before")
    editor.document.replace(sketch("A"))
    without = names(editor)
    editor.open(tmp_path / "a.journey")
    assert (without, names(editor)) == ([], ["Before"])


def test_a_map_takes_its_snapshots_along_when_it_is_saved(editor: Editor, tmp_path: Path) -> None:
    editor.snapshots.take("Without a file")
    editor.document.save(tmp_path / "a.journey")
    editor.snapshots.take("With one")
    editor.document.save(tmp_path / "b.journey")
    assert names(editor) == ["Without a file", "With one"]


def test_an_unsaved_maps_snapshots_go_with_it(editor: Editor) -> None:
    editor.snapshots.take("Before")
    folder = editor.snapshots.snapshots[0].path.parent
    editor.document.replace(sketch("A"))
    assert (folder.exists(), names(editor)) == (False, [])


def test_a_snapshot_is_not_in_the_map_and_no_step_of_its_history(
    editor: Editor, tmp_path: Path
) -> None:
    before = editor.document.journey
    editor.snapshots.take("Before")
    editor.document.save(tmp_path / "a.journey")
    assert map_file.read(tmp_path / "a.journey") == before.written()
    assert editor.document.undo_stack.count() == 0
