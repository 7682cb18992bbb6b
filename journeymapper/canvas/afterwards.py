"""What follows a change once all of the map is painted: what one looks at comes first."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from journeymapper.canvas.guarded import attempt

LATEST_MS = 100
"""A canvas that is not painted, or not yet all of it, keeps nobody waiting longer."""
MOST = 12
"""So many things are kept to be let go of, however fast changes come."""


class Afterwards(QObject):
    """Does each thing once, in the order it was asked for, however many changes asked for it.

    Last it lets go of what a change has left: to take a large map apart takes as long as a frame.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._due: dict[Callable[[], object], None] = {}
        self._left: deque[object] = deque(maxlen=MOST)
        self._timer = QTimer(self, interval=LATEST_MS, singleShot=True)
        self._timer.timeout.connect(self._go_on)

    def soon(self, what: Callable[[], object]) -> None:
        """Do this after the next frame that is as it should be."""
        self._due[what] = None
        self._wait()

    def let_go(self, *things: object) -> None:
        """Keep these until all else is done."""
        self._left.extend(things)
        self._wait()

    def painted(self) -> None:
        """A frame is painted, nothing of it blurred: go on as soon as it shows."""
        if self._due or self._left:
            self._timer.start(0)

    def catch_up(self) -> None:
        """Do now what is due."""
        due, self._due = self._due, {}
        for what in due:
            attempt(what)

    def _wait(self) -> None:
        if not self._timer.isActive():
            self._timer.start(LATEST_MS)

    def _go_on(self) -> None:
        """Do what is due, then let go of one thing at a time."""
        if self._due:
            self.catch_up()
        elif self._left:
            self._left.popleft()
        if self._left:
            self._timer.start(0)
