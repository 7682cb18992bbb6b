"""A clock for one motion: it tells at every frame how much of the way is done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

FRAME_MS = 16


class Clock(QObject):
    """Runs for a time; `step` hears the share of the way, fast first; `end` that it is done.

    A timer and not Qt's animations: those crash when Python collects them with their parent.
    """

    def __init__(
        self,
        parent: QObject,
        duration_ms: int,
        step: Callable[[float], object],
        end: Callable[[], object],
    ) -> None:
        super().__init__(parent)
        self._duration, self._step, self._end = duration_ms, step, end
        self._since = QElapsedTimer()
        self._frames = QTimer(self, interval=FRAME_MS)
        self._frames.timeout.connect(self._tick)
        self.share = 0.0

    @property
    def is_running(self) -> bool:
        """Whether it is on the way."""
        return self._frames.isActive()

    def start(self) -> None:
        """Run from the beginning."""
        self.share = 0.0
        self._since.start()
        self._frames.start()

    def stop(self) -> None:
        """Run no longer; nobody is told."""
        self._frames.stop()

    def show(self, elapsed_ms: int) -> None:
        """Be at this time of the way."""
        done = min(elapsed_ms / self._duration, 1.0)
        self.share = 1 - (1 - done) ** 3
        self._step(self.share)
        if done == 1.0:
            self.stop()
            self._end()

    def _tick(self) -> None:
        self.show(self._since.elapsed())
