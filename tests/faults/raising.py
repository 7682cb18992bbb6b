"""R11: each method that Qt may call, and each action, is made to raise while a window is used.

    python -m tests.faults.raising

Every action of the menus is done in one window on a map; whatever then is on the screen has its
overridden Qt methods raise, one after the other, and then the actions do. While one raises, the map
is edited and the edit undone. Nothing may reach the caller; map, history and journal must be what
they would be without. What Qt never called is called by hand at the end.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from operator import attrgetter
from pathlib import Path
from typing import Any
from unittest import mock

from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QMessageBox

from journeymapper.canvas import told
from journeymapper.exchange.table import pasted
from journeymapper.places import sample_maps
from journeymapper.windows import mishaps
from journeymapper.windows.actions import ACTIONS
from journeymapper.windows.app import dress, open_window
from journeymapper.windows.editor import Editor
from journeymapper.windows.panels.opportunity_shape import MATRIX
from journeymapper.windows.settings import Settings
from tests.faults.trials import Trials, named, overridden

MAP, PATIENCE_SECONDS = "bank-account.journey", 20
TABLE = "Stage\tTouchpoint\nOrder\tI order it\nOrder\tI pay it\n"
HOMES = ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
LAST = ("close", "new")
"""Actions after which there is another map, or none."""


def main() -> dict[str, Any]:
    """How many were tried, those that Qt never called, and what went wrong."""
    began = time.monotonic()
    application = QApplication([])
    settings = Settings()
    for name in ("coffee-machine.journey", "clinic-visit.journey"):
        settings.add_recent(sample_maps(name))
    overridden()
    dress(application, settings)
    told_of = mishaps.Mishaps()
    sys.__excepthook__ = lambda *_: None
    window = open_window(settings, sample_maps(MAP))
    _until(lambda: isinstance(window.tenant, Editor))
    editor = window.tenant
    assert isinstance(editor, Editor)
    window.resize(1280, 800)
    _until(lambda: editor.findings.list.count() > 0)
    editor.desk.analysis.enabled = False  # it would work after each of a thousand edits
    trials = Trials(editor, told_of)
    with _answering(trials):
        _use(trials)
        never = [named(*each) for each in trials.left]
        trials.by_hand()
        for row in ACTIONS:
            if row.handler and row.id != "quit":
                _let_action_raise(trials, row.id, row.handler)
    seconds = round(time.monotonic() - began, 1)
    return {
        "seconds": seconds,
        "tried": len(trials.tried),
        "by hand": never,
        "wrong": trials.wrong,
    }


def _until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_SECONDS
    while not holds() and time.monotonic() < end:
        QApplication.processEvents()
    assert holds()


def _use(trials: Trials) -> None:
    editor = trials.editor
    spoken = [told._Interface(editor.canvas), *told_of_scales(editor)]
    trials.try_all()
    names = [row.id for row in ACTIONS if row.handler and row.id not in (*LAST, "quit")]
    for name in names:
        _do(trials, name)
    _show_more(trials)
    editor.window.menus.actions["timer_5"].trigger()
    editor.window.menus.actions["present"].trigger()
    assert editor.presenting.show is not None
    editor.presenting.show.turn_laser()
    trials.try_all_shown()
    editor.presenting.end()
    for name in LAST:
        editor.window.menus.actions[name].trigger()
        trials.try_all_shown()
    spoken.clear()


def _show_more(trials: Trials) -> None:
    """What no action alone brings on the screen."""
    editor, window = trials.editor, trials.editor.window
    grid = pasted.table_in(TABLE, "")
    assert grid is not None
    editor.importing.add(grid)
    _begin_anew(editor)
    editor.opportunities.show_page()
    window.opportunities.shape.chosen.emit(MATRIX)
    trials.try_all_shown()
    editor.promises.show_page()
    window.promises.list.setCurrentRow(0)
    trials.try_all_shown()
    editor.start.welcome()
    trials.try_all_shown()


def told_of_scales(editor: Editor) -> list[object]:
    """What a screen reader asks of the scales in the inspector."""
    from journeymapper.windows.widgets.cell_row import CellRow

    rows = editor.window.inspector.findChildren(CellRow)
    return [told._Interface(each) for each in rows[:1]]


def _do(trials: Trials, name: str) -> None:
    editor = trials.editor
    _begin_anew(editor)
    editor.selection.set([("touchpoints", editor.document.journey.touchpoints.keys[0])])
    editor.window.menus.actions[name].trigger()
    trials.try_all_shown()
    for each in QApplication.topLevelWidgets():
        if each is not editor.window and each.isVisible():
            each.close()
    editor.presenting.end()


def _begin_anew(editor: Editor) -> None:
    document = editor.document
    if document.undo_stack.index() or document.path is None:
        editor.document.undo_stack.setClean()
        editor.open(sample_maps(MAP))
    editor.start.leave()


def _let_action_raise(trials: Trials, name: str, handler: str) -> None:
    owner, _, method = handler.rpartition(".")
    part = attrgetter(owner)(trials.editor) if owner else trials.editor
    action = trials.editor.window.menus.actions[name]
    _begin_anew(trials.editor)
    action.setEnabled(True)
    trials.raises(
        f"action {name}", action.trigger, lambda boom: mock.patch.object(part, method, boom)
    )


@contextmanager
def _answering(trials: Trials) -> Iterator[None]:
    """Whatever asks is shown and given up at once; what a mishap tells is counted."""

    def give_up(dialog: QDialog | QMenu, *_: object) -> int:
        dialog.show()
        trials.try_all_shown()
        dialog.close()
        return 0

    def count(box: QMessageBox) -> int:
        trials.dialogs += 1
        return 0

    with (
        mock.patch.object(QDialog, "exec", give_up),
        mock.patch.object(QFileDialog, "exec", give_up),
        mock.patch.object(QMenu, "exec", give_up),
        mock.patch.object(QMessageBox, "exec", count),
        mock.patch.object(QFileDialog, "getOpenFileName", lambda *_: ("", "")),
    ):
        yield


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        for name in HOMES:
            os.environ[name] = str(Path(folder) / name)
        outcome = main()
        print(json.dumps(outcome, indent=1), flush=True)
        os._exit(bool(outcome["wrong"]))
