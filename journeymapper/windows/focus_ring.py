"""The ring round whatever the keyboard is at: the same for every control of every window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import isValid

from journeymapper.canvas.canvas import Canvas
from journeymapper.windows.appearance import appearance, colour

WIDTH, OUTSIDE, INSIDE, ROUND = 2, 2, 2, 10.0
"""The pen; how far outside the control it runs, and how far inside where there is no room."""
TYPED_INTO = (QLineEdit, QPlainTextEdit, QAbstractSpinBox)
FOLLOWED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)
BARE = "bare"
"""The object name of fields whose frame shows a ring of its own."""


def ring_focus(application: QApplication) -> None:
    """Let the control that gets the keyboard wear a ring; one clicked only if it is typed into."""
    if application.findChild(_Watch) is None:
        application.focusChanged.connect(_Watch(application).follow)


class FocusRing(QWidget):
    """The ring of one window: round one of its controls, or hidden."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._round = ROUND
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        appearance().changed.connect(self.update)

    def lie_round(self, target: QWidget) -> None:
        """Run outside a control, or inside where there is no room; out of sight where it is."""
        window = target.window()
        place = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
        room = _room(target)
        out = OUTSIDE + WIDTH
        around = place.adjusted(-out, -out, out, out)
        if not room.contains(around) and room.contains(place):
            around = place.adjusted(INSIDE, INSIDE, -INSIDE, -INSIDE)
        self._round = min(ROUND, around.height() / 2)
        self.setGeometry(around)
        self.setMask(around.intersected(room).translated(-around.topLeft()))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour("accent"), WIDTH))
            half = WIDTH / 2
            area = QRectF(self.rect()).adjusted(half, half, -half, -half)
            painter.drawRoundedRect(area, self._round, self._round)


class _Watch(QObject):
    """Follows the keyboard from control to control, and the control where it moves.

    It outlives all windows: a filter that is part of a window would be asked while that dies.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._target: QWidget | None = None
        self._ring: FocusRing | None = None
        self._watched: list[QWidget] = []

    def follow(self, _: QWidget | None, now: QWidget | None) -> None:
        self._let_go()
        if now is None:
            return
        clicked = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        now.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, not clicked)
        if _rings_itself(now) or (clicked and not isinstance(now, TYPED_INTO)):
            return
        self._target, self._ring = now, _ring_of(now.window())
        each: QWidget | None = now
        while each is not None and not each.isWindow():
            each.installEventFilter(self)
            self._watched.append(each)
            each = each.parentWidget()
        self._ring.lie_round(now)
        self._ring.show()
        self._ring.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind, target, ring = event.type(), self._target, self._ring
        if target is None or ring is None or kind not in FOLLOWED:
            return False
        if not (isValid(target) and isValid(ring)):
            self._target = self._ring = None
        elif kind == QEvent.Type.Hide and watched is target:
            ring.hide()
        else:
            ring.lie_round(target)
        return False

    def _let_go(self) -> None:
        for each in self._watched:
            if isValid(each):
                each.removeEventFilter(self)
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
        self._watched = []
        self._target = self._ring = None


def _ring_of(window: QWidget) -> FocusRing:
    """The one ring of a window."""
    found = window.findChildren(FocusRing, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found[0] if found else FocusRing(window)


def _rings_itself(target: QWidget) -> bool:
    """Whether a control marks by itself where the keyboard is."""
    if isinstance(target, QAbstractItemView):
        return target.currentIndex().isValid()
    inside = target.parentWidget()
    if isinstance(target, (Canvas, QMenu, QMenuBar)) or isinstance(inside, Canvas):
        return True
    if target.isWindow():
        return True  # there is nothing beside it
    return target.objectName() == BARE


def _room(target: QWidget) -> QRect:
    """Where a ring can be seen: the scrolled page around the control, else the window."""
    window, each = target.window(), target.parentWidget()
    while each is not None and each is not window:
        area = each.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is each:
            return QRect(each.mapTo(window, QPoint(0, 0)), each.size())
        each = area
    return window.rect()
