"""One line to type a thought into, low over the map.

Enter, or going elsewhere, parks it; Esc gives it up.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from journeymapper.language import tr
from journeymapper.model.clean import entered
from journeymapper.windows.appearance import appearance, themed_icon
from journeymapper.windows.widgets.captioned import ElidedLabel
from journeymapper.windows.widgets.overlay import Overlay

MOST, LEAST, AWAY, LONGEST = 520, 320, 20, 4_000
BESIDE = 180
"""What else stands in the corners, px."""


class NoteLine(Overlay):
    """Stands over a widget while a thought is typed; `typed` carries it."""

    typed = Signal(str)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("noteLine")
        self._icon, self._where = QLabel(), ElidedLabel("quiet")
        self.line = _Line()
        self.line.setObjectName("bare")
        self.line.setMaxLength(LONGEST)
        self.line.setAccessibleName(tr("Note"))
        self.line.setPlaceholderText(tr("A thought for later"))
        self.line.returnPressed.connect(self.finish)
        self.line.given_up.connect(self.close_line)
        self.line.left.connect(self.finish)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self.line, 3)
        row.addWidget(self._where, 1)
        appearance().changed.connect(self._dress)
        self._dress()

    def ask(self, where: str) -> None:
        """Wait for a thought; `where` tells where it will be parked."""
        self._where.say(where)
        self.line.setAccessibleDescription(where)
        self.line.clear()
        self.open()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_line(self) -> None:
        """Give the place back, and the focus."""
        had_focus = self.line.hasFocus()
        self.hide()
        if had_focus:
            self._over.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()  # what the line has no use for is not for the map either

    def finish(self) -> None:
        """Say what was typed, if anything was, and give the place back."""
        text = entered(self.line.text())
        if self.isHidden():
            return
        self.close_line()
        if text:
            self.typed.emit(text)

    def _place(self) -> QRect:
        room = self._over.width()
        width = min(MOST, max(room - 2 * BESIDE, LEAST), room - 2 * AWAY)
        height = self.sizeHint().height()
        top = self._over.height() - height - AWAY
        return QRect((room - width) // 2, top, width, height)

    def _dress(self) -> None:
        self._icon.setPixmap(themed_icon("sticky-note", "accent").pixmap(18, 18))


class _Line(QLineEdit):
    """Says when it is given up by Esc, or left for another place."""

    given_up = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        kept = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() not in kept:
            self.left.emit()
