"""R11: each method that Qt may call, and each action, is made to raise while a window is used.

    python -m tests.faults.raising

Every action of the menus is done in one window on a map; whatever then is on the screen has its
overridden Qt methods raise, one after the other, and then the actions do. While one raises, the map
is edited and the edit undone. Nothing may reach the caller; map, history and journal must be what
they would be without. What Qt never called is called by hand at the end.
"""

from __future__ import annotations

import gc
import json
import os
import pkgutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from functools import partial
from importlib import import_module
from operator import attrgetter
from pathlib import Path
from typing import Any
from unittest import mock

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QMessageBox
from shiboken6 import Shiboken

from journeymapper.canvas import guarded, told
from journeymapper.exchange.table import pasted
from journeymapper.model.edits.header import set_header
from journeymapper.places import sample_maps
from journeymapper.storage import journal, recovered
from journeymapper.windows import mishaps
from journeymapper.windows.actions import ACTIONS
from journeymapper.windows.app import dress, open_window
from journeymapper.windows.editor import Editor
from journeymapper.windows.settings import Settings
from tests.faults.calling_qt import way

WITH_QT = ("canvas", "document", "painting", "pictures", "windows")
MAP, PATIENCE_SECONDS = "bank-account.journey", 20
TABLE = "Stage\tTouchpoint\nOrder\tI order it\nOrder\tI pay it\n"
LAST = ("close", "new")
"""Actions after which there is another map, or none."""
MOST_OF_A_KIND = 4
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
InPlace = Callable[[Callable[..., None]], AbstractContextManager[object]]


class Boom(Exception):
    """What is raised."""


def overridden() -> list[tuple[Kind, str]]:
    """Every method of this program's classes that Qt may call."""
    for package in WITH_QT:
        inside = import_module(f"journeymapper.{package}")
        for found in pkgutil.walk_packages(inside.__path__, f"{inside.__name__}."):
            import_module(found.name)
    return [(kind, name) for kind in our_kinds() for name in guarded.overridden(kind)]


def our_kinds() -> list[Kind]:
    """This program's classes that are made of Qt's."""
    kinds = dict.fromkeys(guarded.below(Shiboken.Object))
    return [kind for kind in kinds if kind.__module__.startswith(guarded.OURS)]


def named(kind: Kind, name: str) -> str:
    return f"{kind.__name__}.{name}"


class Trials:
    """The window, and what was tried in it."""

    def __init__(self, editor: Editor, told_of: mishaps.Mishaps) -> None:
        self.editor, self.document, self._mishaps = editor, editor.document, told_of
        found = [each for each in overridden() if named(*each) not in LET_BE]
        self.left = [each for each in found if _is_guarded(*each)]
        bare = [named(*each) for each in found if not _is_guarded(*each)]
        self.wrong = [f"{each}: is not guarded" for each in bare]
        self.tried: list[str] = []
        self.dialogs = 0
        self._ours = set(our_kinds())

    def try_all(self) -> None:
        """Let everything raise that is there and did not yet."""
        there: dict[Kind, list[Any]] = {}
        for each in gc.get_objects():
            if type(each) in self._ours:
                for kind in type(each).__mro__:
                    there.setdefault(kind, []).append(each)
        for kind, name in list(self.left):
            for instance in there.get(kind, ())[:MOST_OF_A_KIND]:
                if Shiboken.isValid(instance) and self._try(kind, name, instance):
                    self.left.remove((kind, name))
                    break

    def by_hand(self) -> None:
        """Let raise what Qt never called."""
        for kind, name in self.left:
            arguments = (QCloseEvent(),) if name == "closeEvent" else ()
            call = vars(kind)[name]
            act = partial(call, kind.__new__(kind), *arguments)  # type: ignore[call-overload]
            self.raises(named(kind, name), act, partial(_in_place, kind, name))

    def _try(self, kind: Kind, name: str, instance: Any) -> bool:
        """Whether Qt called the method, and it raised."""
        with suppress(RuntimeError):  # the object may have gone meanwhile
            if act := way(instance, name):
                return self.raises(named(kind, name), act, lambda boom: _in_place(kind, name, boom))
        return False

    def raises(self, what: str, act: Callable[[], object], in_place: InPlace) -> bool:
        """Let something raise as it is done; whether it did."""
        raised: list[int] = []

        def boom(*_: object, **__: object) -> None:
            raised.append(1)
            raise Boom(what)

        print(what, file=sys.stderr, flush=True)  # the last one, where the program ends
        before, self.dialogs = self._state(), 0
        self._mishaps._told_at = -mishaps.QUIET_SECONDS
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
        self.document.edit(set_header(self.document.journey, title=what))
        QApplication.processEvents()
        if self.document.journey.header.title != what:
            self.wrong.append(f"{what}: the edit was lost")
        if self._in_journal() != [self.document.journey]:
            self.wrong.append(f"{what}: the journal does not hold the edit")
        self.document.undo()
        self._compare(what, "after undo", before)

    def _in_journal(self) -> list[object]:
        files = [each for each in journal.folder().glob("*") if each.suffix == journal.SUFFIX]
        replayed = [recovered.replay(each.read_bytes()) for each in files]
        return [each.journey for each in replayed if each and not each.is_damaged]

    def _state(self) -> tuple[object, int]:
        return self.document.journey, self.document.undo_stack.index()

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
    """How many were tried, those that Qt never called, and what went wrong."""
    began = time.monotonic()
    application = QApplication([])
    settings = Settings()
    for name in ("coffee-machine.journey", "clinic-visit.journey"):
        settings.add_recent(sample_maps(name))
    overridden()
    gc.freeze()  # what is loaded so far is not looked through for widgets
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
    grid = pasted.table_in(TABLE, "")
    assert grid is not None
    editor.importing.add(grid)
    editor.window.menus.actions["timer_5"].trigger()
    editor.window.menus.actions["present"].trigger()
    assert editor.presenting.show is not None
    editor.presenting.show.turn_laser()
    QApplication.processEvents()
    trials.try_all()
    editor.presenting.end()
    for name in LAST:
        editor.window.menus.actions[name].trigger()
        QApplication.processEvents()
        trials.try_all()
    spoken.clear()


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
    QApplication.processEvents()
    trials.try_all()
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
