"""A button that says what is chosen and opens the menu to choose another."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QToolButton

from journeymapper.canvas.plain_tip import plain_tip
from journeymapper.painting.fonts import font, metrics
from journeymapper.painting.icons import draw_icon
from journeymapper.windows.appearance import appearance, colour


class ChoiceButton(QToolButton):
    """Icon, caption, the choice in bold, a chevron: "Colour by Channel"."""

    def __init__(self, icon: str, caption: str, menu: QMenu) -> None:
        super().__init__()
        self._icon, self._caption, self._choice = icon, caption, ""
        self._with_caption = bool(caption)
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(caption)
        appearance().changed.connect(self.update)

    def say(self, choice: str) -> None:
        """Show what is chosen."""
        self._choice = choice
        self.setAccessibleDescription(choice)
        self.setToolTip(plain_tip(f"{self.accessibleName()}: {choice}"))
        self.updateGeometry()
        self.update()

    def show_caption(self, on: bool) -> None:
        """Write what the choice is about before it, or leave that to the icon and the tooltip."""
        self._with_caption = on
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = 34 + metrics(13, 600).horizontalAdvance(self._choice) + 32
        return QSize(int(width) + self.spare(), 30)

    def spare(self) -> int:
        """How many px narrower it can be."""
        if not self._with_caption:
            return 0
        return int(metrics(13).horizontalAdvance(self._caption)) + 6

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(colour("edge"), 1))
            painter.setBrush(colour("hover" if self.underMouse() else "raised"))
            painter.drawRoundedRect(box, 8, 8)
            draw_icon(painter, self._icon, QRectF(10, 6, 18, 18), colour("ink").name())
            left = 34.0
            if self._with_caption:
                painter.setFont(font(13))
                painter.setPen(colour("ink2"))
                painter.drawText(QPointF(left, 19.5), self._caption)
                left += metrics(13).horizontalAdvance(self._caption) + 6
            painter.setFont(font(13, 600))
            painter.setPen(colour("ink"))
            painter.drawText(QPointF(left, 19.5), self._choice)
            chevron = QRectF(self.width() - 26, 8, 14, 14)
            draw_icon(painter, "chevron-down", chevron, colour("ink").name())
