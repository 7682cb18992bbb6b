"""The wall as a widget: it paints the step in hand of a story, and glides to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from journeymapper.painting.wall.paint import paint_wall
from journeymapper.painting.wall.wall import Wall, wall_scale
from journeymapper.windows.presentation.camera import eye_at
from journeymapper.windows.presentation.glide import Glide
from journeymapper.windows.presentation.picture import Picture
from journeymapper.windows.presentation.wall_typing import WallTyping

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Finding
    from journeymapper.canvas.canvas import Canvas
    from journeymapper.windows.presentation.story import Story

MESSAGE_MS = 3000


class WallView(QWidget):
    """Shows a story. What is painted is kept as pixels until something changes."""

    def __init__(self, story: Story, canvas: Canvas) -> None:
        super().__init__(canvas.window(), Qt.WindowType.Window)
        self.story = story
        self._picture = Picture(story, canvas)
        self._painted = QPixmap()
        self.is_black = False
        self.glide = Glide(self.repaint_wall, self)
        self.typing = WallTyping(self)
        self.typing.changed.connect(self.repaint_wall)
        self._silence = one_shot(self, MESSAGE_MS, self._fall_silent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        story.moved.connect(self._follow)
        story.edited.connect(lambda: self.look(at_once=True))
        canvas.message.connect(self.say)

    @property
    def scale(self) -> float:
        """How many px a px of a wall 1280 wide takes here."""
        return wall_scale(self.width(), self.height())

    @property
    def wall_size(self) -> tuple[float, float]:
        """How wide and high it is, in px of a wall 1280 wide."""
        return self.width() / self.scale, self.height() / self.scale

    def wall(self) -> Wall:
        """What is on the wall just now."""
        return self._picture.wall(self.wall_size, self.glide, self.typing.key)

    def say(self, text: str) -> None:
        """Say for a while what a key has done."""
        self._picture.message = text
        self._silence.start()
        self.repaint_wall()

    def follow_findings(self, findings: Sequence[Finding]) -> None:
        """Say what is found now; the findings come in the order of their numbers."""
        self._picture.findings = findings
        self._picture.speak_anew()
        self.repaint_wall()

    def look(self, *, at_once: bool = False) -> None:
        """Look at the step in hand."""
        story = self.story
        if story.stop is not None:
            eye = eye_at(story.shown.layout, story.tour.stops, story.place, self.wall_size)
            self._picture.speak_anew()
            self._picture.rest = eye
            self.glide.to(eye, story.place, at_once=at_once)
        self.repaint_wall()

    def repaint_wall(self) -> None:
        """Paint the wall anew."""
        self._painted = QPixmap()
        self.update()

    def _follow(self) -> None:
        self.typing.finish()
        self.look()

    def _fall_silent(self) -> None:
        self._picture.message = ""
        self.repaint_wall()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.typing.finish()
        self.look(at_once=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if self.is_black:
                painter.fillRect(self.rect(), Qt.GlobalColor.black)
                return
            if self._painted.isNull():
                self._painted = self._paint()
            painter.drawPixmap(0, 0, self._painted)

    def _paint(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        painted = QPixmap(self.size() * ratio)
        painted.setDevicePixelRatio(ratio)
        with QPainter(painted) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(self.scale, self.scale)
            paint_wall(painter, self.wall())
        return painted


def one_shot(parent: QWidget, after_ms: int, then: Callable[[], object]) -> QTimer:
    """A timer that does something once, so long after it was started last."""
    timer = QTimer(parent, interval=after_ms, singleShot=True)
    timer.timeout.connect(then)
    return timer
