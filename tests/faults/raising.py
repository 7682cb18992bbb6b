"""R11: each method that Qt may call, and each action, is made to raise while a window is used.

    python -m tests.faults.raising

Every action of the menus is done in one window on a map; whatever then is on the screen has its
overridden Qt methods raise, one after the other. While it raises, the map is edited and the edit
undone. Nothing may reach the caller; map, history and journal must be what they would be without.
"""

from __future__ import annotations

import gc
import json
import os
import pkgutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from operator import attrgetter
from pathlib import Path
from typing import Any
from unittest import mock

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QMessageBox, QWidget
from shiboken6 import Shiboken

import journeymapper
from journeymapper.canvas import guarded, told
from journeymapper.model.edits.header import set_header
from journeymapper.storage import journal, map_file, recovered
from journeymapper.windows import mishaps
from journeymapper.windows.actions import ACTIONS, Action
from journeymapper.windows.app import dress
from journeymapper.windows.editor import Editor
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.settings import Settings
from journeymapper.windows.widgets.flow_layout import FlowLayout
from tests.faults.calling_qt import way
from tests.helpers.verbs import start

WITH_QT = ("canvas", "document", "painting", "pictures", "windows")
MOST_OF_A_KIND = 4
LAST = ("quit", "close", "new")
LET_BE = {
    "PatchCommand.redo": "it catches every error itself, and must: Qt has counted the step",
    "PatchCommand.undo": "as redo",
    "ColumnHeader.setOffset": "Qt never calls it",
    **dict.fromkeys(
        (f"FlowLayout.{name}" for name in ("addItem", "count", "itemAt", "takeAt")),
        "a list's own line; Qt would never end to ask, or read what is not there",
    ),
}
"""What is not guarded, and why."""
Kind = type[Any]


class Boom(Exception):
    """What is raised."""


def overridden() -> Iterator[tuple[Kind, str]]:
    """Every method of this program's classes that Qt may call."""
    for package in WITH_QT:
        inside = import_module(f"journeymapper.{package}")
        for found in pkgutil.walk_packages(inside.__path__, f"{inside.__name__}."):
            import_module(found.name)
    for kind in dict.fromkeys(guarded._below(Shiboken.Object)):
        if is_ours(kind):
            for name in guarded.overridden(kind):
                yield kind, name


def is_ours(kind: Kind) -> bool:
    return kind.__module__.startswith(f"{journeymapper.__name__}.")


def told_name(kind: Kind, name: str) -> str:
    return f"{kind.__name__}.{name}"


class Trials:
    """The window, and what was tried in it."""

    def __init__(self, editor: Editor, mishaps: mishaps.Mishaps) -> None:
        self.editor, self.document, self.mishaps = editor, editor.document, mishaps
        found = [each for each in overridden() if told_name(*each) not in LET_BE]
        self.left = [each for each in found if _is_guarded(*each)]
        self._ours = {each for each in guarded._below(Shiboken.Object) if is_ours(each)}
        self.tried: list[str] = []
        bare = [told_name(*each) for each in found if not _is_guarded(*each)]
        self.wrong = [f"{each}: is not guarded" for each in bare]
        self.dialogs = 0

    def try_all(self) -> None:
        """Let everything raise that is there and did not yet."""
        found = [each for each in gc.get_objects() if type(each) in self._ours]
        for kind, name in list(self.left):
            for instance in [each for each in found if isinstance(each, kind)][:MOST_OF_A_KIND]:
                if Shiboken.isValid(instance) and self._try(kind, name, instance):
                    self.left.remove((kind, name))
                    break

    def _try(self, kind: Kind, name: str, instance: Any) -> bool:
        """Whether Qt called the method, and it raised."""
        with suppress(RuntimeError):  # the object may have gone meanwhile
            if act := way(instance, name):
                return self.raises(told_name(kind, name), act, lambda boom: _in_place(kind, name, boom))
        return False

    def raises(self, what: str, act: Callable[[], object], in_place: Any) -> bool:
        """Let something raise as it is done; whether it did."""
        raised: list[int] = []

        def boom(*_: object, **__: object) -> None:
            raised.append(1)
            raise Boom(what)

        print(what, file=sys.stderr, flush=True)
        before, self.dialogs, self.mishaps._told_at = self._state(), 0, -mishaps.QUIET_SECONDS
        with in_place(boom):
            try:
                act()
                QApplication.processEvents()
                if raised:
                    self._compare(what, "afterwards", before)
                    self._edit_and_undo(what, before)
            except Exception as error:
                self.wrong.append(f"{what}: reached its caller: {error!r}")
            QApplication.processEvents()
        if raised:
            self.tried.append(what)
            if self.dialogs != 1:
                self.wrong.append(f"{what}: {self.dialogs} dialogs")
            if not self.editor.window.isVisible():
                self.wrong.append(f"{what}: the window is gone")
                self.editor.window.show()
        return bool(raised)

    def _edit_and_undo(self, what: str, before: object) -> None:
        journey = self.document.journey
        self.document.edit(set_header(journey, title=what))
        QApplication.processEvents()
        if self.document.journey.header.title != what:
            self.wrong.append(f"{what}: the edit was lost")
        if self._in_journal() != [self.document.journey]:
            self.wrong.append(f"{what}: the journal does not hold the edit")
        self.editor.undo()
        self._compare(what, "after undo", before)

    def _in_journal(self) -> list[object]:
        files = [each for each in journal.folder().glob("*") if each.suffix == journal.SUFFIX]
        replayed = [recovered.replay(each.read_bytes()) for each in files]
        return [each.journey for each in replayed if each and not each.is_damaged]

    def _state(self) -> tuple[object, int]:
        stack = self.document.undo_stack
        return self.document.journey, stack.index()

    def _compare(self, what: str, when: str, before: object) -> None:
        if self._state() != before:
            self.wrong.append(f"{what}: map or history are others {when}")


