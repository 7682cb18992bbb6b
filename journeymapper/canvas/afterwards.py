"""What follows a change once the map is painted: what one looks at comes first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from journeymapper.canvas.guarded import attempt

LATEST_MS = 50
"""A canvas that is not painted, as one that does not show, keeps nobody waiting longer."""


class Afterwards(QObject):
    """Does each thing once, in the order it was asked for, however many changes asked for it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._due: dict[Callable[[], object], None] = {}
        self._timer = QTimer(self, interval=LATEST_MS, singleShot=True)
        self._timer.timeout.connect(self.catch_up)

    def soon(self, what: Callable[[], object]) -> None:
        """Do this after the next frame."""
        if not self._due:
            self._timer.start(LATEST_MS)
        self._due[what] = None

    def painted(self) -> None:
        """A frame is painted: go on as soon as it shows."""
        if self._due:
            self._timer.start(0)

    def catch_up(self) -> None:
        """Do now what is due."""
        due, self._due = self._due, {}
        self._timer.stop()
        for what in due:
            attempt(what)
