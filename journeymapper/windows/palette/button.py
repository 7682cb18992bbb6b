"""The button at the right of the menu bar that opens the palette."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen

from journeymapper.painting.fonts import font, metrics
from journeymapper.painting.icons import draw_icon
from journeymapper.painting.text import elided
from journeymapper.windows.appearance import colour
from journeymapper.windows.widgets.lit_button import LitButton

WIDTH, HEIGHT, RADIUS = 236, 22, 6.0
FROM_RIGHT, FROM_TOP = 4, 2


class PaletteButton(LitButton):
    """A search field in looks, with its key; a click opens the palette."""

    def __init__(self, action: QAction, key: str) -> None:
        super().__init__()
        self._key = key
        self.setText(action.iconText())
        self.setAccessibleName(action.iconText())
        self.setToolTip(action.toolTip())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its key opens it from anywhere
        self.clicked.connect(action.trigger)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH + FROM_RIGHT, HEIGHT + FROM_TOP)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(0.5, FROM_TOP + 0.5, WIDTH - 1, HEIGHT - 1)
            painter.setPen(QPen(colour("edge"), 1))
            painter.setBrush(colour("hover" if self.underMouse() else "raised"))
            painter.drawRoundedRect(box, RADIUS, RADIUS)
            draw_icon(painter, "search", QRectF(9, box.center().y() - 6.5, 13, 13), _ink("ink2"))
            painter.setFont(font(12))
            painter.setPen(colour("ink2"))
            width = metrics(12).horizontalAdvance(self._key) + 10
            words = elided(self.text(), box.width() - 29 - width - 16, 12)
            painter.drawText(QPointF(29.5, box.center().y() + 4.5), words)
            cap = QRectF(box.right() - width - 8.5, box.y() + 3, width, HEIGHT - 7)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("edge"), 1))
            painter.drawRoundedRect(cap, 4, 4)
            painter.setPen(colour("ink2"))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)


def _ink(token: str) -> str:
    return colour(token).name()
