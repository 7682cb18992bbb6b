"""How the wall moves from one step to the next: the view in 300 ms, the curve in 400."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from journeymapper.canvas.clock import Clock
from journeymapper.canvas.motion import may_move
from journeymapper.layout.geometry import Point

STEP_MS, GROW_MS = 300, 400


class Glide(QObject):
    """Where the wall looks and how far its curve is drawn, now and on the way there."""

    def __init__(self, moved: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._moved = moved
        self.eye, self.grown = Point(0, 0), 0.0
        self._eyes, self._lengths = (self.eye, self.eye), (0.0, 0.0)
        self.looking = Clock(self, STEP_MS, self._look, moved)
        self.growing = Clock(self, GROW_MS, self._grow, moved)

    def to(self, eye: Point, grown: float, *, at_once: bool = False) -> None:
        """Go there; from wherever it is just now."""
        self.looking.stop()
        self.growing.stop()
        if at_once or not may_move():
            self.eye, self.grown = eye, grown
            self._moved()
            return
        self._eyes, self._lengths = (self.eye, eye), (self.grown, grown)
        self.looking.start()
        self.growing.start()

    def _look(self, share: float) -> None:
        a, b = self._eyes
        self.eye = Point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)
        self._moved()

    def _grow(self, share: float) -> None:
        a, b = self._lengths
        self.grown = a + (b - a) * share
        self._moved()
