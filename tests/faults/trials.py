"""Each method that Qt may call raises in its turn, and what that does to the open map is noted."""

from __future__ import annotations

import gc
import pkgutil
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from functools import partial
from importlib import import_module
from typing import Any

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import Shiboken

from journeymapper.canvas import guarded
from journeymapper.model.edits.header import set_header
from journeymapper.storage import journal, recovered
from journeymapper.windows import mishaps
from journeymapper.windows.editor import Editor
from tests.faults.calling_qt import way

WITH_QT = ("canvas", "document", "painting", "pictures", "windows")
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
        gc.unfreeze()  # what was set aside is found with the rest
        for each in gc.get_objects():
            if type(each) in self._ours:
                for kind in type(each).__mro__:
                    there.setdefault(kind, []).append(each)
        for kind, name in list(self.left):
            for instance in there.get(kind, ())[:MOST_OF_A_KIND]:
                if Shiboken.isValid(instance) and self._try(kind, name, instance):
                    self.left.remove((kind, name))
                    break

    def try_all_shown(self) -> None:
        """Try all, once what is due is on the screen."""
        QApplication.processEvents()
        self.try_all()

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