def _is_guarded(kind: Kind, name: str) -> bool:
    return hasattr(vars(kind)[name], "__wrapped__")


@contextmanager
def _in_place(kind: Kind, name: str, boom: Callable[..., None]) -> Iterator[None]:
    """The method raises, inside its guard."""
    guard = vars(kind)[name]
    method, guard.__wrapped__ = guard.__wrapped__, boom
    try:
        yield
    finally:
        guard.__wrapped__ = method


def main() -> dict[str, Any]:
    """What was tried, what was never reached and what went wrong."""
    began = time.monotonic()
    application = QApplication([])
    dress(application, Settings())
    told_of = mishaps.Mishaps()
    sys.__excepthook__ = lambda *_: None  # type: ignore[assignment]
    window = MainWindow(Settings())
    window.resize(1400, 900)
    window.show()
    editor = Editor(window)
    trials = Trials(editor, told_of)
    with _answering(trials):
        _use(trials)
        for row in ACTIONS:
            if row.handler and row.id != "quit":
                _let_action_raise(trials, row)
    editor.document.undo_stack.setClean()
    return {
        "seconds": round(time.monotonic() - began, 1),
        "tried": len(trials.tried),
        "kinds": Counter(each.split(": ")[1] for each in trials.wrong),
        "never": [told_name(*each) for each in trials.left],
        "wrong": trials.wrong,
    }


def _use(trials: Trials) -> None:
    trials.editor.document.replace(start())
    QApplication.processEvents()
    trials.try_all()
    for row in ACTIONS:
        if row.handler and row.id not in LAST:
            _do(trials, row)
    for name in LAST[1:]:
        trials.editor.window.menus.actions[name].trigger()
        trials.try_all()


def _do(trials: Trials, row: Action) -> None:
    editor = trials.editor
    editor.document.replace(start())
    editor.start.leave()
    editor.selection.set([("touchpoints", "order")])
    editor.window.menus.actions[row.id].trigger()
    QApplication.processEvents()
    trials.try_all()
    for each in QApplication.topLevelWidgets():
        if each is not editor.window and each.isVisible():
            each.close()
    editor.presenting.end()


def _let_action_raise(trials: Trials, row: Action) -> None:
    """The action of a row raises in the middle of what it does."""
    owner, _, name = row.handler.rpartition(".")
    part = attrgetter(owner)(trials.editor) if owner else trials.editor
    action = trials.editor.window.menus.actions[row.id]
    trials.editor.start.leave()
    trials.editor.document.replace(start())
    action.setEnabled(True)
    trials.raises(
        f"action {row.id}", action.trigger, lambda boom: mock.patch.object(part, name, boom)
    )


@contextmanager
def _answering(trials: Trials) -> Iterator[None]:
    """Whatever asks is shown and given up at once; what a mishap tells is counted."""

    def give_up(dialog: QWidget, *_: object) -> int:
        dialog.show()
        QApplication.processEvents()
        trials.try_all()
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
        for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
            os.environ[name] = str(Path(folder) / name)
        outcome = main()
        print(json.dumps(outcome, indent=1), flush=True)
        os._exit(bool(outcome["wrong"]))
