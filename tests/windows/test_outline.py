"""The outline follows every edit, and makes anew only the rows that came, went or moved."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeView
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.stages import move_stage
from journeymapper.model.edits.touchpoints import add_touchpoint, remove, rename
from journeymapper.model.members import members
from journeymapper.model.sketch import sketch
from journeymapper.windows.editor import Editor
from journeymapper.windows.panels.outline import Outline
from journeymapper.windows.panels.outline_model import MANY, Index, OutlineModel
from tests.helpers.chances import any_edit
from tests.helpers.sizes import a_map_of
from tests.windows.conftest import OpenEditor

EDITS = 60


def shown(outline: Outline) -> list[str]:
    """The rows one can scroll to, in words."""
    index, rows = outline.model.index(0, 0), []
    while index.isValid():
        rows.append(index.data())
        index = outline.tree.indexBelow(index)
    return rows


def made_anew(editor: Editor) -> list[tuple[str, int]]:
    """Filled with the rows that come from now on: below which row, and how many."""
    came: list[tuple[str, int]] = []
    model = editor.window.outline.model

    def note(above: QModelIndex, first: int, last: int) -> None:
        came.append((above.data() if above.isValid() else "", last - first + 1))

    model.rowsInserted.connect(note)
    model.modelReset.connect(lambda: came.append(("all", -1)))
    return came


def test_another_map_selects_nothing_of_the_one_before(open_editor: OpenEditor) -> None:
    editor = open_editor(sketch("# A map\nOrder\n  I order\n  I pay"))
    outline = editor.window.outline
    editor.selection.set([("touchpoints", "i-order"), ("touchpoints", "i-pay")])
    outline.catch_up()
    asked: list[object] = []
    outline.selection_requested.connect(asked.append)
    editor.document.replace(sketch("# Another\nShop\n  I look"))
    assert (asked, [*editor.selection.keys]) == ([], [])


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_edited_all_rows_stand_as_in_the_map(
    open_editor: OpenEditor, seed: int
) -> None:
    editor, chance = open_editor(a_map_of(60)), Random(seed)
    document = editor.document
    for _ in range(EDITS):
        if chance.random() < 0.3 and document.undo_stack.canUndo():
            document.undo()
        else:
            document.edit(any_edit(document.journey, chance))
        wanted = []
        for stage, cards in members(document.journey).items():
            wanted += [document.journey.stages[stage].name, *(each.title for each in cards)]
        assert shown(editor.window.outline) == wanted


def test_a_card_that_comes_makes_no_other_row_anew(open_editor: OpenEditor) -> None:
    editor = open_editor(a_map_of(60))
    came, journey = made_anew(editor), editor.document.journey
    document, outline = editor.document, editor.window.outline
    document.edit(add_touchpoint(journey, "I ask", journey.stages.keys[1]))
    outline.catch_up()
    document.edit(rename(document.journey, "c3", "I ask again"))
    document.undo()
    document.undo()
    outline.catch_up()
    assert came == [("Part 2", 1)]


def test_the_map_is_painted_before_the_outline_follows_once(
    open_editor: OpenEditor, qtbot: QtBot
) -> None:
    editor = open_editor(a_map_of(60))
    QApplication.processEvents()
    came, document = made_anew(editor), editor.document
    for title in ("I ask", "I wait", "I pay"):
        document.edit(add_touchpoint(document.journey, title, document.journey.stages.keys[1]))
    editor.canvas.repaint()
    painted = [*came]
    qtbot.waitUntil(lambda: bool(came))
    assert (painted, came) == ([], [("Part 2", 3)])


def test_who_uses_the_outline_before_sees_the_map_as_it_is(open_editor: OpenEditor) -> None:
    editor = open_editor(sketch("Order\n  a = I order\n  > b = I pay\n  > c = I wait\n"))
    outline, document = editor.window.outline, editor.document
    editor.selection.set([("touchpoints", "b")])
    outline.tree.setFocus()
    document.edit(remove(document.journey, [("touchpoints", "a")]))
    QTest.keyClick(outline.findChildren(QTreeView)[0], Qt.Key.Key_Down)
    assert editor.selection.keys == (("touchpoints", "c"),)


def test_a_stage_that_moves_takes_its_rows_along(open_editor: OpenEditor) -> None:
    editor = open_editor(a_map_of(60))
    came, journey = made_anew(editor), editor.document.journey
    editor.document.edit(move_stage(journey, journey.stages.keys[2], -2))
    editor.window.outline.catch_up()
    assert came == [("", 1), ("Part 3", 10)]


def test_a_closed_stage_stays_closed_when_it_moves_and_when_it_comes_back(
    open_editor: OpenEditor,
) -> None:
    editor = open_editor(sketch("Order\n  a = I order\nWait\n  b = I wait\n"))
    outline, document = editor.window.outline, editor.document
    outline.tree.collapse(outline.model.index(0, 0))
    document.edit(move_stage(document.journey, "order", 1))
    moved = shown(outline)
    document.edit(remove(document.journey, [("stages", "order")]))
    document.undo()
    assert [moved, shown(outline)] == [["Wait", "I wait", "Order"]] * 2


def test_removing_the_card_in_hand_selects_no_other(open_editor: OpenEditor) -> None:
    editor = open_editor(a_map_of(10))
    editor.selection.set([("touchpoints", "c3")])
    editor.document.edit(remove(editor.document.journey, [("touchpoints", "c3")]))
    QApplication.processEvents()
    selected = editor.window.outline.tree.selectionModel().selectedIndexes()
    assert (editor.selection.keys, selected) == ((), [])


def test_opening_a_map_asks_for_no_more_rows_than_are_in_sight(
    editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    key = OutlineModel.key

    def noting(model: OutlineModel, index: Index) -> tuple[str, str]:
        asked.append(index)
        return key(model, index)

    monkeypatch.setattr(OutlineModel, "key", noting)
    editor.window.outline.show_journey(a_map_of(1000))
    on_opening = len(asked)
    assert (on_opening, len(shown(editor.window.outline))) == (0, 1040)


def told_changed(outline: Outline) -> list[str]:
    """Filled with the titles of the rows that are painted anew from now on."""
    told: list[str] = []
    outline.model.dataChanged.connect(lambda first, last: told.append(first.data()))
    return told


def test_findings_paint_only_the_rows_anew_that_are_marked_otherwise() -> None:
    outline = Outline()
    outline.show_journey(sketch("Order\n  a = A\n  b = B\n  c = C\nUse\n  d = D"))
    outline.show_severities({"a": ["error"], "b": ["info"]})
    told = told_changed(outline)
    for marks in (
        {"a": ["error"], "b": ["info"]},
        {"a": ["error"], "b": ["error", "info"], "a->b": ["info"]},
        {"b": ["error", "info"], "use": ["info"]},
    ):
        outline.show_severities(marks)
    assert sorted(told) == ["A", "B", "Use"]


def test_where_many_rows_are_marked_otherwise_all_are_painted_anew(editor: Editor) -> None:
    outline = editor.window.outline
    outline.show_journey(a_map_of(200))
    QApplication.processEvents()
    told = told_changed(outline)
    outline.show_severities({f"c{number}": ["error"] for number in range(MANY + 1)})
    assert told == ["Part 1"]


def test_a_map_that_shows_already_makes_no_row_anew(open_editor: OpenEditor) -> None:
    editor = open_editor(a_map_of(60))
    outline, came = editor.window.outline, made_anew(editor)
    outline.show_journey(editor.document.journey)
    outline.catch_up()
    same = [*came]
    outline.tree.collapse(outline.model.index(0, 0))
    outline.show_journey(editor.document.journey)
    outline.catch_up()
    again = came[len(same) :]
    assert (same, again[0], len(again)) == ([], ("all", -1), 5)
    assert shown(outline)[:2] == ["Part 1", "I do step 0"]


def test_of_another_map_all_stages_are_open(open_editor: OpenEditor) -> None:
    editor = open_editor(a_map_of(60))
    outline, told = editor.window.outline, list[str]()
    for turned in (outline.tree.expanded, outline.tree.collapsed):
        turned.connect(lambda index: told.append(index.data()))
    editor.document.replace(sketch("Order\n  a = I order\nWait\n  b = I wait\n"))
    assert (shown(outline), told) == (["Order", "I order", "Wait", "I wait"], [])
