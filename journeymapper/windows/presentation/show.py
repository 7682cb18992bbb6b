"""The window on the wall takes keys and mouse: steps, edits, black, laser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent

from journeymapper.canvas.keys import digit_of, verb_of
from journeymapper.language import tr
from journeymapper.model.edits.touchpoints import rename
from journeymapper.painting.wall.wall import BOARD_TOP, ZOOM
from journeymapper.windows.presentation.keys import EDITS, KEYS
from journeymapper.windows.presentation.laser import Laser
from journeymapper.windows.presentation.wall_view import WallView, one_shot

if TYPE_CHECKING:
    from journeymapper.canvas.canvas import Canvas
    from journeymapper.windows.presentation.story import Story

POINTER_MS = 2500
TITLE = (38.0, 8.0, 146.0, 38.0)
"""Where a card's title is, scene units from its upper left."""


class Show(WallView):
    """A story told full screen. The verbs of its keys are its methods."""

    ended = Signal()

    def __init__(self, story: Story, canvas: Canvas) -> None:
        super().__init__(story, canvas)
        self._canvas = canvas
        self.laser = Laser(self)
        self.typing.typed.connect(self._rename)
        self._hide_pointer = one_shot(self, POINTER_MS, self._unset_pointer)
        self.setWindowTitle(tr("JourneyMapper presents"))
        self.setAccessibleName(tr("Presentation"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._unset_pointer()

    @property
    def touchpoint(self) -> str:
        """The touchpoint in hand, "" for none, or where a card hides it."""
        stop = self.story.stop
        return stop.touchpoint if stop and not self.story.persona else ""

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
            self.say(tr("No customer can be followed: no way leads from an entry to a goal."))

    def turn_card(self) -> None:
        """Show who the customer is, or the map again."""
        if not self.story.turn_card():
            self.say(tr("Nobody is known of them yet: Insert, Personas."))

    def turn_black(self) -> None:
        """Show nothing, or the map again."""
        self.is_black = not self.is_black
        self.laser.hide()
        self.update()

    def turn_laser(self) -> None:
        """Let a red dot follow the mouse, or no longer."""
        on = self.laser.isHidden()
        self.laser.point_at(self.mapFromGlobal(self.cursor().pos()))
        self.laser.setVisible(on)
        self._unset_pointer()

    def type_title(self) -> None:
        """Type the title of the step in hand."""
        key = self.touchpoint
        if key:
            self.look(at_once=True)
            title = self.story.shown.journey.touchpoints[key].title
            self.typing.begin(key, title, self._title_place(key), ZOOM * self.scale)

    def end(self) -> None:
        """End the presentation."""
        self.close()

    def _title_place(self, key: str) -> QRectF:
        rect, eye = self.story.shown.layout.cards[key].rect, self.glide.eye
        x, y = (rect.x + TITLE[0] - eye.x) * ZOOM, BOARD_TOP + (rect.y + TITLE[1] - eye.y) * ZOOM
        sides = (x, y, TITLE[2] * ZOOM, TITLE[3] * ZOOM)
        return QRectF(*(side * self.scale for side in sides))

    def _rename(self, key: str, title: str) -> None:
        self._canvas.edit(rename(self.story.shown.journey, key, title))

    def _unset_pointer(self) -> None:
        self.setCursor(Qt.CursorShape.BlankCursor)

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
        elif verb is not None and verb.name in EDITS and self.touchpoint:
            canvas.do(verb.name, *verb.arguments)
        else:
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.is_black:
            self.turn_black()
        elif event.button() == Qt.MouseButton.LeftButton:
            self.step(1)
        elif event.button() == Qt.MouseButton.RightButton:
            self.step(-1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.laser.isVisible():
            self.laser.point_at(event.position().toPoint())
        elif not self.is_black:
            self.setCursor(Qt.CursorShape.ArrowCursor)
            self._hide_pointer.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        try:
            self.typing.finish()
        finally:
            super().closeEvent(event)
            self.ended.emit()
