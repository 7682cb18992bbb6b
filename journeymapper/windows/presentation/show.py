"""The window on the wall: paints the step in hand, and takes keys and mouse."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from journeymapper.canvas.guarded import guarded
from journeymapper.canvas.keys import digit_of, verb_of
from journeymapper.model.edits.touchpoints import rename
from journeymapper.painting.wall.paint import paint_wall
from journeymapper.painting.wall.wall import ZOOM, Wall, board_of, wall_scale
from journeymapper.windows.presentation.camera import eye_at
from journeymapper.windows.presentation.glide import Glide
from journeymapper.windows.presentation.keys import EDITS, KEYS
from journeymapper.windows.presentation.laser import Laser
from journeymapper.windows.presentation.picture import Picture
from journeymapper.windows.presentation.wall_timer import WallTimer
from journeymapper.windows.presentation.wall_typing import WallTyping

if TYPE_CHECKING:
    from journeymapper.analysis.finding import Finding
    from journeymapper.canvas.canvas import Canvas
    from journeymapper.windows.presentation.story import Story
    from journeymapper.windows.workshop.timer_desk import TimerDesk

MESSAGE_MS, POINTER_MS = 3000, 2500
TITLE = (38.0, 8.0, 146.0, 38.0)
"""Where a card's title is, scene units from its upper left."""


