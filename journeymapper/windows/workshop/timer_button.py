"""The timer in the toolbar: what is left; a click starts and pauses, the arrow has the minutes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QToolButton

from journeymapper.language import tr
from journeymapper.painting.icons import draw_icon
from journeymapper.windows.appearance import appearance, colour
from journeymapper.windows.workshop.digits import WIDEST, digit_font, digits_width

HEIGHT, SIDE, ICON, GAP, ARROW = 32, 10, 18, 6, 22
PX, WEIGHT, BASELINE = 15, 600, 21


class TimerButton(QToolButton):
    """Icon, digits, a chevron for the menu."""

    def __init__(self, toggle: QAction, menu: QMenu) -> None:
        super().__init__()
        self._digits, self._running, self._lit = WIDEST, False, False
        self._menu = menu
        self.setAccessibleName(tr("Timer"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(self.sizeHint())
        self.clicked.connect(toggle.trigger)
        appearance().changed.connect(self.update)

    def show_time(self, digits: str, state: str, *, running: bool, lit: bool) -> None:
        """Show what is left; `state` says in words what it does, `lit` is the alarm's light."""
        self._digits, self._running, self._lit = digits, running, lit
        self.setAccessibleDescription(f"{digits}, {state}")
        how = tr("Click starts and pauses it, the arrow has the minutes.")
        self.setToolTip(f"{self.accessibleName()}: {state}\n{how}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(int(SIDE + ICON + GAP + digits_width(PX, WEIGHT) + ARROW), HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.RightButton or event.position().x() > self._arrow_left:
            self.open_menu()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def open_menu(self) -> None:
        """Offer the minutes."""
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    @property
    def _arrow_left(self) -> int:
        return self.width() - ARROW

    def paintEvent(self, event: QPaintEvent) -> None:
        ink = "on_warn" if self._lit else "accent" if self._running else "ink"
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._lit or self.underMouse() or self.hasFocus():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour("warn" if self._lit else "hover"))
                painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
            top = (HEIGHT - ICON) / 2
            draw_icon(painter, "timer", QRectF(SIDE, top, ICON, ICON), colour(ink).name())
            painter.setFont(digit_font(PX, WEIGHT))
            painter.setPen(colour(ink))
            painter.drawText(QPointF(SIDE + ICON + GAP, BASELINE), self._digits)
            chevron = QRectF(self._arrow_left + 4, 10, 12, 12)
            draw_icon(painter, "chevron-down", chevron, colour(ink if self._lit else "ink3").name())
