"""One figure of the scores that the mouse, the keyboard and a screen reader can reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from journeymapper.canvas.plain_tip import plain_tip
from journeymapper.windows.appearance import colour
from journeymapper.windows.widgets.lit_button import EnteredButton

if TYPE_CHECKING:
    from journeymapper.painting.scores.spot import Spot

ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class SpotButton(EnteredButton):
    """Lies unseen over its figure; a ring shows where the pointer, the focus or the answer is."""

    taken_in_hand = Signal()
    arrow_pressed = Signal(int, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.spot: Spot | None = None
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_spot(self, spot: Spot, scale: float) -> None:
        """Stand for this figure, its place taken that many times larger."""
        self.spot = spot
        place = QRectF(*(side * scale for side in spot.rect)).toAlignedRect()
        self.setGeometry(place.adjusted(-2, -2, 2, 2))
        self.setAccessibleName(spot.words)
        self.setAccessibleDescription(spot.hint)
        self.setToolTip(plain_tip("\n".join(filter(None, (spot.words, spot.hint)))))
        points = bool(spot.behind)
        self.setCursor(Qt.CursorShape.PointingHandCursor if points else Qt.CursorShape.ArrowCursor)
        self.show()

    def nextCheckState(self) -> None:
        """Whether it is checked is told from outside: it shows what the canvas shows."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.taken_in_hand.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in ARROWS:
            self.arrow_pressed.emit(*ARROWS[key])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        assert self.spot is not None
        hovered = self.underMouse() and bool(self.spot.behind)
        if not (hovered or self.hasFocus() or self.isChecked()):
            return
        strong = self.hasFocus() or self.isChecked()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour("accent" if strong else "edge2"), 2 if strong else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
