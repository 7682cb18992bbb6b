"""Hands on a canvas: real keys and a real mouse, aimed by what the map shows."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.canvas.canvas import Canvas
from journeymapper.canvas.guarded import guard_overridden
from journeymapper.canvas.selection import Selection
from journeymapper.document.document import Document
from journeymapper.layout.geometry import Point
from journeymapper.model.journey import Journey, new_journey
from journeymapper.model.sketch import sketch

LEFT = Qt.MouseButton.LeftButton
NONE, SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
MODIFIERS = {"Shift": SHIFT, "Ctrl": CTRL, "Alt": ALT}
NAMED = {
    **{name: getattr(Qt.Key, f"Key_{name}") for name in ("Tab", "Enter", "Space", "Home", "F2")},
    **{name: getattr(Qt.Key, f"Key_{name}") for name in ("Left", "Right", "Up", "Down")},
    "Esc": Qt.Key.Key_Escape,
    "Del": Qt.Key.Key_Delete,
    "Back": Qt.Key.Key_Backspace,
}

guard_overridden()  # as in the program, and before Qt has found any method


class Robot:
    """A shown canvas with a document and hands on it."""

    def __init__(self, qtbot: QtBot, text: str = "", size: tuple[int, int] = (1200, 800)) -> None:
        self.document = Document(sketch(text) if text else new_journey("A test"))
        self.selection = Selection()
        self.canvas = Canvas()
        self.said: list[str] = []
        qtbot.addWidget(self.canvas)
        self.canvas.resize(*size)
        self.canvas.edit_requested.connect(self.document.edit)
        self.canvas.message.connect(self.said.append)
        self.canvas.show_document(self.document, self.selection)
        with qtbot.waitExposed(self.canvas):
            self.canvas.show()
        self.canvas.activateWindow()
        self.canvas.setFocus()
        qtbot.waitUntil(self.canvas.hasFocus, timeout=2000)

    @property
    def journey(self) -> Journey:
        """The document's journey as it is now."""
        return self.document.journey

    @property
    def titles(self) -> list[str]:
        """All touchpoints' titles in order."""
        return [each.title for each in self.journey.touchpoints]

    @property
    def lines(self) -> list[str]:
        """All connections' keys in order."""
        return list(self.journey.connections.keys)

    def select(self, *ids: str, table: str = "touchpoints") -> None:
        """Select records."""
        self.selection.set((table, key) for key in ids)

    def press(self, *strokes: str) -> None:
        """Press keys: "S", "Ctrl+D", "Alt+Left", "Shift+!"; they go to whatever has the focus."""
        for stroke in strokes:
            *held, name = stroke.split("+") if len(stroke) > 1 else [stroke]
            modifiers = NONE
            for each in held:
                modifiers |= MODIFIERS[each]
            if name in NAMED:
                QTest.keyClick(self._focus(), NAMED[name], modifiers)
            else:
                _click(self._focus(), name, modifiers)

    def type(self, text: str) -> None:
        """Type letters into whatever has the focus."""
        for letter in text:
            _click(self._focus(), letter)

    def script(self, text: str) -> None:
        """Words of a script: single keys and Tab, Enter, Esc are pressed, other runs are typed."""
        words: list[str] = []
        for word in text.split():
            if word in NAMED or (word in ("S", "T") and not words):
                self.type(" ".join(words))
                words = []
                self.press(word)
            else:
                words.append(word)
        self.type(" ".join(words))

    def click(self, at: Point | str, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Click a card, or a point of the scene."""
        QTest.mouseClick(self.canvas, LEFT, modifiers, self.px(at))

    def double_click(self, at: Point | str) -> None:
        """Double-click as a hand does."""
        self.click(at)
        QTest.mouseDClick(self.canvas, LEFT, NONE, self.px(at))

    def hover(self, at: Point | str | QPoint) -> None:
        """Move the mouse over a card or a point of the scene.

        The canvas alone is told: the cursor's place would tell any window that lies there.
        """
        self._move(self.px(at), Qt.MouseButton.NoButton, NONE)

    def drag(
        self,
        start: Point | str,
        end: Point | str,
        button: Qt.MouseButton = LEFT,
        modifiers: Qt.KeyboardModifier = NONE,
        drop: bool = True,
    ) -> None:
        """Press, move over some points in between, and let go."""
        a, b = self.px(start), self.px(end)
        self.hover(a)
        QTest.mousePress(self.canvas, button, modifiers, a)
        for step in range(1, 6):
            self._move(a + (b - a) * step / 5, button, modifiers)
        if drop:
            QTest.mouseRelease(self.canvas, button, modifiers, b)

    def wheel(self, at: Point, notches: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Turn the wheel over a point of the scene."""
        place = QPointF(self.px(at))
        event = QWheelEvent(
            place,
            self.canvas.mapToGlobal(place),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.canvas, event)

    def px(self, at: Point | str | QPoint) -> QPoint:
        """Where the widget shows a card's middle or a point of the scene."""
        if isinstance(at, QPoint):
            return at
        if isinstance(at, str):
            at = self.canvas.shown.layout.cards[at].rect.centre
        return self.canvas.view.to_view(at).toPoint()

    def _move(self, at: QPoint, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier) -> None:
        from PySide6.QtCore import QEvent
        from PySide6.QtGui import QMouseEvent

        place = QPointF(at)
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            place,
            self.canvas.mapToGlobal(place),
            Qt.MouseButton.NoButton,
            button,
            modifiers,
        )
        QApplication.sendEvent(self.canvas, event)

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self.canvas


def _click(widget: QWidget, letter: str, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(widget, letter, modifiers)  # type: ignore[call-overload]  # Qt knows letters
