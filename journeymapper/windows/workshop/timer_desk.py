"""The timer at work: one countdown in the toolbar, on the wall and, on demand, on the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from journeymapper.canvas.canvas import Canvas
from journeymapper.language import tr
from journeymapper.windows.main_window import MainWindow
from journeymapper.windows.workshop.big_timer import BigTimer
from journeymapper.windows.workshop.countdown import Countdown
from journeymapper.windows.workshop.digits import digits
from journeymapper.windows.workshop.flash import Flash

if TYPE_CHECKING:
    from journeymapper.windows.presentation.show import Show
    from journeymapper.windows.workshop.wall_timer import WallTimer


class TimerDesk(QObject):
    """The verbs of the timer. When the time is up it flashes, and makes no sound."""

    def __init__(self, window: MainWindow, canvas: Canvas) -> None:
        super().__init__(window)
        self._window, self._canvas = window, canvas
        self.countdown, self.flash = Countdown(self), Flash(self)
        self.big = BigTimer(canvas)
        self.wall: WallTimer | None = None
        self.big.toggled.connect(self.toggle)
        self.big.minute_added.connect(self.add_minute)
        self.big.closed.connect(lambda: self.show_big(False))
        self.countdown.changed.connect(self._show)
        self.countdown.over.connect(self._alarm)
        self.flash.changed.connect(self._show)
        self._show()

    def start(self, minutes: int) -> None:
        """Let so many minutes run from now."""
        self.flash.end()
        self.countdown.start(minutes)

    def toggle(self) -> None:
        """Start, or pause."""
        self.flash.end()
        self.countdown.toggle()

    def add_minute(self) -> None:
        """A minute more."""
        self.flash.end()
        self.countdown.add_minute()

    def reset(self) -> None:
        """Back to the whole time, held."""
        self.flash.end()
        self.countdown.reset()

    def show_big(self, on: bool) -> None:
        """Show the digits large over the map, or no longer."""
        self._window.menus.actions["timer_digits"].setChecked(on)
        if on:
            self.big.open()
        else:
            self.big.hide()
            self._canvas.setFocus()

    def show_on_wall(self, show: Show) -> None:
        """Let the room see it while a map is presented."""
        from journeymapper.windows.workshop.wall_timer import WallTimer

        self.wall = WallTimer(show)
        show.ended.connect(self._leave_wall)
        self._show()

    def _leave_wall(self) -> None:
        self.wall = None

    def _alarm(self) -> None:
        self.flash.begin()
        self._canvas.say(tr("The time is up."))

    def _show(self) -> None:
        time, running, lit = self.countdown, self.countdown.is_running, self.flash.is_lit
        text = digits(time.seconds)
        self._window.toolbar.timer.show_time(text, self._state(), running=running, lit=lit)
        for each in (self.big, self.wall):
            if each is not None:
                each.show_time(text, running=running, lit=lit)

    def _state(self) -> str:
        if self.countdown.is_running:
            return tr("running")
        return tr("the time is up") if self.countdown.is_over else tr("paused")
