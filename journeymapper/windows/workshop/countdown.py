"""Time that runs down: minutes chosen, started, held, and made longer."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

FIRST_MINUTES, MOST_S = 5, 99 * 60
LOOK_MS = 100
"""How often it looks at the clock: a second that is shown late is so by less than that."""


class Countdown(QObject):
    """`changed` when another second or state is to be shown, `over` when the time is up.

    `clock` gives seconds that only grow.
    """

    changed = Signal()
    over = Signal()

    def __init__(self, parent: QObject, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._chosen = self._left = FIRST_MINUTES * 60.0
        self._ends: float | None = None
        self._shown = self.seconds
        self._ticks = QTimer(self, interval=LOOK_MS)
        self._ticks.timeout.connect(self.look)

    @property
    def seconds(self) -> int:
        """What is left, the second that has begun counted in full."""
        left = self._left if self._ends is None else self._ends - self._clock()
        return max(0, math.ceil(left))

    @property
    def is_running(self) -> bool:
        """Whether time runs down now."""
        return self._ends is not None

    @property
    def is_over(self) -> bool:
        """Whether it has run out, and nobody has chosen another time since."""
        return not self.is_running and self._left <= 0

    def start(self, minutes: int) -> None:
        """Let so many minutes run from now."""
        self._chosen = self._left = minutes * 60.0
        self._run()

    def toggle(self) -> None:
        """Let it run, or hold it; after its end the same time once more."""
        if self._ends is not None:
            self._left = self._ends - self._clock()
            self._stop()
        else:
            self._left = self._chosen if self.is_over else self._left
            self._run()

    def add_minute(self) -> None:
        """A minute more; after its end that minute starts at once."""
        if self.is_over:
            self._left = 60.0
            self._run()
        elif self._ends is None:
            self._left = min(self._left + 60, MOST_S)
        else:
            self._ends = min(self._ends + 60, self._clock() + MOST_S)
        self._tell()

    def reset(self) -> None:
        """Hold it, with the whole time chosen last before it."""
        self._left = self._chosen
        self._stop()

    def look(self) -> None:
        """Look at the clock: tell of another second, and of the end."""
        if self._ends is not None and self._clock() >= self._ends:
            self._left = 0.0
            self._stop()
            self.over.emit()
        elif self.seconds != self._shown:
            self._tell()

    def _run(self) -> None:
        self._ends = self._clock() + self._left
        self._ticks.start()
        self._tell()

    def _stop(self) -> None:
        self._ends = None
        self._ticks.stop()
        self._tell()

    def _tell(self) -> None:
        self._shown = self.seconds
        self.changed.emit()
