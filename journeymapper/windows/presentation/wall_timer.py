"""The timer on the wall: in the upper right while it runs, and once the time is up."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from journeymapper.canvas.guarded import guarded
from journeymapper.layout.geometry import Rect
from journeymapper.painting.brushes import colour, outlined
from journeymapper.painting.theme import PROJECTOR
from journeymapper.painting.wall.wall import BOARD_TOP, wall_scale
from journeymapper.windows.workshop.digits import digit_font, digits, digits_width
from journeymapper.windows.workshop.timer_desk import TimerDesk

PX, WEIGHT, HEIGHT, BASELINE = 64, 700, 84.0, 65.0
SIDE, EDGE = 20.0, 24.0
"""px of the wall: beside the digits, and to the edges."""


class WallTimer(QWidget):
    """Shows what is left of the timer's time; lets every click through."""

    def __init__(self, wall: QWidget, timer: TimerDesk) -> None:
        super().__init__(wall)
        self._wall, self._timer = wall, timer
        self.is_dark = False
        self.covered: Rect | None = None
        """What it covers, px of the wall."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        timer.countdown.changed.connect(self.follow)
        timer.flash.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Stand where the wall's size wants it, if there is a time to show."""
        wall, countdown = self._wall, self._timer.countdown
        scale = wall_scale(wall.width(), wall.height())
        wide = digits_width(PX, WEIGHT) + 2 * SIDE
        place = Rect(wall.width() / scale - wide - EDGE, BOARD_TOP, wide, HEIGHT)
        self.setGeometry(*(round(side * scale) for side in place))
        is_shown = countdown.is_running or countdown.is_over
        self.covered = place if is_shown else None
        self.setVisible(is_shown and not self.is_dark)
        self.update()

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        lit = self._timer.flash.is_lit
        scale = self.height() / HEIGHT
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(scale, scale)
            outlined(painter, PROJECTOR.warn if lit else PROJECTOR.card, PROJECTOR.ink, 3)
            box = QRectF(0, 0, self.width() / scale, HEIGHT).adjusted(2, 2, -2, -2)
            painter.drawRoundedRect(box, 14, 14)
            painter.setFont(digit_font(PX, WEIGHT))
            painter.setPen(colour(PROJECTOR.on_warn if lit else PROJECTOR.ink))
            painter.drawText(QPointF(SIDE, BASELINE), digits(self._timer.countdown.seconds))
