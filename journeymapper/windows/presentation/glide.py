"""How the wall moves from one step to the next: the view in 300 ms, the curve in 400."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from journeymapper.canvas.motion import is_motion_allowed
from journeymapper.layout.geometry import Point

STEP_MS, GROW_MS = 300, 400


class Glide(QObject):
    """Where the wall looks and how far its curve is drawn, now and on the way there."""

    def __init__(self, moved: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._moved = moved
        self.eye, self.grown = Point(0, 0), 0.0
        self._from, self._to = self.eye, self.eye
        self._grown_from, self._grown_to = self.grown, self.grown
        self.looking = self._clock(STEP_MS, self._look)
        self.growing = self._clock(GROW_MS, self._grow)

    def to(self, eye: Point, grown: float, *, at_once: bool = False) -> None:
        """Go there; from wherever it is just now."""
        self.looking.stop()
        self.growing.stop()
        if at_once or not is_motion_allowed():
            self.eye, self.grown = eye, grown
            self._moved()
            return
        self._from, self._to = self.eye, eye
        self._grown_from, self._grown_to = self.grown, grown
        self.looking.start()
        self.growing.start()

    def _look(self, share: float) -> None:
        a, b = self._from, self._to
        self.eye = Point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)
        self._moved()

    def _grow(self, share: float) -> None:
        self.grown = self._grown_from + (self._grown_to - self._grown_from) * share
        self._moved()

    def _clock(self, duration: int, step: Callable[[float], None]) -> QVariantAnimation:
        clock = QVariantAnimation(self, duration=duration)
        clock.setStartValue(0.0)
        clock.setEndValue(1.0)
        clock.setEasingCurve(QEasingCurve.Type.OutCubic)
        clock.valueChanged.connect(step)
        return clock