class Show(QWidget):
    """A story told full screen. Verbs of its keys are its methods."""

    ended = Signal()

    def __init__(self, story: Story, canvas: Canvas, timer: TimerDesk) -> None:
        super().__init__(canvas.window(), Qt.WindowType.Window)
        self.story, self._canvas = story, canvas
        self._picture = Picture(story, canvas)
        self._painted = QPixmap()
        self.is_black = False
        self.glide = Glide(self.repaint_wall, self)
        self.typing, self.timer, self.laser = WallTyping(self), WallTimer(self, timer), Laser(self)
        self.typing.typed.connect(self._rename)
        self.typing.changed.connect(self.repaint_wall)
        self._silence = _timer(self, MESSAGE_MS, lambda: self.say(""))
        self._hide_pointer = _timer(self, POINTER_MS, self._unset_pointer)
        self.setWindowTitle(self.tr("JourneyMapper presents"))
        self.setAccessibleName(self.tr("Presentation"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._unset_pointer()
        story.moved.connect(self._follow)
        story.edited.connect(lambda: self._look(at_once=True))
        canvas.message.connect(self.say)

    @property
    def scale(self) -> float:
        """How many px a px of a wall 1280 wide takes here."""
        return wall_scale(self.width(), self.height())

    def step(self, by: int) -> None:
        """Go on, or back."""
        self.story.step(by)

    def step_stage(self, by: int) -> None:
        """Go to the next stage, or back to the beginning of one."""
        self.story.step_stage(by)

    def go_first(self) -> None:
        """Go to the beginning."""
        self.story.go(0)

    def go_last(self) -> None:
        """Go to the end."""
        self.story.go(len(self.story.tour.stops) - 1)

    def play_next(self, by: int) -> None:
        """Follow the next customer, or all cards stage by stage again."""
        before = self.story.tour.walker
        self.story.play_next(by)
        if self.story.tour.walker == before:
            self.say(self.tr("No customer can be followed: no way leads from an entry to a goal."))

    def turn_black(self) -> None:
        """Show nothing, or the map again."""
        self.is_black = not self.is_black
        self.laser.setVisible(False)
        self.timer.follow()
        self.update()

    def turn_laser(self) -> None:
        """Let a red dot follow the mouse, or no longer."""
        on = self.laser.isHidden()
        self.laser.point_at(self.mapFromGlobal(self.cursor().pos()))
        self.laser.setVisible(on)
        self._unset_pointer()

    def type_title(self) -> None:
        """Type the title of the step in hand."""
        stop = self.story.stop
        if stop is None or not stop.touchpoint:
            return
        self._look(at_once=True)
        title = self.story.shown.journey.touchpoints[stop.touchpoint].title
        self.typing.begin(stop.touchpoint, title, self._title_place(), ZOOM * self.scale)

    def end(self) -> None:
        """End the presentation."""
        self.close()

    def say(self, text: str) -> None:
        """Say for a while what a key has done."""
        self._picture.message = text
        self._silence.start()
        self.repaint_wall()

    def wall(self) -> Wall:
        """What is on the wall just now."""
        self._picture.covered = self.timer.covered
        return self._picture.wall(self._size(), self.glide, self.typing.key)

    def repaint_wall(self) -> None:
        """Paint the wall anew."""
        self._painted = QPixmap()
        self.update()

    def follow_findings(self, findings: Sequence[Finding]) -> None:
        """Say what is found now; the findings come in the order of their numbers."""
        self._picture.findings = findings
        self._picture.speak_anew()
        self.repaint_wall()

    def _follow(self) -> None:
        self.typing.finish()
        self._look()

    def _look(self, *, at_once: bool = False) -> None:
        story, size = self.story, self._size()
        if story.stop is not None:
            eye = eye_at(story.shown.layout, story.tour.stops, story.place, size)
            self._picture.speak_anew()
            self._picture.rest = eye
            self.glide.to(eye, story.place, at_once=at_once)
        self.repaint_wall()

    def _size(self) -> tuple[float, float]:
        return self.width() / self.scale, self.height() / self.scale

    def _title_place(self) -> QRectF:
        rect = self.story.shown.layout.cards[self.typing_key].rect
        board, eye, scale = board_of(self._size()), self.glide.eye, self.scale
        x = (board.x + (rect.x + TITLE[0] - eye.x) * ZOOM) * scale
        y = (board.y + (rect.y + TITLE[1] - eye.y) * ZOOM) * scale
        return QRectF(x, y, TITLE[2] * ZOOM * scale, TITLE[3] * ZOOM * scale)

    @property
    def typing_key(self) -> str:
        """The touchpoint in hand, "" for none."""
        return self.story.stop.touchpoint if self.story.stop else ""

    def _rename(self, key: str, title: str) -> None:
        self._canvas.edit(rename(self.story.shown.journey, key, title))

    def _unset_pointer(self) -> None:
        self.setCursor(Qt.CursorShape.BlankCursor)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        name, arguments = KEYS.get((event.key(), modifiers), ("", ()))
        if self.is_black and name not in ("end", "turn_black"):
            if event.text() or name:
                self.turn_black()
        elif name:
            getattr(self, name)(*arguments)
        elif not self._edit(event):
            super().keyPressEvent(event)

    def _edit(self, event: QKeyEvent) -> bool:
        """Do what the key does on the canvas to the step in hand; whether it did anything."""
        canvas, verb = self._canvas, verb_of(event)
        asked, canvas.asks_effort = canvas.asks_effort, False
        if asked and (digit := digit_of(event)) is not None:
            canvas.do("set_effort", digit)
        elif verb is not None and verb.name in EDITS and self.typing_key:
            canvas.do(verb.name, *verb.arguments)
        else:
            return False
        return True

    @guarded(None)
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.is_black:
            self.turn_black()
        elif event.button() == Qt.MouseButton.LeftButton:
            self.step(1)
        elif event.button() == Qt.MouseButton.RightButton:
            self.step(-1)

    @guarded(None)
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.laser.isVisible():
            self.laser.point_at(event.position().toPoint())
        elif not self.is_black:
            self.setCursor(Qt.CursorShape.ArrowCursor)
            self._hide_pointer.start()

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.typing.finish()
        self.timer.follow()
        self._look(at_once=True)

    @guarded(None)
    def closeEvent(self, event: QCloseEvent) -> None:
        self.typing.finish()
        super().closeEvent(event)
        self.ended.emit()

    @guarded(None)
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


def _timer(parent: QWidget, after_ms: int, then: Callable[[], object]) -> QTimer:
    timer = QTimer(parent, interval=after_ms, singleShot=True)
    timer.timeout.connect(then)
    return timer
