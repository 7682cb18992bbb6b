"""Keys and mouse on the canvas: handed on to verbs and gestures.

No method here lets an error into Qt.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from journeymapper.canvas.commanded import Commanded
from journeymapper.canvas.guarded import guarded
from journeymapper.canvas.keys import Verb, digit_of, verb_of

LET_GO = Verb("let_go")


class Handled(Commanded):
    """A surface that takes keys and mouse."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    @guarded(False)
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and self.is_ready:
            assert isinstance(event, QKeyEvent)
            verb = verb_of(event)
            if verb == Verb("next_touchpoint") and self.selection.current is not None:
                self.keyPressEvent(event)  # else Qt takes Tab for leaving the canvas
                return True
        if isinstance(event, QHelpEvent) and self.is_ready and self._tell_badges(event):
            return True
        if isinstance(event, QNativeGestureEvent) and self.is_ready:
            from journeymapper.canvas.navigation import pinch

            if pinch(self, event):
                return True
        return super().event(event)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.is_ready:
            return super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Space:
            self._hold_space(True)
            return None
        if self.gesture is not None and self.gesture.key(event):
            return None
        verb = self._verb_of(event)
        if verb is None:
            return super().keyPressEvent(event)
        if self.gesture is not None and verb != LET_GO:
            self.cancel_gesture()
        self.do(verb.name, *verb.arguments)
        return None

    def _verb_of(self, event: QKeyEvent) -> Verb | None:
        """What a key does now; None for one that may be of use to somebody else."""
        verb, asked = verb_of(event), self.asks_effort
        self.asks_effort = False
        if asked and (digit := digit_of(event)) is not None:
            return Verb("set_effort", (digit,))
        if verb == LET_GO and not (asked or self.gesture or self.selection.keys):
            return None
        return verb

    @guarded(None)
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._hold_space(False)
        else:
            super().keyReleaseEvent(event)

    def _hold_space(self, held: bool) -> None:
        self.space_held = held
        if self.gesture is None:
            self.setCursor(self.resting_cursor)

    def _tell_badges(self, event: QHelpEvent) -> bool:
        """Say what the findings under the mouse are; whether there are any."""
        from journeymapper.canvas.badge_spots import badges_at, tip_of

        spot = badges_at(self, QPointF(event.pos()))
        if spot is not None:
            QToolTip.showText(event.globalPos(), tip_of(self, spot), self)
        return spot is not None

    @guarded(None)
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.is_ready:
            return
        self.typing.finish()
        self.ghost.vanish()
        at = self.pointer(event.position(), event.button(), event.modifiers())
        if self.gesture is not None:
            self.gesture.press(at)
            return
        from journeymapper.canvas.tools.pressing import pressed

        self.hover.move(at)
        gesture = pressed(self, at)
        if gesture is not None:
            self.start_gesture(gesture)

    @guarded(None)
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self.is_ready:
            return
        at = self.pointer(event.position(), event.button(), event.modifiers())
        gesture = self.gesture
        if gesture is not None and event.buttons() and at.is_far_from(gesture.start):
            self.pull(event.position(), gesture.pulls)
            at = self.pointer(event.position(), event.button(), event.modifiers())
        if self.gesture is not None:
            self.gesture.move(at)
        elif not event.buttons():
            self.hover.move(at)

    @guarded(None)
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.gesture is not None:
            self.gesture.release(self.pointer(event.position(), event.button(), event.modifiers()))

    @guarded(None)
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.is_ready:
            from journeymapper.canvas.tools.pressing import double_clicked

            self.cancel_gesture()
            at = self.pointer(event.position(), event.button(), event.modifiers())
            double_clicked(self, at)

    @guarded(None)
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.is_ready:
            from journeymapper.canvas.navigation import wheel

            wheel(self, event)
            event.accept()

    @guarded(None)
    def leaveEvent(self, event: QEvent) -> None:
        if self.is_ready and self.gesture is None:
            self.hover.leave()
