"""A window that was worked in and closed is gone, with its map and its threads."""

from __future__ import annotations

import gc
import threading
from pathlib import Path
from weakref import ref

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from journeymapper.model.edits.touchpoints import rename
from journeymapper.model.sketch import sketch
from journeymapper.places import sample_maps
from journeymapper.storage import map_file
from journeymapper.windows.app import dress
from journeymapper.windows.editor import Editor
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.map_first import show_map
from journeymapper.windows.settings import Settings
from tests.helpers.editors import sweep

WORK = (
    *("find", "side_by_side", "side_by_side", "scores", "promise_ledger", "opportunities"),
    *("show_promises", "present", "compare_opened", "fit", "undo", "redo", "guide"),
)


def worked_in(qtbot: QtBot, application: QApplication) -> MainWindow:
    """A window in which a map was edited, analysed, compared and shown; nothing is unsaved."""
    settings = Settings()
    dress(application, settings)
    window = MainWindow(settings)
    window.show()
    editor = Editor(window)
    assert editor.open(sample_maps("coffee-machine.journey"))
    qtbot.waitUntil(lambda: editor.findings.list.count() > 0, timeout=10_000)
    journey = editor.document.journey
    editor.selection.set([("touchpoints", journey.touchpoints.keys[0])])
    editor.document.edit(rename(journey, journey.touchpoints.keys[0], "I dream of coffee"))
    for name in WORK:
        window.menus.actions[name].trigger()
        QApplication.processEvents()
    editor.document.undo()
    return window


def test_nothing_of_a_closed_window_is_left(qtbot: QtBot, qapp: QApplication) -> None:
    threads = set(threading.enumerate())
    window = worked_in(qtbot, qapp)
    editor = window.findChild(Editor)
    assert isinstance(editor, Editor)
    document = editor.document
    parts = (window, editor, document, document.journey, document.undo_stack, window.canvas)
    refs = {type(each).__name__: ref(each) for each in parts}
    assert window.close()
    window.deleteLater()
    del parts, document, editor, window
    sweep()
    gc.collect()
    assert [name for name, each in refs.items() if each() is not None] == []
    assert set(threading.enumerate()) <= threads


def test_a_window_that_goes_with_edits_in_it_says_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "map.journey"
    map_file.write(sketch("Order\n  a = A"), path)
    window = MainWindow(Settings())
    window.show()
    window.lay_out()
    opened = show_map(window, path)
    window.furnish()
    editor = Editor(window)
    assert editor.open(path, opened)
    editor.selection.set([("touchpoints", "a")])
    editor.canvas.delete_selected()
    editor.leave()
    delete(window)
