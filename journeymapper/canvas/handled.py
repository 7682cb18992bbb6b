"""Keys and mouse on the canvas: handed on to verbs and gestures.

No method here lets an error into Qt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from journeymapper.canvas.commanded import Commanded

if TYPE_CHECKING:
    from journeymapper.canvas.keys import Verb

BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
PULL_MS = 30
"""Between steps of the paper while a drag waits at its edge."""


class Handled(Commanded):
    """A surface that takes keys and mouse."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._latest: QPointF | None = None
        self._puller = QTimer(self, interval=PULL_MS, singleShot=True)
        self._puller.timeout.connect(self._pull_on)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and self.is_ready:
            from journeymapper.canvas.keys import NEXT, verb_of

            assert isinstance(event, QKeyEvent)
            if verb_of(event) == NEXT and self.selection.current is not None:
                self.keyPressEvent(event)  # else Qt takes Tab for leaving the canvas
                return True
        if isinstance(event, QHelpEvent) and self.is_ready and self.gesture is None:
            from journeymapper.canvas.plain_tip import plain_tip
            from journeymapper.canvas.tips import tip_at

            tip = plain_tip(tip_at(self, QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        if isinstance(event, QNativeGestureEvent) and self.is_ready:
            from journeymapper.canvas.navigation import pinch

            if pinch(self, event):
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.ring(event.reason() in BY_KEYBOARD)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.ring(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.ring(False)
        if not self.is_ready:
            return super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Space:
            self._hold_space(True)
            return None
        if event.key() == Qt.Key.Key_Alt:
            self._hold_alt(Qt.KeyboardModifier.AltModifier)
        if self.gesture is not None and self.gesture.key(event):
            return None
        from journeymapper.canvas.keys import LET_GO

        verb = self._verb_of(event)
        if verb is None:
            return super().keyPressEvent(event)
        if self.gesture is not None and verb != LET_GO:
            self.cancel_gesture()
        self.do(verb.name, *verb.arguments)
        return None

    def _verb_of(self, event: QKeyEvent) -> Verb | None:
        """What a key does now; None for one that may be of use to somebody else."""
        from journeymapper.canvas.keys import LET_GO, Verb, digit_of, verb_of

        verb, asked = verb_of(event), self.asks_effort
        self.asks_effort = False
        if asked and (digit := digit_of(event)) is not None:
            return Verb("set_effort", (digit,))
        if asked:
            self.say("")
        if verb == LET_GO and not (asked or self.gesture or self.selection.keys):
            return None
        return verb

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._hold_space(False)
        elif event.key() == Qt.Key.Key_Alt:
            self._hold_alt(Qt.KeyboardModifier.NoModifier)
        else:
            super().keyReleaseEvent(event)

    def _hold_space(self, held: bool) -> None:
        self.space_held = held
        if self.gesture is None:
            self.setCursor(self.resting_cursor)

    def _hold_alt(self, held: Qt.KeyboardModifier) -> None:
        """Let the gesture know at once, though the mouse rests."""
        if self.gesture is not None and self._latest is not None:
            self._drag_to(self._latest, held, False)

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

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self.is_ready:
            return
        self._latest = event.position()
        if self.gesture is not None:
            self._drag_to(event.position(), event.modifiers(), bool(event.buttons()))
        elif not event.buttons():
            self.hover.move(self.pointer(event.position(), event.button(), event.modifiers()))

    def _drag_to(self, place: QPointF, held: Qt.KeyboardModifier, pressed: bool) -> None:
        """Let the gesture follow, and pull the paper along at its edge, even if the mouse rests."""
        gesture = self.gesture
        if gesture is None:
            return
        at = self.pointer(place, modifiers=held)
        if pressed and at.is_far_from(gesture.start) and self.pull(place, gesture.pulls):
            at = self.pointer(place, modifiers=held)
            self._puller.start()
        gesture.move(at)

    def _pull_on(self) -> None:
        if self.gesture is not None and self._latest is not None:
            self._drag_to(self._latest, QGuiApplication.queryKeyboardModifiers(), True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._puller.stop()
        if self.gesture is not None:
            self.gesture.release(self.pointer(event.position(), event.button(), event.modifiers()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.is_ready:
            from journeymapper.canvas.tools.pressing import double_clicked

            self.cancel_gesture()
            at = self.pointer(event.position(), event.button(), event.modifiers())
            double_clicked(self, at)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.is_ready and self.gesture is None:
            from journeymapper.canvas.menu_place import asked_for

            by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
            kind, at = asked_for(self, self.pointer(QPointF(event.pos())) if by_mouse else None)
            self.menu_requested.emit(kind, self.mapToGlobal(at.toPoint()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.is_ready:
            from journeymapper.canvas.navigation import wheel

            wheel(self, event)
            event.accept()
            if event.buttons():
                self._drag_to(event.position(), event.modifiers(), False)

    def leaveEvent(self, event: QEvent) -> None:
        if self.is_ready and self.gesture is None:
            self.hover.leave()
