"""What takes long done in pieces: between them the window paints, and one moves about in a map."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from time import perf_counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

OURS = "journeymapper."
A_TURN = 0.004
"""Seconds after which no other piece begins at the same turn of the event loop."""
Type = QEvent.Type
NEEDS_ALL = {
    Type.ShortcutOverride,  # comes before any key
    Type.KeyPress,
    Type.MouseButtonPress,
    Type.MouseButtonDblClick,
    Type.TabletPress,
    Type.TouchBegin,
    Type.DragEnter,
    Type.Drop,
}
WITH_THE_WHEEL = (Qt.Key.Key_Control, Qt.Key.Key_Shift)


class Piecemeal(QObject):
    """Does some pieces at each turn of the event loop, and all before a key or button counts.

    `pieces` does one whenever it is asked for the next. A window that is closed gets no more.
    """

    def __init__(self, window: QWidget, pieces: Iterator[None]) -> None:
        super().__init__(window)
        self._window, self._pieces = window, pieces
        self._is_at_it = False
        self._timer = QTimer(self, interval=0, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()
        self._watched = window.windowHandle()  # hears of a key before anybody else
        self._watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_held = isinstance(event, QKeyEvent) and event.key() in WITH_THE_WHEEL
        if event.type() in NEEDS_ALL and not is_held:
            self._do(float("inf"))
        return False

    def _go_on(self) -> None:
        if self._window.isVisible():
            self._do(perf_counter() + A_TURN)

    def _do(self, end: float) -> None:
        """Do pieces until then; none while one of them asks something and waits."""
        if self._is_at_it:
            return
        self._is_at_it = True
        is_done = all(perf_counter() < end for _ in self._pieces)
        self._is_at_it = False
        if is_done:
            self._watched.removeEventFilter(self)
        else:
            self._timer.start()


def loading(name: str) -> Iterator[None]:
    """Load a module, and before it one by one those of ours that it names at its top."""
    spec = find_spec(name)
    loader: Any = spec.loader if spec else None
    for each in loader.get_code(name).co_names:
        if each.startswith(OURS) and each not in sys.modules:
            import_module(each)
            yield
    import_module(name)
    yield
