"""S5: a map from a stranger, every text of it hostile, is shown letter by letter."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import Qt as Rich
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.model.sketch import sketch
from journeymapper.windows.dialogs.questions import _box
from journeymapper.windows.editor import Editor
from tests.helpers.hostile import HOSTILE, hostile_map

from .conftest import OpenEditor


def hostile_file(folder: Path, start: int) -> Path:
    path = folder / "<b>map.journey"
    path.write_bytes(hostile_map(start))
    return path


def read_as_markup(top: QWidget) -> list[str]:
    """The texts of widgets, their tips and their rows that Qt would take for more than text."""
    found = []
    for each in (top, *top.findChildren(QWidget)):
        if isinstance(each, QLabel) and each.textFormat() != Qt.TextFormat.PlainText:
            found += [each.text()] if Rich.mightBeRichText(each.text()) else []
        if isinstance(each, QTextEdit) and each.acceptRichText():
            found.append(f"{each.accessibleName()} takes markup")
        tips = [each.toolTip(), each.whatsThis(), *(act.toolTip() for act in each.actions())]
        if isinstance(each, QAbstractItemView) and each.model():
            tips += row_tips(each.model(), QModelIndex())
        found += [tip for tip in tips if Rich.mightBeRichText(tip) and not tip.startswith("<qt>")]
    return found


def row_tips(model: QAbstractItemModel, parent: QModelIndex) -> list[str]:
    tips = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        tips.append(str(model.data(index, Qt.ItemDataRole.ToolTipRole) or ""))
        tips += row_tips(model, index)
    return tips


def looked_at(editor: Editor) -> Iterator[str]:
    """Ways to look at the map: each kind of record selected, each panel shown."""
    journey = editor.document.journey
    for table in ("touchpoints", "stages", "connections"):
        editor.selection.set([(table, journey.table(table).keys[0])])
        yield table
    editor.selection.set([("touchpoints", key) for key in journey.touchpoints.keys])
    yield "all touchpoints"
    editor.scores.show()
    yield "scores"
    for desk in (editor.promises, editor.opportunities, editor.notes):
        desk.show_page()
        yield type(desk).__name__


@pytest.mark.parametrize("start", range(0, len(HOSTILE), 20))
def test_nothing_of_a_hostile_map_is_read_as_markup(
    open_editor: OpenEditor, qtbot: QtBot, tmp_path: Path, start: int
) -> None:
    editor = open_editor(sketch("A\n  one = One"))
    assert editor.open(hostile_file(tmp_path, start))
    qtbot.waitUntil(lambda: editor.desk.report is not None, timeout=15_000)
    for where in looked_at(editor):
        for top in QApplication.topLevelWidgets():
            assert (where, read_as_markup(top)) == (where, [])
    editor.selection.clear()
    assert editor.document.undo_stack.count() == 0


def test_a_question_is_no_markup(qtbot: QtBot) -> None:
    box = _box(None, "<b>Words</b>", "<b>more</b>")
    qtbot.addWidget(box)
    assert read_as_markup(box) == []
