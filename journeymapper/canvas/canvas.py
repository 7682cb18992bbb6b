"""The canvas: the widget that shows a map and turns keys and mouse into edits.

It stands before any map is open, and then shows empty paper; what needs records is imported by
`show_document`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from journeymapper.canvas.announcing import described
from journeymapper.canvas.commanded import Commanded
from journeymapper.canvas.guarded import guarded
from journeymapper.canvas.keys import Verb, digit_of, verb_of

if TYPE_CHECKING:
    from journeymapper.canvas.selection import Selection
    from journeymapper.document.document import Document
    from journeymapper.model.patch import Patch

SOON_MS = 10
"""Between frames while the picture is still being completed."""

LET_GO = Verb("let_go")


class Canvas(Commanded):
    """Shows a map: follows its document, and hands Qt's events on to verbs and gestures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._to_fit = False
        self._again = QTimer(self, interval=SOON_MS, singleShot=True)
        self._again.timeout.connect(self.update)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setAccessibleName("Journey map")

    def show_document(self, document: Document, selection: Selection) -> None:
        """Show this document's map, and select in this selection."""
        from journeymapper.canvas.overview import Overview
        from journeymapper.canvas.shown import Shown
        from journeymapper.canvas.tiles import Tiles
        from journeymapper.canvas.tools.hover import Hover
        from journeymapper.canvas.typing import Typing

        self.document, self.selection = document, selection
        self.shown = Shown(document)
        self.typing, self.hover = Typing(self), Hover(self)
        self.tiles, self.overview = Tiles(), Overview()
        self.typing.next_requested.connect(lambda: self.do("next_touchpoint"))
        document.changed.connect(self._follow_edit)
        document.replaced.connect(self._follow_replacement)
        selection.changed.connect(self._follow_selection)
        self.is_ready = True
        self._follow_replacement()

    def _follow_edit(self, patch: Patch) -> None:
        self.cancel_gesture()
        journey = self.document.journey
        self.selection.set(
            (table, key) for table, key in self.selection.keys if key in journey.table(table)
        )
        self.typing.follow_edit()
        self.refresh()

    def _follow_replacement(self) -> None:
        self.cancel_gesture()
        self.typing.give_up()
        self.selection.clear()
        self.refresh()
        self._to_fit = True
        self._fit_first()

    def _fit_first(self) -> None:
        if self._to_fit and self.isVisible():
            self._to_fit = False
            self.fit()

    def _follow_selection(self) -> None:
        self.mark()
        self.setAccessibleDescription(described(self.document.journey, self.selection.keys))
        if self.selection.current is not None and (stage := self.stage) is not None:
            self.stage = stage  # it stays in hand when nothing is selected any more
        self.asks_effort = False

    @guarded(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if not self.is_ready:
                painter.fillRect(event.rect(), QColor(self.look.theme.paper))
                return
            from journeymapper.canvas.frame import paint_frame

            is_complete = paint_frame(self, painter)
        if not is_complete:
            self._again.start()

    @guarded(None)
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.view.size = self.size().toSizeF()
        self._fit_first()
        self.moved()

    @guarded(None)
    def showEvent(self, event: QShowEvent) -> None:
        self._fit_first()

    @guarded(False)
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and self.is_ready:
            assert isinstance(event, QKeyEvent)
            verb = verb_of(event)
            if verb == Verb("next_touchpoint") and self.selection.current is not None:
                self.keyPressEvent(event)  # else Qt takes Tab for leaving the canvas
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
            self.setCursor(Qt.CursorShape.OpenHandCursor if held else Qt.CursorShape.ArrowCursor)

    @guarded(None)
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.is_ready:
            return
        self.typing.finish()
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
        if self.gesture is not None and self.gesture.pulls and event.buttons():
            self.pull(event.position())
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
