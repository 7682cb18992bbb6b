"""Overridden Qt methods never let an error into Qt: there it would end what Qt is doing just then.

Qt for Python hands such an error to whatever called Qt, an edit perhaps, or the program ends. So
every method of this program that Qt may call is wrapped: its error is reported, and Qt is given
something harmless instead.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import wraps
from types import FunctionType
from typing import Any

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QModelIndex, QSize
from shiboken6 import Shiboken

Method = Callable[..., Any]
OURS, OF_QT, EVENT = "journeymapper.", "PySide6.", "Event"
BY_QT = ("sizeHint", "minimumSizeHint", "done")
"""Where Qt's own way is the harmless one: a size, a dialog that goes."""
INSTEAD: dict[str, Callable[[], object]] = {
    **dict.fromkeys(("data", "loadResource", "mimeData", "retrieveData"), lambda: None),
    **dict.fromkeys(("paint", "startDrag", "done", "nextCheckState", "doAction"), lambda: None),
    **dict.fromkeys(("setGeometry", "setCurrentValue", "interface_cast"), lambda: None),
    **dict.fromkeys(("event", "eventFilter", "focusNextPrevChild"), bool),
    **dict.fromkeys(("hasFormat", "hasHeightForWidth"), bool),
    **dict.fromkeys(("rowCount", "columnCount", "heightForWidth"), int),
    **dict.fromkeys(("currentValue", "minimumValue", "maximumValue", "minimumStepSize"), int),
    **dict.fromkeys(("sizeHint", "minimumSizeHint", "minimumSize"), QSize),
    **dict.fromkeys(("index", "parent"), QModelIndex),
    **dict.fromkeys(("formats", "actionNames"), list),
    "expandingDirections": lambda: QtCore.Qt.Orientation(0),
    "text": str,
    "role": lambda: QtGui.QAccessible.Role.NoRole,
    "state": lambda: QtGui.QAccessible.State(),
}
"""By a method's name what Qt is given; events, whose names end in "Event", need nothing.

Qt's namespaces are named when they are needed: making them takes as long as all else here.

A layout's own list of items is let be: there is nothing harmless that Qt could be told of it.
"""


def attempt(act: Callable[[], object]) -> None:
    """Do something; where that fails it is reported, and whoever asked goes on."""
    try:
        act()
    except Exception:
        sys.excepthook(*sys.exc_info())


def guard_overridden() -> None:
    """Wrap the overridden Qt methods of all classes, also of those that are loaded later."""
    for kind in below(Shiboken.Object):
        guard(kind)
    with suppress(TypeError):  # a Qt for Python may keep its classes closed one day
        Shiboken.Object.__init_subclass__ = classmethod(guard)  # type: ignore[assignment]


def guard(kind: type) -> None:
    """Wrap what a class of this program overrides of Qt's."""
    if kind.__module__.startswith(OURS):
        for name in overridden(kind):
            if name in INSTEAD or name.endswith(EVENT):
                setattr(kind, name, guarded(kind, name, vars(kind)[name]))


def overridden(kind: type) -> list[str]:
    """The methods of a class that one of its Qt classes has, too."""
    of_qt = [vars(each) for each in kind.__mro__[1:] if each.__module__.startswith(OF_QT)]
    own = [name for name, what in vars(kind).items() if isinstance(what, FunctionType)]
    return [name for name in own if name[:2] != "__" and any(name in each for each in of_qt)]


def guarded(kind: type, name: str, method: Method) -> Method:
    """The method of a class, wrapped; once is enough.

    Qt for Python remembers the method it has found: tests exchange `__wrapped__`.
    """
    if hasattr(method, "__wrapped__"):
        return method

    @wraps(method)
    def safe(self: object, *args: object, **kwargs: object) -> object:
        try:
            return safe.__wrapped__(self, *args, **kwargs)
        except Exception:
            sys.excepthook(*sys.exc_info())
            return _instead(kind, name, self, *args, **kwargs)

    return safe


def _instead(kind: type, name: str, self: object, *args: Any, **kwargs: object) -> object:
    if name == "closeEvent":
        args[0].ignore()
    if name in BY_QT:
        with suppress(Exception):
            return getattr(super(kind, self), name)(*args, **kwargs)
    return INSTEAD[name]() if name in INSTEAD else None


def below(kind: type[object]) -> Iterator[type]:
    """All classes that are made of this one; some come twice."""
    each: type[object]
    for each in kind.__subclasses__():
        yield each
        yield from below(each)
