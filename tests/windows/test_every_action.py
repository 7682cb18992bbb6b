"""Every row of the table of actions, done: what it edits comes back, what it opens goes again."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QMessageBox

from journeymapper.storage.encode import encode
from journeymapper.windows.actions import ACTIONS
from journeymapper.windows.editor import Editor
from tests.helpers.editors import sweep
from tests.helpers.verbs import start

from .conftest import OpenEditor

ELSEWHERE = ("quit", "undo", "redo", "new", "to_be", "close")
"""What is no edit of the map: another one is there afterwards, or none."""
ROWS = [row.id for row in ACTIONS if row.handler and row.id not in ELSEWHERE]
STAYS = "guide"
"""The one that is read beside the map."""
SELECTIONS = {
    "cards": [("touchpoints", "order"), ("touchpoints", "compare")],
    "a connection": [("connections", "order->search")],
    "a stage": [("stages", "shop")],
}
EDITING = {"cards": 30, "a connection": 5, "a stage": 3}
"""So many rows at least edit at once, with no more to be typed."""


@pytest.fixture
def answered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Whatever asks is shown, noted by its type, and given up at once."""
    asked: list[str] = []

    def give_up(dialog: QDialog | QMenu, *_: object) -> int:
        asked.append(type(dialog).__name__)
        dialog.show()
        QApplication.processEvents()
        dialog.close()
        return 0

    for kind in (QDialog, QMessageBox, QFileDialog, QMenu):
        monkeypatch.setattr(kind, "exec", give_up)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    return asked


def do(editor: Editor, name: str, selected: list[tuple[str, str]]) -> None:
    """An action on the map of every verb, this being selected."""
    editor.presenting.end()
    editor.canvas.set_locked(False)
    editor.document.replace(start())
    editor.start.leave()
    editor.selection.set(selected)
    editor.window.menus.actions[name].trigger()
    QApplication.processEvents()


@pytest.mark.parametrize("selected", SELECTIONS)
def test_what_any_action_edits_is_undone_and_redone_byte_for_byte(
    open_editor: OpenEditor, answered: list[str], selected: str
) -> None:
    editor, before, wrong, edited = open_editor(start()), encode(start()), [], 0
    document = editor.document
    for name in ROWS:
        do(editor, name, SELECTIONS[selected])
        after, steps = encode(document.journey), document.undo_stack.count()
        for _ in range(steps):
            editor.undo()
        undone = encode(document.journey)
        for _ in range(steps):
            editor.redo()
        redone = encode(document.journey)
        edited += after != before
        if (undone, redone) != (before, after):
            wrong.append(name)
    assert wrong == []
    assert edited >= EDITING[selected], edited


def test_whatever_an_action_asks_is_gone_once_it_is_answered(
    open_editor: OpenEditor, answered: list[str]
) -> None:
    editor = open_editor(start())
    for name in ROWS:
        if name != STAYS:
            do(editor, name, SELECTIONS["cards"])
    sweep()
    assert len(set(answered)) > 5
    assert [type(each).__name__ for each in editor.window.findChildren(QDialog)] == []
