"""S5: a map from a stranger, every text of it hostile, is shown letter by letter."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QMenu,
    QMessageBox,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journeymapper.exchange.table.grid import grid_of
from journeymapper.model.sketch import sketch
from journeymapper.model.texts import TEXT_ROWS
from journeymapper.windows.actions import ACTIONS
from journeymapper.windows.dialogs.bad_map import BadMapDialog
from journeymapper.windows.dialogs.questions import _box
from journeymapper.windows.dialogs.told_list import ToldList
from journeymapper.windows.dialogs.which_map import WhichMap
from journeymapper.windows.editor import Editor
from journeymapper.windows.importing.dialog import ImportDialog
from tests.helpers.hostile import HOSTILE, hostile_map
from tests.helpers.markup import anywhere, is_alive, read_as_markup

from .conftest import OpenEditor

ELSEWHERE = ("quit", "undo", "redo", "new", "to_be", "close", "guide")
ROWS = [row.id for row in ACTIONS if row.handler and row.id not in ELSEWHERE]
STEP = 24
"""Between the places where a tip is asked for, px: less than a face on the curve is large."""


def hostile_file(folder: Path, start: int) -> Path:
    path = folder / "<b>map.journey"
    path.write_bytes(hostile_map(start))
    return path


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """What of each dialog and menu would be markup, by its type; each is given up at once."""
    found: dict[str, list[str]] = {}

    def give_up(dialog: QDialog | QMenu, *_: object) -> int:
        dialog.show()
        QApplication.processEvents()
        found.setdefault(type(dialog).__name__, []).extend(anywhere())
        dialog.close()
        return 0

    for kind in (QDialog, QMessageBox, QFileDialog, QMenu):
        monkeypatch.setattr(kind, "exec", give_up)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    return found


@pytest.fixture(params=range(0, len(HOSTILE), 20))
def hostile(
    request: pytest.FixtureRequest, open_editor: OpenEditor, qtbot: QtBot, tmp_path: Path
) -> Editor:
    editor = open_editor(sketch("A\n  one = One"))
    assert editor.open(hostile_file(tmp_path, request.param))
    qtbot.waitUntil(lambda: editor.desk.report is not None, timeout=15_000)
    return editor


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


def test_nothing_of_a_hostile_map_is_read_as_markup(hostile: Editor) -> None:
    for where in looked_at(hostile):
        assert (where, anywhere()) == (where, [])
    hostile.selection.clear()
    assert hostile.document.undo_stack.count() == 0


@pytest.mark.timeout(300)
@pytest.mark.parametrize("hostile", [0], indirect=True)
def test_whatever_an_action_shows_is_no_markup(hostile: Editor, seen: dict[str, list[str]]) -> None:
    journey, wrong = hostile.document.journey, {}
    for name in ROWS:
        hostile.presenting.end()
        hostile.document.replace(journey)
        hostile.selection.set([("touchpoints", journey.touchpoints.keys[0])])
        hostile.window.menus.actions[name].trigger()
        QApplication.processEvents()
        if found := anywhere():
            wrong[name] = found
    assert (wrong, {name: found for name, found in seen.items() if found}) == ({}, {})
    assert len(seen) > 5


def test_every_menu_that_a_map_fills_is_no_markup(hostile: Editor) -> None:
    menus = hostile.window.findChildren(QMenu)
    for menu in menus:
        menu.aboutToShow.emit()
    assert (anywhere(), len(menus) > 20) == ([], True)


def test_no_tip_on_the_map_is_markup(hostile: Editor, qtbot: QtBot) -> None:
    for row in TEXT_ROWS:
        hostile.rows.show_texts(row.key, True)
    hostile.promises.show_all(True)
    hostile.canvas.fit()
    tips: set[str] = set()
    for at in places(hostile.canvas):
        event = QHelpEvent(QHelpEvent.Type.ToolTip, at, hostile.canvas.mapToGlobal(at))
        QApplication.sendEvent(hostile.canvas, event)
        tips.add(QToolTip.text())
    assert ([tip for tip in tips if is_alive(tip)], len(tips) > 10) == ([], True)


def places(widget: QWidget) -> Iterator[QPoint]:
    for y in range(0, widget.height(), STEP):
        yield from (QPoint(x, y) for x in range(0, widget.width(), STEP))


def test_a_question_is_no_markup(qtbot: QtBot) -> None:
    box = _box(None, "<b>Words</b>", "<b>more</b>")
    qtbot.addWidget(box)
    assert read_as_markup(box) == []


def import_dialog(parent: QWidget) -> QDialog:
    """Each label is a cell, and one the name of a column."""
    rows = [f"{label}\tI do it" for label in (" ".join(each.split()) for each in HOSTILE)]
    return ImportDialog(parent, grid_of("\n".join(rows)), sketch("A\n  one = One"))


FOREIGN: dict[str, Callable[[QWidget], QDialog]] = {
    "what is wrong with a file": lambda parent: BadMapDialog(parent, "<b>map", HOSTILE),
    "which of several maps": lambda parent: WhichMap(parent, "<b>map", HOSTILE),
    "what was left out": lambda parent: ToldList(parent, "<b>a</b>", "<b>b</b>", HOSTILE, "<b>c"),
    "a table": import_dialog,
}


@pytest.mark.parametrize("what", FOREIGN)
def test_what_is_asked_and_told_of_a_file_is_no_markup(qtbot: QtBot, what: str) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = FOREIGN[what](parent)
    dialog.show()
    QApplication.processEvents()
    assert read_as_markup(dialog) == []


def test_a_long_export_says_its_name_letter_by_letter(
    editor: Editor, qtbot: QtBot, tmp_path: Path
) -> None:
    job = editor.exporting.export(tmp_path / "<b>map.svg", [])
    shown = [each.text() for each in editor.window.findChildren(QLabel) if "<b>map" in each.text()]
    told = (shown, read_as_markup(editor.window))
    with qtbot.waitSignal(job.done, timeout=60_000):
        pass
    assert told == (["Making <b>map.svg"], [])


@pytest.mark.parametrize(
    ("text", "alive"),
    [
        ("<b>bold</b>", True),
        ("a <img src='x'>", True),
        ("<qt><img src='x'>", True),
        ("<qt>&lt;b&gt;bold<br>more", False),
        ("a < b", False),
    ],
)
def test_markup_is_told_from_text(text: str, alive: bool) -> None:
    assert is_alive(text) is alive
