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
    QPlainTextEdit,
    QWidget,
)

from journeymapper.canvas.canvas import Canvas
from journeymapper.windows.appearance import appearance, colour

WIDTH, OUTSIDE, INSIDE, ROUND = 2, 2, 2, 10.0
"""The pen; how far outside the control it runs, and how far inside where there is no room."""
TYPED_INTO = (QLineEdit, QPlainTextEdit, QAbstractSpinBox)
FOLLOWED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutRequest)
BARE = "bare"
"""The object name of fields whose frame shows a ring of its own."""


def ring_focus(application: QApplication) -> None:
    """Let the control that gets the keyboard wear a ring; one clicked only if it is typed into."""
    application.focusChanged.connect(_follow)


def _follow(_: QWidget | None, now: QWidget | None) -> None:
    if now is None:
        return
    clicked = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
    now.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, not clicked)
    if not _rings_itself(now) and (not clicked or isinstance(now, TYPED_INTO)):
        FocusRing(now)


def _rings_itself(target: QWidget) -> bool:
    """Whether a control marks by itself where the keyboard is."""
    if isinstance(target, QAbstractItemView):
        return target.currentIndex().isValid()
    inside = target.parentWidget()
    return isinstance(target, Canvas) or isinstance(inside, Canvas) or target.objectName() == BARE


class FocusRing(QWidget):
    """A ring round one control, gone when the keyboard is elsewhere."""

    def __init__(self, target: QWidget) -> None:
        host = _host(target)
        super().__init__(host)
        self._target, self._host = target, host
        self._round = ROUND
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        each: QWidget | None = target
        while each is not None and each is not host:
            each.installEventFilter(self)
            each = each.parentWidget()
        appearance().changed.connect(self.update)
        self._lie_round()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._target and kind in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.hide()
            self.deleteLater()
        elif kind in FOLLOWED:
            self._lie_round()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour("accent"), WIDTH))
            half = WIDTH / 2
            area = QRectF(self.rect()).adjusted(half, half, -half, -half)
            painter.drawRoundedRect(area, self._round, self._round)

    def _lie_round(self) -> None:
        host = self._host
        place = QRect(self._target.mapTo(host, QPoint(0, 0)), self._target.size())
        out = OUTSIDE + WIDTH
        around = place.adjusted(-out, -out, out, out)
        if host.rect().contains(around):
            self._round = min(ROUND, around.height() / 2)
            self.setGeometry(around)
        else:
            self._round = min(ROUND - 2 * OUTSIDE, place.height() / 2)
            inside = place.intersected(host.rect())
            self.setGeometry(inside.adjusted(INSIDE, INSIDE, -INSIDE, -INSIDE))
        self.raise_()


def _host(target: QWidget) -> QWidget:
    """What the ring lies in: the scrolled page around the control, else its window."""
    each = target.parentWidget()
    while each is not None and not each.isWindow():
        area = each.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is each:
            return each
        each = area
    return target.window()
