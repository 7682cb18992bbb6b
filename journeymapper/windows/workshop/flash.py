"""The silent alarm: a light that goes on and off a few times, and then stays on."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from journeymapper.canvas.motion import may_move

HALF_MS, HALVES = 450, 9


class Flash(QObject):
    """`changed` when the light goes on or off. Where nothing may move it is only on."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_lit = False
        self._halves_left = 0
        self._ticks = QTimer(self, interval=HALF_MS)
        self._ticks.timeout.connect(self.turn)

    def begin(self) -> None:
        """Light up, and draw the eyes of the room."""
        self._halves_left = HALVES - 1 if may_move() else 0
        self._light(True)
        if self._halves_left:
            self._ticks.start()

    def turn(self) -> None:
        """Half a flash further."""
        self._halves_left -= 1
        if self._halves_left <= 0:
            self._ticks.stop()
        self._light(not self.is_lit)

    def end(self) -> None:
        """Be dark at once."""
        self._ticks.stop()
        if self.is_lit:
            self._light(False)

    def _light(self, on: bool) -> None:
        self.is_lit = on
        self.changed.emit()
